import { expect, test } from "vitest";
import { explain } from "./explain/explain.js";
import {
  isComputeBilled,
  isDeallocated,
  isFailed,
  isInTransition,
  isReady,
  isRunning,
  isStopped,
} from "./predicates.js";
import { runningView, viewOf } from "./testing/views.js";
import { KnownStatusStates } from "./vocabulary.js";

test.each([
  // power, running, stopped, deallocated, billed
  ["PowerState/creating", false, false, false, false],
  ["PowerState/starting", false, false, false, true],
  ["PowerState/running", true, false, false, true],
  ["PowerState/stopping", false, false, false, true],
  ["PowerState/stopped", false, true, false, true],
  ["PowerState/deallocating", false, false, false, false],
  ["PowerState/deallocated", false, false, true, false],
  ["powerstate/DEALLOCATED", false, false, true, false],
  ["PowerState/unknown", false, false, false, undefined],
  ["PowerState/dreaming", false, false, false, undefined],
  ["ProvisioningState/succeeded", false, false, false, undefined],
])("%s", (code, ...expected) => {
  const view = viewOf(code);
  expect([isRunning(view), isStopped(view), isDeallocated(view), isComputeBilled(view)]).toEqual(expected);
});

test("the vocabulary says the same about what is billed", () => {
  const words = new Map<unknown, string>([
    [true, "yes"],
    [false, "no"],
    [undefined, "unknown"],
  ]);
  for (const state of KnownStatusStates.PowerState) {
    const code = `PowerState/${state}`;
    expect([code, explain(code).costsCompute]).toEqual([code, words.get(isComputeBilled(viewOf(code)))]);
  }
});

test.each([
  // codes, in transition, failed, ready
  [["PowerState/running", "ProvisioningState/succeeded"], false, false, true],
  [["PowerState/running", "ProvisioningState/failed/X"], false, false, false],
  [["PowerState/stopped", "ProvisioningState/failed/X"], false, true, false],
  [["ProvisioningState/failed/X"], false, true, false],
  [["PowerState/stopped", "ProvisioningState/succeeded"], false, false, false],
  [["PowerState/starting", "ProvisioningState/updating"], true, false, false],
  [["PowerState/running", "ProvisioningState/dreaming"], false, false, false],
  [[], false, false, false],
])("%j", (codes, ...expected) => {
  const view = viewOf(...codes);
  expect([isInTransition(view), isFailed(view), isReady(view)]).toEqual(expected);
});

test("what counts as ready is the caller's to say", () => {
  const view = runningView({ vmHealth: { status: { code: "HealthState/initializing" } } });
  expect([isReady(view), isInTransition(view)]).toEqual([false, true]);
  const options = { ready: { health: "ignore" } } as const;
  expect([isReady(view, options), isInTransition(view, options)]).toEqual([true, false]);
});

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { InstanceViewLike } from "./instance-view-like.js";
import { powerState } from "./power-state.js";
import { provisioningState } from "./provisioning-state.js";
import { summarize } from "./summarize.js";
import { asView, at } from "./testing/views.js";

// Real responses, kept beside the repository and not in it.
const folder = new URL("../../../../shared/data/recorded/", import.meta.url);

interface Recorded {
  readonly file: string;
  readonly view: InstanceViewLike;
}

function recordedViews(): readonly Recorded[] {
  return readdirSync(folder)
    .filter((file) => /^(vm|vmssvm)-.*-200-/.test(file))
    .flatMap((file) => {
      const { body } = JSON.parse(readFileSync(new URL(file, folder), "utf8"));
      const views: readonly unknown[] = body.value?.map(
        (vm: { properties: { instanceView: unknown } }) => vm.properties.instanceView,
      ) ?? [body];
      return views.map((view) => ({ file, view: asView(view) }));
    });
}

/** The states of a category by another road than the package's: the text of the list, and a pattern. */
function statesByPattern(view: InstanceViewLike, category: string): readonly string[] {
  const text = JSON.stringify(view?.statuses ?? []);
  const pattern = new RegExp(`"code":"${category}/([^/"]+)`, "gi");
  return [...new Set([...text.matchAll(pattern)].map(([, state = ""]) => state.toLowerCase()))];
}

/** The same view with its times decoded, as a client hands it out. */
function decoded(view: InstanceViewLike): InstanceViewLike {
  return JSON.parse(JSON.stringify(view), (key, value: unknown) =>
    key === "time" && typeof value === "string" ? new Date(value) : value,
  );
}

test.runIf(existsSync(folder))("every recorded view has the power and provisioning that its text has", () => {
  const views = recordedViews();
  expect(views.length).toBeGreaterThan(70);
  const seen = new Set<string>();
  for (const { file, view } of views) {
    const power = powerState(view);
    const provisioning = provisioningState(view);
    const [powerText = "not-reported", ...morePower] = statesByPattern(view, "PowerState");
    const [provisioningText = "not-reported", ...moreProvisioning] = statesByPattern(view, "ProvisioningState");
    expect([file, ...morePower, ...moreProvisioning]).toEqual([file]);
    expect([file, power.state, provisioning.state]).toEqual([file, powerText, provisioningText]);
    const phase = /osProvisioning(InProgress|Complete)/.exec(JSON.stringify(view?.statuses))?.[1];
    expect([file, provisioning.osProvisioning?.phase.replace("-", "")]).toEqual([file, phase?.toLowerCase()]);
    seen.add(power.state).add(provisioning.state);
  }
  for (const state of ["running", "stopped", "deallocated", "not-reported", "succeeded", "creating", "updating"]) {
    expect(seen).toContain(state);
  }
});

test.runIf(existsSync(folder))("every recorded view is summed up, as JSON and as decoded", () => {
  for (const { file, view } of recordedViews()) {
    const summary = summarize(view);
    const { verdict, reasons, notes, facts } = summary;
    expect([file, JSON.stringify(summarize(decoded(view)))]).toEqual([file, JSON.stringify(summary)]);
    expect(notes.concat(reasons).every(({ pointer, status }) => status === undefined || at(view, pointer))).toBe(true);
    expect(reasons.length).toBeGreaterThan(1);
    if (verdict === "ready") expect([facts.power.state, facts.provisioning.state]).toEqual(["running", "succeeded"]);
    if (verdict === "failed") expect(facts.provisioning.state).toBe("failed");
  }
});

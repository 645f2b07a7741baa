import { expect, test } from "vitest";
import type { ReadyCriteria } from "./ready-criteria.js";
import { summarize } from "./summarize.js";
import { withAgent, withHealth } from "./testing/views.js";

test("a wrong word is refused", () => {
  const ready = { agent: "requierd" } as unknown as ReadyCriteria;
  expect(() => summarize({}, { ready })).toThrow(
    expect.objectContaining({
      name: "TypeError",
      code: "InvalidReadyCriteria",
      message: 'ready.agent must be "ignore", "when-reported" or "required", not "requierd"',
    }),
  );
});

test.each<[ready: unknown, message: string]>([
  [{ agnet: "required" }, 'ready has no "agnet"; it has agent, health, extensions'],
  [{ agent: "required", disks: undefined }, 'ready has no "disks"; it has agent, health, extensions'],
  [{ toString: "ignore" }, 'ready has no "toString"; it has agent, health, extensions'],
  ["required", 'ready must be an object, not "required"'],
  [true, "ready must be an object, not true"],
  [{ health: Number.NaN }, 'ready.health must be "ignore", "when-reported" or "required", not NaN'],
])("ready: %j is refused", (ready, message) => {
  expect(() => summarize({}, { ready: ready as ReadyCriteria })).toThrow(
    expect.objectContaining({ name: "TypeError", code: "InvalidReadyCriteria", message }),
  );
});

test("criteria beside ready are refused, as they would do nothing", () => {
  expect(() => summarize({}, { agent: "required" } as never)).toThrow(
    expect.objectContaining({
      code: "InvalidReadyCriteria",
      message: "agent belongs into ready: { ready: { agent: … } }",
    }),
  );
  // As `views.map(summarize)` would call it.
  expect(summarize({}, 0 as never).verdict).toBe("unknown");
});

test("null is the same as absent", () => {
  const view = { ...withHealth("unhealthy"), ...withAgent("Unavailable") };
  expect(summarize(view, null as never)).toEqual(summarize(view));
  expect(summarize(view, { ready: null as never })).toEqual(summarize(view));
});

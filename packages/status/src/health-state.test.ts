import { describe, expect, test } from "vitest";
import { healthState } from "./health-state.js";
import { asView } from "./testing/views.js";

describe("healthState", () => {
  test.each([
    ["HealthState/healthy", "healthy"],
    ["healthstate/Healthy", "healthy"],
    ["HealthState/unhealthy", "unhealthy"],
    ["HealthState/unknown", "unknown"],
    ["HealthState/initializing", "initializing"],
    // Said of hosts and of pools, not of VMs.
    ["HealthState/available", "other"],
    ["HealthState/degraded", "other"],
    // A code of another category in the one place for health says something, though nothing we can read.
    ["PowerState/healthy", "other"],
    ["aaa", "other"],
  ])("%s is %s", (code, state) => {
    const pointer = "/vmHealth/status";
    expect(healthState({ vmHealth: { status: { code } } })).toMatchObject({ state, status: { code, pointer } });
  });

  test.each([
    [{}],
    [{ vmHealth: null }],
    [{ vmHealth: { status: null } }],
    [{ vmHealth: { status: { level: "Info" } } }],
    [asView({ vmHealth: "healthy" })],
    [asView({ vmHealth: { status: [{ code: "HealthState/healthy" }] } })],
  ])("%j reports none", (view) => {
    expect(healthState(view)).toEqual({ state: "not-reported", status: undefined, others: [] });
  });
});

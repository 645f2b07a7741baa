import { describe, expect, test } from "vitest";
import { agentState } from "./agent-state.js";
import { permutations } from "./testing/views.js";

function withAgent(...codes: readonly string[]): { vmAgent: { statuses: { code: string }[] } } {
  return { vmAgent: { statuses: codes.map((code) => ({ code })) } };
}

describe("agentState", () => {
  test.each([
    ["ProvisioningState/succeeded", "ready"],
    ["provisioningstate/Ready", "ready"],
    ["ProvisioningState/Unavailable", "not-ready"],
    ["provisioningState/UNAVAILABLE", "not-ready"],
    ["ProvisioningState/NotReady/1001", "not-ready"],
    ["ProvisioningState/Unresponsive", "not-ready"],
    ["ProvisioningState/failed", "not-ready"],
    ["ProvisioningState/Installing", "not-ready"],
    ["ProvisioningState/creating", "not-ready"],
    ["ProvisioningState/updating", "not-ready"],
    ["ProvisioningState/transitioning", "not-ready"],
    ["ProvisioningState/dreaming", "other"],
  ])("%s is %s", (code, state) => {
    expect(agentState(withAgent(code))).toMatchObject({ state, status: { code, pointer: "/vmAgent/statuses/0" } });
  });

  test("has the version", () => {
    expect(agentState({ vmAgent: { vmAgentVersion: "2.9.1.1" } })).toEqual({
      state: "not-reported",
      status: undefined,
      others: [],
      version: "2.9.1.1",
    });
  });

  test.each([
    [{}],
    [{ vmAgent: null }],
    [{ vmAgent: { statuses: null } }],
    [withAgent("AgentState/crashed", "PowerState/running")],
  ])("%j reports none", (view) => {
    expect(agentState(view)).toMatchObject({ state: "not-reported", version: undefined });
  });

  test("is the worst of several", () => {
    for (const states of permutations(["succeeded", "dreaming", "Unavailable"])) {
      expect(agentState(withAgent(...states.map((state) => `ProvisioningState/${state}`))).state).toBe("not-ready");
    }
    for (const states of permutations(["succeeded", "dreaming"])) {
      expect(agentState(withAgent(...states.map((state) => `ProvisioningState/${state}`))).state).toBe("other");
    }
  });
});

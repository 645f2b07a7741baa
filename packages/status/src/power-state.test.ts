import { describe, expect, test } from "vitest";
import { powerState } from "./power-state.js";
import { asView, permutations, viewOf } from "./testing/views.js";

const known = ["creating", "starting", "running", "stopping", "stopped", "deallocating", "deallocated", "unknown"];

describe("powerState", () => {
  test.each(known)("tells %s, in any case", (state) => {
    expect(powerState(viewOf(`PowerState/${state}`)).state).toBe(state);
    expect(powerState(viewOf(`POWERSTATE/${state.toUpperCase()}`)).state).toBe(state);
  });

  test("gives the status that it rests on, as sent", () => {
    const view = {
      statuses: [
        { code: "OSState/generalized" },
        { code: "ProvisioningState/succeeded", time: "2024-07-01T05:00:32Z" },
        { code: "powerState/Running", level: "Info", displayStatus: "VM running", message: null, time: null },
      ],
    };
    expect(powerState(view)).toEqual({
      state: "running",
      status: {
        code: "powerState/Running",
        level: "Info",
        displayStatus: "VM running",
        message: undefined,
        time: undefined,
        pointer: "/statuses/2",
      },
      others: [],
    });
  });

  test("keeps a detail out of the state", () => {
    expect(powerState(viewOf("PowerState/running/slowly")).state).toBe("running");
  });

  test.each(["PowerState/quantum", "PowerState/failed", "PowerState/", "PowerState", "PowerState/succeeded"])(
    "%s is other, with its text",
    (code) => {
      expect(powerState(viewOf(code))).toMatchObject({ state: "other", status: { code } });
    },
  );

  test.each([
    [{}],
    [null],
    [undefined],
    [{ statuses: null }],
    [{ statuses: [] }],
    [viewOf("ProvisioningState/succeeded", "OSState/generalized", "running")],
    [asView({ statuses: "PowerState/running" })],
    [asView({ statuses: [null, "PowerState/running", { code: 7 }, { code: null }, {}, ["PowerState/running"]] })],
    [asView({ statuses: { 0: { code: "PowerState/running" } } })],
  ])("%j reports none", (view) => {
    expect(powerState(view)).toEqual({ state: "not-reported", status: undefined, others: [] });
  });

  // The written rule, from the strongest to the weakest.
  const order = ["deallocating", "stopping", "starting", "creating", "quantum", "deallocated", "stopped", "running"];

  test("the strongest of several wins, wherever it stands", () => {
    for (const [index, strong] of order.entries()) {
      for (const weak of [...order.slice(index + 1), "unknown"]) {
        for (const states of permutations([strong, weak])) {
          const answer = powerState(viewOf(...states.map((state) => `PowerState/${state}`)));
          expect(answer.state).toBe(strong === "quantum" ? "other" : strong);
          expect(answer.status?.code).toBe(`PowerState/${strong}`);
          expect(answer.others.map(({ code }) => code)).toEqual([`PowerState/${weak}`]);
        }
      }
    }
  });

  test("of the same state told twice, the same status wins in every order", () => {
    const statuses = [
      { code: "PowerState/running", message: "b" },
      { code: "powerstate/running", message: "a" },
      { code: "PowerState/running/fast" },
      { code: "PowerState/running", time: "2024-07-01T05:00:32Z" },
      { code: "PowerState/running", time: "2025-07-01T05:00:32Z" },
    ];
    const told = permutations(statuses).map((list) => {
      const { status, others } = powerState({ statuses: list });
      return JSON.stringify([status, ...others].map((source) => ({ ...source, pointer: "" })));
    });
    expect(new Set(told).size).toBe(1);
    expect(told[0]).toMatch(/^\[\{"code":"PowerState\/running\/fast".*2025-07-01.*2024-07-01/);
  });
});

import { describe, expect, test } from "vitest";
import { provisioningState } from "./provisioning-state.js";
import { permutations, viewOf } from "./testing/views.js";

describe("provisioningState", () => {
  test.each(["creating", "updating", "succeeded", "failed", "deleting", "migrating"])(
    "tells %s, in any case",
    (state) => {
      expect(provisioningState(viewOf(`ProvisioningState/${state}`)).state).toBe(state);
      expect(provisioningState(viewOf(`provisioningstate/${state.toUpperCase()}`)).state).toBe(state);
    },
  );

  test("gives the status that it rests on", () => {
    const time = "2023-12-06T08:52:12.9691236+00:00";
    const view = { statuses: [{ code: "PowerState/running" }, { code: "ProvisioningState/succeeded", time }] };
    expect(provisioningState(view)).toEqual({
      state: "succeeded",
      status: {
        code: "ProvisioningState/succeeded",
        level: undefined,
        displayStatus: undefined,
        message: undefined,
        time: new Date("2023-12-06T08:52:12.969Z"),
        pointer: "/statuses/1",
      },
      others: [],
      failure: undefined,
      osProvisioning: undefined,
    });
  });

  test.each(["ProvisioningState/NotReady", "ProvisioningState/quantum", "ProvisioningState/", "ProvisioningState"])(
    "%s, which is no state of a VM, is other",
    (code) => {
      expect(provisioningState(viewOf(code))).toMatchObject({ state: "other", status: { code }, failure: undefined });
    },
  );

  test("is not reported where no status is of its category", () => {
    expect(provisioningState(viewOf("PowerState/running", "succeeded"))).toEqual({
      state: "not-reported",
      status: undefined,
      others: [],
      failure: undefined,
      osProvisioning: undefined,
    });
  });

  test("the strongest of several wins, wherever it stands", () => {
    const order = ["failed", "deleting", "creating", "migrating", "updating", "quantum", "succeeded"];
    for (const [index, strong] of order.entries()) {
      for (const weak of order.slice(index + 1)) {
        for (const states of permutations([strong, weak])) {
          const answer = provisioningState(viewOf(...states.map((state) => `ProvisioningState/${state}`)));
          expect(answer.state).toBe(strong === "quantum" ? "other" : strong);
          expect(answer.others.map(({ code }) => code)).toEqual([`ProvisioningState/${weak}`]);
        }
      }
    }
  });
});

describe("failure", () => {
  test("has the error code as sent, and the message", () => {
    const message = "Allocation failed. We do not have sufficient capacity.";
    const view = { statuses: [{ code: "provisioningstate/Failed/AllocationFailed", message }] };
    expect(provisioningState(view).failure).toEqual({ errorCode: "AllocationFailed", message });
  });

  test("has no error code where the service sends none", () => {
    expect(provisioningState(viewOf("ProvisioningState/failed")).failure).toEqual({
      errorCode: undefined,
      message: undefined,
    });
  });

  test("is the one with an error code, where failures differ", () => {
    const codes = [
      "ProvisioningState/failed",
      "ProvisioningState/failed/osProvisioningInProgress",
      "ProvisioningState/failed/OSProvisioningTimedOut",
    ];
    for (const order of permutations(codes)) {
      const { failure, osProvisioning } = provisioningState(viewOf(...order));
      expect(failure?.errorCode).toBe("OSProvisioningTimedOut");
      expect(osProvisioning?.phase).toBe("in-progress");
    }
  });

  test("takes no phase for an error code", () => {
    expect(provisioningState(viewOf("ProvisioningState/failed/osProvisioningComplete"))).toMatchObject({
      failure: { errorCode: undefined },
      osProvisioning: { phase: "complete" },
    });
  });
});

describe("osProvisioning", () => {
  test.each([
    ["creating/osProvisioningInProgress", "in-progress"],
    ["creating/OSPROVISIONINGINPROGRESS", "in-progress"],
    ["succeeded/osProvisioningComplete", "complete"],
    ["creating/osProvisioningPaused", "other"],
  ])("%s is %s", (rest, phase) => {
    const code = `ProvisioningState/${rest}`;
    expect(provisioningState(viewOf(code)).osProvisioning).toMatchObject({ phase, status: { code } });
  });

  test.each(["creating", "failed/OSProvisioningTimedOut", "failed/OSProvisioningClientError", "succeeded/57001"])(
    "%s names no phase",
    (rest) => {
      expect(provisioningState(viewOf(`ProvisioningState/${rest}`)).osProvisioning).toBeUndefined();
    },
  );

  test("is none of another category's", () => {
    expect(provisioningState(viewOf("PowerState/running/osProvisioningInProgress")).osProvisioning).toBeUndefined();
  });

  test("comes from any of the codes, and does not change the state", () => {
    for (const codes of permutations([
      "ProvisioningState/creating",
      "ProvisioningState/creating/osProvisioningInProgress",
    ])) {
      expect(provisioningState(viewOf(...codes))).toMatchObject({
        state: "creating",
        osProvisioning: { phase: "in-progress" },
      });
    }
    for (const codes of permutations([
      "ProvisioningState/succeeded",
      "ProvisioningState/succeeded/osProvisioningComplete",
    ])) {
      expect(provisioningState(viewOf(...codes))).toMatchObject({
        state: "succeeded",
        osProvisioning: { phase: "complete" },
      });
    }
  });

  test("is the less finished of several", () => {
    const codes = [
      "succeeded/osProvisioningComplete",
      "succeeded/osProvisioningNew",
      "creating/osProvisioningInProgress",
    ];
    for (const order of permutations(codes.map((code) => `ProvisioningState/${code}`))) {
      expect(provisioningState(viewOf(...order)).osProvisioning?.phase).toBe("in-progress");
    }
  });

  test("rests on the newest status of that phase", () => {
    const code = "ProvisioningState/creating/osProvisioningInProgress";
    const statuses = [
      { code, time: "2024-07-01T05:00:00Z" },
      { code, time: "2024-07-01T06:00:00Z" },
    ];
    for (const order of permutations(statuses)) {
      const { osProvisioning } = provisioningState({ statuses: order });
      expect(osProvisioning?.status.time).toEqual(new Date("2024-07-01T06:00:00Z"));
    }
  });
});

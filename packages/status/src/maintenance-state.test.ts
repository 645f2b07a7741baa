import { expect, test } from "vitest";
import { maintenanceState } from "./maintenance-state.js";
import { asView } from "./testing/views.js";

const start = "2026-11-03T00:00:00Z";
const end = "2026-11-10T00:00:00Z";
const own = { preMaintenanceWindowStartTime: start, preMaintenanceWindowEndTime: end };
const azures = { maintenanceWindowStartTime: start, maintenanceWindowEndTime: end };

test.each([
  [{}, "not-reported"],
  [{ isCustomerInitiatedMaintenanceAllowed: false, lastOperationResultCode: "None" }, "not-reported"],
  [{ isCustomerInitiatedMaintenanceAllowed: true }, "startable"],
  [{ isCustomerInitiatedMaintenanceAllowed: true, lastOperationResultCode: "MaintenanceCompleted" }, "startable"],
  [{ isCustomerInitiatedMaintenanceAllowed: false, lastOperationResultCode: "MaintenanceCompleted" }, "completed"],
  [{ ...azures, lastOperationResultCode: "maintenancecompleted" }, "planned"],
  [own, "planned"],
  [azures, "planned"],
  [{ preMaintenanceWindowEndTime: end }, "planned"],
  [{ maintenanceWindowStartTime: start }, "planned"],
  [{ lastOperationResultCode: "RetryLater" }, "planned"],
  [{ lastOperationResultCode: "MaintenanceAborted" }, "planned"],
  [{ lastOperationResultCode: "MaintenanceDreamt" }, "other"],
  [{ lastOperationResultCode: "maintenancecompleted" }, "completed"],
  [{ preMaintenanceWindowStartTime: "soon" }, "not-reported"],
])("%j is %s", (maintenanceRedeployStatus, state) => {
  const pointer = state === "not-reported" ? "" : "/maintenanceRedeployStatus";
  expect(maintenanceState({ maintenanceRedeployStatus })).toMatchObject({ state, pointer });
});

test.each([
  ["None", "none"],
  ["retrylater", "retry-later"],
  ["MaintenanceAborted", "aborted"],
  ["MAINTENANCECOMPLETED", "completed"],
  ["Dreamt", "other"],
  [undefined, "not-reported"],
])("the result %s is %s", (lastOperationResultCode, lastResult) => {
  expect(maintenanceState(asView({ maintenanceRedeployStatus: { lastOperationResultCode } }))).toMatchObject({
    lastResult,
    lastResultCode: lastOperationResultCode,
  });
});

test("has both windows, an end that is not told, and the message", () => {
  const { preMaintenanceWindowStartTime } = own;
  const lastOperationMessage = "Nobody has asked.";
  const view = { maintenanceRedeployStatus: { preMaintenanceWindowStartTime, ...azures, lastOperationMessage } };
  expect(maintenanceState(view)).toEqual({
    state: "planned",
    customerWindow: { start: new Date(start), end: undefined },
    platformWindow: { start: new Date(start), end: new Date(end) },
    lastResult: "not-reported",
    lastResultCode: undefined,
    lastMessage: "Nobody has asked.",
    pointer: "/maintenanceRedeployStatus",
  });
});

test.each([[null], [{ maintenanceRedeployStatus: null }], [asView({ maintenanceRedeployStatus: "soon" })]])(
  "%j reports none",
  (view) => {
    expect(maintenanceState(view)).toEqual({
      state: "not-reported",
      customerWindow: undefined,
      platformWindow: undefined,
      lastResult: "not-reported",
      lastResultCode: undefined,
      lastMessage: undefined,
      pointer: "",
    });
  },
);

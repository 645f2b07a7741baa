import { expect, test } from "vitest";
import { bootDiagnosticsState } from "./boot-diagnostics-state.js";
import { asView } from "./testing/views.js";

const nothing = { status: undefined, screenshotUri: undefined, serialLogUri: undefined };

test.each([[null], [{}], [{ bootDiagnostics: null }], [asView({ bootDiagnostics: [] })]])("%j reports none", (view) => {
  expect(bootDiagnosticsState(view)).toEqual({ state: "not-reported", ...nothing });
});

test("are enabled where the view has them without a status; storage of Azure's own has no addresses", () => {
  expect(bootDiagnosticsState({ bootDiagnostics: {} })).toEqual({ state: "enabled", ...nothing });
  expect(
    bootDiagnosticsState({
      bootDiagnostics: { consoleScreenshotBlobUri: "https://x/screen", serialConsoleLogBlobUri: "https://x/log" },
    }),
  ).toEqual({ state: "enabled", status: undefined, screenshotUri: "https://x/screen", serialLogUri: "https://x/log" });
});

test.each([
  ["ProvisioningState/failed/StorageAccountNotFound", "failed"],
  ["aaaa", "other"],
  ["ProvisioningState/updating", "other"],
  ["Mood/Succeeded", "other"],
  ["provisioningState/Succeeded", "enabled"],
])("with the status %s: %s", (code, state) => {
  expect(bootDiagnosticsState({ bootDiagnostics: { status: { code } } })).toMatchObject({
    state,
    status: { code, pointer: "/bootDiagnostics/status" },
  });
});

test.each([
  ["Error", "failed"],
  ["Info", "enabled"],
])("a status without a code, at the level %s: %s", (level, state) => {
  expect(bootDiagnosticsState({ bootDiagnostics: { status: { level } } })).toMatchObject({ state, status: undefined });
});

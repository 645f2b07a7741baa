import { startEmulator } from "@instance-view/emulator";
import { afterAll, beforeAll, expect, test } from "vitest";
import { clientOf, names, newestVersion, subscriptionId } from "./support/our-client.ts";

// Of the first lines, some came in 2022-11-01, some in 2020-06-01, two in 2026; Azure sends most of them to older calls, too.
const view = {
  computerName: "web-0",
  osName: "ubuntu",
  osVersion: "24.04",
  hyperVGeneration: "V2",
  assignedHost: "/hosts/7",
  interconnectInstanceView: { interconnectSubgroupId: null, fabric: null },
  capacityReservationType: "Open",
  rdpThumbPrint: null,
  maintenanceRedeployStatus: { maintenanceWindowStartTime: "2026-12-01T06:00:00+00:00", lastOperationMessage: null },
  disks: [{ name: "os", encryptionSettings: null }],
  extensions: null,
  statuses: [{ code: "PowerState/running", level: "Info", message: null, time: "2026-11-02T08:14:55.3021187+00:00" }],
};
const scaleSet = { subscriptionId, resourceGroup: names[0], name: names[1], virtualMachines: { [names[2]]: view } };

let emulator: Awaited<ReturnType<typeof startEmulator>>;
beforeAll(async () => {
  emulator = await startEmulator({ fleet: { scaleSets: [scaleSet] } });
});
afterAll(() => emulator.close());

/** What every version sends, as the client hands it out: dates decoded, and no null. */
const always = {
  assignedHost: "/hosts/7",
  interconnectInstanceView: {},
  capacityReservationType: "Open",
  maintenanceRedeployStatus: { maintenanceWindowStartTime: new Date("2026-12-01T06:00:00Z") },
  disks: [{ name: "os" }],
  statuses: [{ code: "PowerState/running", level: "Info", time: new Date("2026-11-02T08:14:55.302Z") }],
};
const system = { computerName: "web-0", osName: "ubuntu", osVersion: "24.04" };

test.each([
  ["2017-03-30", always],
  ["2017-12-01", { ...always, ...system }],
  ["2020-06-01", { ...always, ...system, hyperVGeneration: "V2" }],
  ["2024-07-01", { ...always, ...system, hyperVGeneration: "V2" }],
  ["2026-04-01", { ...always, ...system, hyperVGeneration: "V2" }],
  [newestVersion, { ...always, ...system, hyperVGeneration: "V2" }],
])("a view at api-version %s has what Azure sends there, declared or not", async (apiVersion, expected) => {
  const client = clientOf(emulator, { apiVersion });
  expect(await client.virtualMachineScaleSetVMs.getInstanceView(...names)).toEqual(expected);
});

test("an api-version that nobody knows is refused with the list of those there are", async () => {
  const call = clientOf(emulator).virtualMachineScaleSetVMs.getInstanceView(...names, { apiVersion: "2099-01-01" });
  await expect(call).rejects.toMatchObject({
    statusCode: 400,
    code: "NoRegisteredProviderFound",
    message: expect.stringMatching(RegExp(`'2099-01-01'.* 2017-03-30, .*${newestVersion}`)),
  });
});

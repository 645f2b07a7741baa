import { expect, test } from "vitest";
import { validateFleet } from "../fleet/validate.js";
import type { WireInstanceView } from "../wire.js";
import { demoFleet } from "./demo-fleet.js";

const views = demoFleet().scaleSets[0]?.virtualMachines ?? {};

function view(instanceId: number): WireInstanceView {
  const found = views[instanceId];
  if (!found) throw new Error(`no instance ${instanceId}`);
  return found;
}

const codes = (instanceId: number) => view(instanceId).statuses?.map((status) => status.code);

test("is a valid fleet of a Uniform and a Flexible scale set", () => {
  const fleet = demoFleet();
  expect(() => validateFleet(fleet)).not.toThrow();
  expect(fleet.scaleSets.map((set) => [set.name, set.orchestrationMode])).toEqual([
    ["myVirtualMachineScaleSet", "Uniform"],
    ["myFlexibleScaleSet", "Flexible"],
  ]);
  expect(Object.keys(views)).toEqual(["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]);
});

test("shows each situation once", () => {
  expect(Object.keys(views).map((id) => codes(Number(id)))).toEqual([
    ["ProvisioningState/succeeded", "PowerState/running"],
    ["ProvisioningState/succeeded", "PowerState/running"],
    ["ProvisioningState/succeeded", "PowerState/deallocated"],
    ["ProvisioningState/failed/OSProvisioningTimedOut", "PowerState/running"],
    ["ProvisioningState/creating", "ProvisioningState/creating/osProvisioningInProgress"],
    ["OSState/generalized", "ProvisioningState/succeeded", "PowerState/stopped"],
    ["ProvisioningState/succeeded", "PowerState/running"],
    ["powerstate/Suspending", "drained", "provisioningstate/Rehydrating"],
    ["ProvisioningState/succeeded", "PowerState/deallocated", "HibernationState/Hibernated"],
    ["ProvisioningState/succeeded", "PowerState/running"],
    ["ProvisioningState/succeeded", "PowerState/running"],
  ]);
});

test("instance 0 works but for one extension", () => {
  const { vmAgent, vmHealth, extensions, disks } = view(0);
  expect(vmAgent?.statuses?.[0]?.displayStatus).toBe("Ready");
  expect(vmHealth?.status?.code).toBe("HealthState/healthy");
  expect(disks).toHaveLength(2);
  expect(extensions?.map((extension) => extension.statuses?.[0]?.code)).toEqual([
    "ProvisioningState/succeeded",
    "ProvisioningState/failed/1",
  ]);
});

test("instance 10 is well, part by part", () => {
  const { vmAgent, vmHealth, extensions, disks } = view(10);
  expect(vmAgent?.statuses?.[0]?.displayStatus).toBe("Ready");
  expect(vmAgent?.extensionHandlers?.map((handler) => handler.status?.displayStatus)).toEqual(["Ready"]);
  expect(vmHealth?.status?.code).toBe("HealthState/healthy");
  expect(disks?.map((disk) => disk.statuses?.[0]?.code)).toEqual(["ProvisioningState/succeeded"]);
  expect(extensions?.map((extension) => extension.statuses?.[0]?.code)).toEqual(["ProvisioningState/succeeded"]);
});

test("times are written in every way", () => {
  const times = [...JSON.stringify(demoFleet()).matchAll(/"(\d{4}-\d\d-\d\dT[^"]+)"/g)].map(([, time]) => time ?? "");
  expect(times.filter((time) => Number.isNaN(Date.parse(time)))).toEqual([]);
  const fractions = new Set(times.map((time) => /\.(\d+)/.exec(time)?.[1]?.length ?? 0));
  expect([...fractions].sort()).toEqual([0, 1, 2, 3, 7]);
  expect(new Set(times.map((time) => time.replace(/^.{19}(\.\d+)?/, "")))).toEqual(
    new Set(["+00:00", "+02:00", "-08:00", "Z"]),
  );
});

test("no two machines and no two calls share data", () => {
  const seen = new Set<unknown>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    expect(seen.has(value)).toBe(false);
    seen.add(value);
    for (const child of Object.values(value)) visit(child);
  };
  visit(demoFleet());
  visit(demoFleet());
  expect(seen.size).toBeGreaterThan(100);
});

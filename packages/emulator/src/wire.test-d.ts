import { startEmulator } from "./emulator.js";
import fleetFile from "./fleet.test-data.json" with { type: "json" };
import viewFile from "./view.test-data.json" with { type: "json" };
import type { Wire, WireInstanceView } from "./wire.js";

export const view: WireInstanceView = {
  platformFaultDomain: 1,
  rdpThumbPrint: null,
  hyperVGeneration: "V3",
  vmAgent: {
    statuses: [{ code: "ProvisioningState/succeeded", level: "Info", message: null, time: "2026-11-02T08:00:00Z" }],
  },
  disks: [
    {
      encryptionSettings: [
        {
          diskEncryptionKey: { secretUrl: "https://vault/secrets/1", sourceVault: { id: null } },
          keyEncryptionKey: null,
        },
      ],
    },
  ],
  thermalState: { celsius: [41, null] },
};

// @ts-expect-error a date travels as a string
export const date: WireInstanceView = { statuses: [{ time: new Date() }] };

// @ts-expect-error a known property keeps its type
export const number: WireInstanceView = { platformFaultDomain: "1" };

// @ts-expect-error a list is not an object
export const list: WireInstanceView = { statuses: {} };

// @ts-expect-error only optional properties may be null
export const required: Wire<{ keyUrl: string }> = { keyUrl: null };

// Plain data of any origin is a fleet: its texts widened, its lists read-only, or from a JSON file.
const place = { subscriptionId: "sub", resourceGroup: "rg", name: "set", orchestrationMode: "Uniform" };
const widened = {
  hyperVGeneration: "V2",
  statuses: [
    { code: "PowerState/running", level: "Info", time: null },
    { code: "ProvisioningState/succeeded", level: "Info", time: "2026-11-02T08:15:58Z" },
  ],
};
startEmulator({ fleet: { scaleSets: [{ ...place, virtualMachines: { 0: widened } }] } });

const constant = {
  ...place,
  virtualMachines: { 0: { statuses: [{ code: "PowerState/running", level: "Info", message: null }], zones: ["1"] } },
} as const;
startEmulator({ fleet: { scaleSets: [constant] } });

startEmulator({ fleet: { scaleSets: [{ ...place, virtualMachines: { 0: viewFile } }] } });
startEmulator({ fleet: fleetFile });

// What a compiler without exactOptionalPropertyTypes makes of two scale sets in a list.
startEmulator({
  fleet: { scaleSets: [{ ...place, orchestrationMode: undefined, virtualMachines: { 0: undefined } }] },
});

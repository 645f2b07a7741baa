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

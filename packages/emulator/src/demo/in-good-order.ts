import type { WireInstanceView } from "../wire.js";
import { provisioned, ready, running } from "./statuses.js";

/** What every machine should be like: each part of it reports, and each is well. */
export const inGoodOrder: WireInstanceView = {
  placementGroupId: "5d0f3c52-8a55-4b7e-9a3c-0f6f0a7d1e11",
  platformUpdateDomain: 0,
  platformFaultDomain: 1,
  computerName: "myvmss00000A",
  osName: "ubuntu",
  osVersion: "24.04",
  hyperVGeneration: "V2",
  capacityReservationType: "Open",
  vmAgent: {
    vmAgentVersion: "2.15.0.1",
    statuses: [ready("2026-11-02T08:31:12+00:00")],
    extensionHandlers: [
      {
        type: "Microsoft.ManagedServices.ApplicationHealthLinux",
        typeHandlerVersion: "2.0.13",
        status: { code: "ProvisioningState/succeeded", level: "Info", displayStatus: "Ready" },
      },
    ],
  },
  disks: [
    {
      name: "myvmss_10_OsDisk_1_6fd7",
      storageAlignmentStatus: "Aligned",
      statuses: [provisioned("2026-11-02T05:40:18.7733921+00:00")],
    },
  ],
  extensions: [
    {
      name: "HealthProbe",
      type: "Microsoft.ManagedServices.ApplicationHealthLinux",
      typeHandlerVersion: "2.0.13",
      statuses: [provisioned("2026-11-02T05:42:40+00:00")],
    },
  ],
  vmHealth: {
    status: {
      code: "HealthState/healthy",
      level: "Info",
      displayStatus: "The VM reports itself as healthy",
      time: "2026-11-02T05:43:06+00:00",
    },
  },
  bootDiagnostics: {},
  statuses: [provisioned("2026-11-02T05:43:11.4180273+00:00"), running],
};

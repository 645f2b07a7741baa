import type { WireInstanceView } from "../wire.js";
import { provisioned, ready, running } from "./statuses.js";

/** All is well from Azure's side; the application does not answer. */
export const unhealthyApplication: WireInstanceView = {
  placementGroupId: "5d0f3c52-8a55-4b7e-9a3c-0f6f0a7d1e11",
  platformUpdateDomain: 4,
  platformFaultDomain: 2,
  computerName: "myvmss000009",
  osName: "ubuntu",
  osVersion: "24.04",
  hyperVGeneration: "V2",
  vmAgent: {
    vmAgentVersion: "2.15.0.1",
    statuses: [ready("2026-11-02T08:30:59+00:00")],
    extensionHandlers: [],
  },
  disks: [{ name: "myvmss_9_OsDisk_1_5ec6", statuses: [provisioned("2026-11-02T06:05:33.0871124+00:00")] }],
  vmHealth: {
    status: {
      code: "HealthState/unhealthy",
      level: "Error",
      displayStatus: "The VM reports itself as unhealthy or cannot be reached",
      time: "2026-11-02T08:28:15+00:00",
    },
  },
  statuses: [provisioned("2026-11-02T06:07:01.5520389+00:00"), running],
};

import type { WireInstanceView } from "../wire.js";
import { provisioned, running } from "./statuses.js";

/** Provisioning gave up waiting for the operating system, yet the machine runs: two truths at a time. */
export const timedOutVm: WireInstanceView = {
  placementGroupId: "5d0f3c52-8a55-4b7e-9a3c-0f6f0a7d1e11",
  platformUpdateDomain: 3,
  platformFaultDomain: 0,
  vmAgent: {
    vmAgentVersion: "Unknown",
    statuses: [
      {
        code: "ProvisioningState/Unavailable",
        level: "Warning",
        displayStatus: "Not Ready",
        message: "The guest agent has not reported yet.",
        time: "2026-11-02T07:52:48+00:00",
      },
    ],
  },
  disks: [{ name: "myvmss_3_OsDisk_1_f260", statuses: [provisioned("2026-11-02T07:11:30.8050443+00:00")] }],
  hyperVGeneration: "V2",
  statuses: [
    {
      code: "ProvisioningState/failed/OSProvisioningTimedOut",
      level: "Error",
      displayStatus: "Provisioning failed",
      message: "The operating system of 'myvmss_3' did not finish its set-up within 40 minutes.",
      time: "2026-11-02T07:51:42.1208864+00:00",
    },
    running,
  ],
};

/** On its way: two provisioning states in one list, and no power state yet. */
export const creatingVm: WireInstanceView = {
  platformUpdateDomain: 4,
  platformFaultDomain: 1,
  disks: [{ name: "myvmss_4_OsDisk_1_0371", statuses: [provisioned("2026-11-02T08:29:50.6104479+00:00")] }],
  statuses: [
    { code: "ProvisioningState/creating", level: "Info", displayStatus: "Creating" },
    {
      code: "ProvisioningState/creating/osProvisioningInProgress",
      level: "Info",
      displayStatus: "OS provisioning in progress",
      time: "2026-11-02T08:30:02.3390005+00:00",
    },
  ],
};

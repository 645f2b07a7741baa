import type { WireInstanceView } from "../wire.js";

/** What a later service might send: states and properties that nobody knows, another case, every way to write a time. */
export const fromTheFuture: WireInstanceView = {
  platformUpdateDomain: 2,
  platformFaultDomain: 0,
  computerName: "myvmss000007",
  hyperVGeneration: "V3",
  capacityReservationType: "Lent",
  coolant: { loop: 3, celsius: [21.5, null], alarm: null },
  vmAgent: {
    vmAgentVersion: "3.0.0.0",
    statuses: [
      {
        code: "provisioningState/READY",
        level: "Info",
        displayStatus: "Ready",
        time: "2026-11-02T10:31:07+02:00",
        reportedBy: "agent",
      },
    ],
  },
  disks: [
    {
      name: "myvmss_7_OsDisk_1_4db5",
      storageAlignmentStatus: "Aligned",
      statuses: [
        {
          code: "PROVISIONINGSTATE/Succeeded",
          level: "Info",
          displayStatus: "Provisioning succeeded",
          time: "2026-11-02T00:31:07.5-08:00",
        },
        { code: "SnapshotState/rolling/42", level: "Info", displayStatus: "Snapshot 42 in progress" },
      ],
    },
  ],
  statuses: [
    { code: "powerstate/Suspending", level: "Info", displayStatus: "VM suspending" },
    { code: "drained", level: "Warning", displayStatus: "Drained", message: "A code with no category." },
    {
      code: "provisioningstate/Rehydrating",
      level: "Info",
      displayStatus: "Rehydrating",
      time: "2026-11-02T08:30:00Z",
    },
  ],
};

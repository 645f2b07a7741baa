import type { WireInstanceView } from "../wire.js";

/** A machine placed on a dedicated host a moment ago, from an endpoint that writes each missing value as `null`. */
export const fresh: WireInstanceView = {
  platformUpdateDomain: 1,
  platformFaultDomain: 1,
  rdpThumbPrint: null,
  vmAgent: {
    vmAgentVersion: "Unknown",
    statuses: [
      {
        code: "ProvisioningState/Unavailable",
        level: "Warning",
        displayStatus: "Not Ready",
        message: "The guest agent has not reported yet.",
        time: "2026-11-02T08:16:03+00:00",
      },
    ],
    extensionHandlers: null,
  },
  disks: [
    {
      name: "myvmss_1_OsDisk_1_c93d",
      encryptionSettings: null,
      statuses: [
        {
          code: "ProvisioningState/succeeded",
          level: "Info",
          displayStatus: "Provisioning succeeded",
          message: null,
          time: "2026-11-02T08:15:21.0470092+00:00",
        },
      ],
    },
  ],
  extensions: null,
  assignedHost:
    "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myResourceGroup/providers/Microsoft.Compute/hostGroups/myHostGroup/hosts/myHost",
  bootDiagnostics: null,
  statuses: [
    {
      code: "ProvisioningState/succeeded",
      level: "Info",
      displayStatus: "Provisioning succeeded",
      message: null,
      time: "2026-11-02T08:15:58.9001234+00:00",
    },
    { code: "PowerState/running", level: "Info", displayStatus: "VM running", message: null, time: null },
  ],
};

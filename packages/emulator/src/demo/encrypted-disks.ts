import type { WireInstanceView } from "../wire.js";
import { provisioned, ready, running } from "./statuses.js";

const keyVault = {
  id: "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myResourceGroup/providers/Microsoft.KeyVault/vaults/myKeyVault",
};

/** Disks under a key of the customer's own, and maintenance ahead. */
export const encryptedDisks: WireInstanceView = {
  placementGroupId: "5d0f3c52-8a55-4b7e-9a3c-0f6f0a7d1e11",
  platformUpdateDomain: 1,
  platformFaultDomain: 2,
  rdpThumbPrint: "9F86D081884C7D659A2FEAA0C55AD015A3BF4F1B",
  computerName: "myvmss000006",
  osName: "Windows Server 2025 Datacenter",
  osVersion: "10.0.26100.1",
  hyperVGeneration: "V2",
  vmAgent: {
    vmAgentVersion: "2.7.41491.1176",
    statuses: [ready("2026-11-02T08:30:44.000+00:00")],
    extensionHandlers: [
      {
        type: "Microsoft.Azure.Security.AzureDiskEncryption",
        typeHandlerVersion: "2.5.0.3",
        status: { code: "ProvisioningState/succeeded", level: "Info", displayStatus: "Ready" },
      },
    ],
  },
  disks: [
    {
      name: "myvmss_6_OsDisk_1_2b93",
      encryptionSettings: [
        {
          diskEncryptionKey: {
            secretUrl: "https://mykeyvault.vault.azure.net/secrets/osDiskKey/0a1b2c3d4e5f60718293a4b5c6d7e8f9",
            sourceVault: keyVault,
          },
          keyEncryptionKey: {
            keyUrl: "https://mykeyvault.vault.azure.net/keys/wrappingKey/f9e8d7c6b5a493827160f5e4d3c2b1a0",
            sourceVault: keyVault,
          },
          enabled: true,
        },
      ],
      statuses: [
        provisioned("2026-09-18T06:40:11.2509917+00:00"),
        { code: "EncryptionState/encrypted", level: "Info", displayStatus: "Encryption is enabled on disk" },
      ],
    },
    {
      name: "myvmss_6_DataDisk_0_3ca4",
      statuses: [
        provisioned("2026-09-18T06:40:11.3134720+00:00"),
        { code: "EncryptionState/notEncrypted", level: "Info", displayStatus: "Disk is not encrypted" },
      ],
    },
  ],
  extensions: [
    {
      name: "AzureDiskEncryption",
      type: "Microsoft.Azure.Security.AzureDiskEncryption",
      typeHandlerVersion: "2.5.0.3",
      statuses: [provisioned("2026-09-18T07:02:59+00:00")],
    },
  ],
  maintenanceRedeployStatus: {
    isCustomerInitiatedMaintenanceAllowed: true,
    preMaintenanceWindowStartTime: "2026-11-03T00:00:00+00:00",
    preMaintenanceWindowEndTime: "2026-11-10T00:00:00+00:00",
    maintenanceWindowStartTime: "2026-11-12T00:00:00+00:00",
    maintenanceWindowEndTime: "2026-11-14T00:00:00+00:00",
    lastOperationResultCode: "None",
    lastOperationMessage: "No redeployment has been asked for.",
  },
  bootDiagnostics: {
    consoleScreenshotBlobUri: "https://mydiagnostics.blob.core.windows.net/bootdiagnostics-myvmss-6/screenshot.bmp",
    serialConsoleLogBlobUri: "https://mydiagnostics.blob.core.windows.net/bootdiagnostics-myvmss-6/serialconsole.log",
  },
  statuses: [provisioned("2026-09-18T07:03:12.7400518+00:00"), running],
};

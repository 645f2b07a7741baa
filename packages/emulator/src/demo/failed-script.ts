import type { WireInstanceView } from "../wire.js";
import { provisioned, ready, running } from "./statuses.js";

/** The machine of the main demo: up and serving, but its start-up script failed. */
export const failedScript: WireInstanceView = {
  placementGroupId: "5d0f3c52-8a55-4b7e-9a3c-0f6f0a7d1e11",
  platformUpdateDomain: 0,
  platformFaultDomain: 0,
  computerName: "myvmss000000",
  osName: "ubuntu",
  osVersion: "24.04",
  hyperVGeneration: "V2",
  vmAgent: {
    vmAgentVersion: "2.15.0.1",
    statuses: [ready("2026-11-02T08:31:07+00:00")],
    extensionHandlers: [
      {
        type: "Microsoft.ManagedServices.ApplicationHealthLinux",
        typeHandlerVersion: "2.0.13",
        status: { code: "ProvisioningState/succeeded", level: "Info", displayStatus: "Ready" },
      },
      {
        type: "Microsoft.Azure.Extensions.CustomScript",
        typeHandlerVersion: "2.1.14",
        status: { code: "ProvisioningState/succeeded", level: "Info", displayStatus: "Ready" },
      },
    ],
  },
  disks: [
    { name: "myvmss_0_OsDisk_1_a1f0", statuses: [provisioned("2026-11-02T08:12:40.1180456+00:00")] },
    { name: "myvmss_0_DataDisk_0_b27c", statuses: [provisioned("2026-11-02T08:12:40.2117731+00:00")] },
  ],
  extensions: [
    {
      name: "HealthProbe",
      type: "Microsoft.ManagedServices.ApplicationHealthLinux",
      typeHandlerVersion: "2.0.13",
      substatuses: [
        {
          code: "ComponentStatus/AppHealthStatus/succeeded",
          level: "Info",
          displayStatus: "Provisioning succeeded",
          message: "GET http://localhost:8080/healthz answered 200.",
        },
      ],
      statuses: [
        {
          code: "ProvisioningState/succeeded",
          level: "Info",
          displayStatus: "Provisioning succeeded",
          message: "The probe runs every 5 seconds.",
        },
      ],
    },
    {
      name: "InstallMetrics",
      type: "Microsoft.Azure.Extensions.CustomScript",
      typeHandlerVersion: "2.1.14",
      substatuses: [
        {
          code: "ComponentStatus/StdOut/succeeded",
          level: "Info",
          displayStatus: "Provisioning succeeded",
          message: "Fetching metrics-agent 4.2.0 from mirror.contoso.example\n",
        },
        {
          code: "ComponentStatus/StdErr/succeeded",
          level: "Info",
          displayStatus: "Provisioning succeeded",
          message: "install.sh: line 14: no space left on /opt\n",
        },
      ],
      statuses: [
        {
          code: "ProvisioningState/failed/1",
          level: "Error",
          displayStatus: "Provisioning failed",
          message: "The command of the script ended with exit status 1: no space left on /opt.",
        },
      ],
    },
  ],
  vmHealth: {
    status: { code: "HealthState/healthy", level: "Info", displayStatus: "The VM reports itself as healthy" },
  },
  statuses: [provisioned("2026-11-02T08:14:55.3021187+00:00"), running],
};

import { ComputeManagementClient } from "@instance-view/client";
import { startEmulator } from "@instance-view/emulator";
import { summarize } from "@instance-view/status";

// Against Azure: `new DefaultAzureCredential()` of @azure/identity, your subscription, and no options.
const emulator = await startEmulator();
const credential = { getToken: async () => ({ token: emulator.token, expiresOnTimestamp: Date.now() + 3_600_000 }) };
const client = new ComputeManagementClient(credential, "00000000-0000-0000-0000-000000000000", {
  endpoint: emulator.endpoint,
  tlsOptions: { ca: emulator.certificate },
});

const view = await client.virtualMachineScaleSetVMs.getInstanceView("myResourceGroup", "myVirtualMachineScaleSet", "0");
const { verdict, reasons } = summarize(view);
console.log(verdict); // degraded
console.log(reasons[0]?.message); // Extension InstallMetrics failed with exit code 1.
console.log(reasons[0]?.status?.code); // ProvisioningState/failed/1
await emulator.close();

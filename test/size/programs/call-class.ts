import type { TokenCredential } from "@azure/core-auth";
import { ComputeManagementClient } from "@instance-view/client";

export default async (credential: TokenCredential): Promise<void> => {
  const client = new ComputeManagementClient(credential, "00000000-0000-0000-0000-000000000000");
  const view = await client.virtualMachineScaleSetVMs.getInstanceView(
    "myResourceGroup",
    "myVirtualMachineScaleSet",
    "0",
  );
  console.log(view);
};

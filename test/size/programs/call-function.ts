import type { TokenCredential } from "@azure/core-auth";
import { createComputeManagement } from "@instance-view/client";
import { getInstanceView } from "@instance-view/client/api/virtualMachineScaleSetVMs";

export default async (credential: TokenCredential): Promise<void> => {
  const context = createComputeManagement(credential, "00000000-0000-0000-0000-000000000000");
  console.log(await getInstanceView(context, "myResourceGroup", "myVirtualMachineScaleSet", "0"));
};

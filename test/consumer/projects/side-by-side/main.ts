import * as arm from "@azure/arm-compute";
import type { TokenCredential } from "@azure/core-auth";
import * as ours from "@instance-view/client";
import { startEmulator } from "@instance-view/emulator";
import { classifyError, summarize } from "@instance-view/status";

const emulator = await startEmulator();
const asked: (string | string[])[] = [];
const credential: TokenCredential = {
  async getToken(scopes) {
    asked.push(scopes);
    return { token: emulator.token, expiresOnTimestamp: Date.now() + 3_600_000 };
  },
};
const subscriptionId = "00000000-0000-0000-0000-000000000000";
const options: arm.ComputeManagementClientOptionalParams = {
  endpoint: emulator.endpoint,
  ...(emulator.certificate && { tlsOptions: { ca: emulator.certificate } }),
};

// The same credential and the same options for both.
const theirClient = new arm.ComputeManagementClient(credential, subscriptionId, options);
const ourClient = new ours.ComputeManagementClient(credential, subscriptionId, options);

/** A function that was written for one takes the view of the other. */
const describe = (view: arm.VirtualMachineScaleSetVMInstanceView): string => JSON.stringify(view, sorted);

/** Each object with its properties in order. */
const sorted = (_: string, value: unknown): unknown =>
  value?.constructor === Object ? Object.fromEntries(Object.entries(value).sort()) : value;

const names = ["myResourceGroup", "myVirtualMachineScaleSet"] as const;
// Views of what both know: of the rest, theirs keeps nothing and ours all.
for (const instance of ["0", "2", "3"]) {
  const theirs: arm.VirtualMachineScaleSetVMInstanceView = await theirClient.virtualMachineScaleSetVMs.getInstanceView(
    ...names,
    instance,
  );
  const own: ours.VirtualMachineScaleSetVMInstanceView = await ourClient.virtualMachineScaleSetVMs.getInstanceView(
    ...names,
    instance,
  );
  console.log(instance, describe(theirs) === describe(own), summarize(theirs).verdict === summarize(own).verdict);
}
console.log(JSON.stringify(asked[0]) === JSON.stringify(asked[1]), asked.length);

// What the service refuses is told by the guards of either.
for (const { virtualMachineScaleSetVMs } of [theirClient, ourClient]) {
  try {
    await virtualMachineScaleSetVMs.getInstanceView(...names, "4711");
  } catch (error) {
    console.log(arm.isRestError(error), ours.isRestError(error), ours.isClientError(error), classifyError(error).kind);
  }
}

// What should not be sent, ours does not send: an error of its own.
for (const { virtualMachineScaleSetVMs } of [theirClient, ourClient]) {
  try {
    await virtualMachineScaleSetVMs.getInstanceView(...names, "");
  } catch (error) {
    console.log(ours.isClientError(error), arm.isRestError(error));
  }
}
await emulator.close();

const { ComputeManagementClient, createComputeManagement, isServiceError } = require("@instance-view/client");
const { getInstanceView } = require("@instance-view/client/api/virtualMachineScaleSetVMs");
const { startEmulator } = require("@instance-view/emulator");
const { KnownStatusLevelTypes } = require("@instance-view/models");
const { since } = require("@instance-view/models/api-versions");
const { decodeVirtualMachineScaleSetVMInstanceView } = require("@instance-view/models/codecs");
const { isClientError } = require("@instance-view/runtime");
const { summarize } = require("@instance-view/status");

const group = ["myResourceGroup", "myVirtualMachineScaleSet"];

async function main() {
  const emulator = await startEmulator();
  const credential = { getToken: async () => ({ token: emulator.token, expiresOnTimestamp: Date.now() + 3_600_000 }) };
  const reach = { endpoint: emulator.endpoint, tlsOptions: { ca: emulator.certificate } };
  const subscriptionId = "00000000-0000-0000-0000-000000000000";
  try {
    const client = new ComputeManagementClient(credential, subscriptionId, reach);
    const view = await client.virtualMachineScaleSetVMs.getInstanceView(...group, "0");
    console.log(summarize(view).verdict); // degraded
    console.log(view.statuses[0].level === KnownStatusLevelTypes.Info); // true

    const context = createComputeManagement(credential, subscriptionId, reach);
    const same = await getInstanceView(context, ...group, "0");
    console.log(same.statuses[0].time.getTime() === view.statuses[0].time.getTime()); // true

    await getInstanceView(context, ...group, "4711").catch((error) => console.log(isServiceError(error), error.code)); // true NotFound
    await getInstanceView(context, ...group, "..").catch((error) => console.log(isClientError(error), error.code)); // true invalid-path-parameter
  } finally {
    await emulator.close();
  }
  console.log(since("VirtualMachineScaleSetVMInstanceView", "osName")); // 2022-11-01
  console.log(decodeVirtualMachineScaleSetVMInstanceView({ extensions: null }).extensions); // undefined
}

main();

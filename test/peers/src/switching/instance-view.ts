import {
  AzureClouds,
  ComputeManagementClient,
  type ComputeManagementClientOptionalParams,
  type InstanceViewStatus,
  isRestError,
  KnownHyperVGeneration,
  type VirtualMachineScaleSetVMInstanceView,
  type VirtualMachineScaleSetVMsGetInstanceViewOptionalParams,
} from "@instance-view/client";

// What a user of the official client might have written: it uses each thing that this call has to do with. The file
// beside it differs in the name of the package alone.

const { ENDPOINT = "", TOKEN = "" } = process.env;

const credential = { getToken: async () => ({ token: TOKEN, expiresOnTimestamp: Date.now() + 3_600_000 }) };
const clientOptions: ComputeManagementClientOptionalParams = {
  endpoint: ENDPOINT,
  cloudSetting: AzureClouds.AZURE_PUBLIC_CLOUD,
  retryOptions: { maxRetries: 0 },
  userAgentOptions: { userAgentPrefix: "switching" },
};
const client = new ComputeManagementClient(credential, "00000000-0000-0000-0000-000000000000", clientOptions);

function read(instanceId: string, options?: VirtualMachineScaleSetVMsGetInstanceViewOptionalParams) {
  const { virtualMachineScaleSetVMs } = client;
  return virtualMachineScaleSetVMs.getInstanceView("myResourceGroup", "myVirtualMachineScaleSet", instanceId, options);
}

function newest(statuses: InstanceViewStatus[]): Date | undefined {
  const times = statuses.flatMap(({ time }) => (time ? [time.getTime()] : []));
  return times.length > 0 ? new Date(Math.max(...times)) : undefined;
}

function describe(view: VirtualMachineScaleSetVMInstanceView): unknown {
  const { computerName, hyperVGeneration, statuses = [], disks = [], vmAgent, vmHealth } = view;
  return {
    computerName,
    secondGeneration: hyperVGeneration === KnownHyperVGeneration.V2,
    codes: statuses.map(({ code }) => code),
    serious: statuses.some(({ level }) => level === "Error"),
    newest: newest(statuses)?.toISOString(),
    disks: disks.map(({ name, statuses }) => [name, statuses?.[0]?.time?.getTime()]),
    handlers: vmAgent?.extensionHandlers?.map(({ type, status }) => [type, status?.code]),
    health: vmHealth?.status?.displayStatus,
  };
}

for (const instanceId of ["0", "1", "2", "6"]) {
  let status = 0;
  const onResponse = (response: { status: number }) => {
    status = response.status;
  };
  const view = await read(instanceId, { onResponse, requestOptions: { headers: { "x-program": "switching" } } });
  process.stdout.write(`${JSON.stringify({ instanceId, status, ...(describe(view) as object) })}\n`);
}

try {
  await read("4711");
} catch (error) {
  if (!isRestError(error)) throw error;
  const { name, statusCode, code, message } = error;
  const details = error.details as { error?: { code?: string } };
  process.stdout.write(`${JSON.stringify({ name, statusCode, code, message, detail: details.error?.code })}\n`);
}

try {
  await read("0", { abortSignal: AbortSignal.abort() });
} catch (error) {
  process.stdout.write(`${(error as Error).name}\n`);
}

import {
  type CloudError,
  ComputeManagementClient,
  createComputeManagement,
  isServiceError,
} from "@instance-view/client";
import { getInstanceView } from "@instance-view/client/api/virtualMachineScaleSetVMs";
import { type Fleet, startEmulator } from "@instance-view/emulator";
import { KnownStatusLevelTypes, type VirtualMachineScaleSetVMInstanceView } from "@instance-view/models";
import { isDeclared } from "@instance-view/models/api-versions";
import { decodeVirtualMachineScaleSetVMInstanceView } from "@instance-view/models/codecs";
import { type ClientErrorCode, isClientError } from "@instance-view/runtime";
import { pathSegment } from "@instance-view/runtime/codegen";
import { classifyError, type PowerState, powerState, summarize, type Verdict } from "@instance-view/status";

const subscriptionId = "00000000-0000-0000-0000-000000000000";
const fleet: Fleet = {
  scaleSets: [
    {
      subscriptionId,
      resourceGroup: "web",
      name: "frontend",
      virtualMachines: { 0: { statuses: [{ code: "PowerState/running", level: "Info" }] } },
    },
  ],
};

const emulator = await startEmulator({ fleet });
const credential = { getToken: async () => ({ token: emulator.token, expiresOnTimestamp: Date.now() + 3_600_000 }) };
const reach = { endpoint: emulator.endpoint, tlsOptions: { ca: emulator.certificate } };

const client = new ComputeManagementClient(credential, subscriptionId, reach);
const view: VirtualMachineScaleSetVMInstanceView = await client.virtualMachineScaleSetVMs.getInstanceView(
  "web",
  "frontend",
  "0",
);
const power: PowerState | "other" | "not-reported" = powerState(view).state;
const verdict: Verdict = summarize(view).verdict;
console.log(power, verdict); // running unknown
console.log(view.statuses?.[0]?.level === KnownStatusLevelTypes.Info); // true

const context = createComputeManagement(credential, subscriptionId, { ...reach, apiVersion: "2024-07-01" });
try {
  await getInstanceView(context, "web", "frontend", "4711");
} catch (error) {
  if (isServiceError<CloudError>(error)) console.log(error.details.error?.code, classifyError(error).kind); // NotFound not-found
}
try {
  pathSegment("instanceId", "..");
} catch (error) {
  const code: ClientErrorCode | undefined = isClientError(error) ? error.code : undefined;
  console.log(code); // invalid-path-parameter
}
await emulator.close();

const decoded = decodeVirtualMachineScaleSetVMInstanceView(
  JSON.parse('{"statuses":[{"time":"2026-11-02T08:15:00Z"}]}'),
);
console.log(decoded.statuses?.[0]?.time?.getUTCFullYear()); // 2026
console.log(isDeclared("VirtualMachineScaleSetVMInstanceView", "osName", "2021-11-01")); // false

/** Faults that the types must see; never called. */
export function faults(): void {
  // @ts-expect-error -- the id of an instance is text
  client.virtualMachineScaleSetVMs.getInstanceView("web", "frontend", 0);
  // @ts-expect-error -- there may be no statuses
  view.statuses.length;
  // @ts-expect-error -- a verdict is one of six words
  verdict satisfies "fine";
  // @ts-expect-error -- of a misspelt option
  startEmulator({ protocoll: "http" });
}

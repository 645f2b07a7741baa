import { usageError } from "./errors/cli-error.js";
import { shellQuote } from "./shell-quote.js";

/** Which VM is asked for. */
export interface Target {
  readonly subscriptionId: string;
  readonly resourceGroup: string;
  readonly scaleSet: string;
  readonly instanceId: string;
}

const group = String.raw`^/*subscriptions/([^/?]+)/resourceGroups/([^/?]+)/providers/Microsoft\.Compute`;
const end = "(?:/instanceView)?/*$";
const scaleSetVm = new RegExp(`${group}/virtualMachineScaleSets/([^/?]+)/virtualMachines/([^/?]+)${end}`, "i");
const scaleSet = new RegExp(`${group}/virtualMachineScaleSets/[^/?]+${end}`, "i");
const singleVm = new RegExp(`${group}/virtualMachines/[^/?]+${end}`, "i");
const form =
  "/subscriptions/ID/resourceGroups/GROUP/providers/Microsoft.Compute/virtualMachineScaleSets/NAME/virtualMachines/N";

/**
 * Reads the ARM id of a scale-set VM, also that of its instance view, in any case.
 *
 * @throws CliError that says what else it is the id of, where that can be told
 */
export function parseResourceId(text: string): Target {
  const [, subscriptionId, resourceGroup, scaleSetName, instanceId] = scaleSetVm.exec(text) ?? [];
  if (subscriptionId && resourceGroup && scaleSetName && instanceId) {
    return { subscriptionId, resourceGroup, scaleSet: scaleSetName, instanceId };
  }
  if (singleVm.test(text)) {
    const call = `az vm get-instance-view --ids ${shellQuote(text)}`;
    throw usageError(`This is the id of a single VM or one of a Flexible scale set: ask with \`${call}\`.`);
  }
  if (scaleSet.test(text)) {
    throw usageError(
      "This is the id of a scale set, not of a VM in it: add /virtualMachines/ and the instance's number.",
    );
  }
  if (/^https?:/i.test(text)) {
    throw usageError(
      "RESOURCE_ID is not a URL: leave out what stands before /subscriptions/ and after a question mark.",
    );
  }
  throw usageError(`RESOURCE_ID must be the id of a VM in a scale set: ${form}.`);
}

/** The ARM id of a target, in the usual spelling. */
export function resourceIdOf(target: Target): string {
  const { subscriptionId, resourceGroup, scaleSet, instanceId } = target;
  const scaleSetId = `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/Microsoft.Compute/virtualMachineScaleSets/${scaleSet}`;
  return `${scaleSetId}/virtualMachines/${instanceId}`;
}

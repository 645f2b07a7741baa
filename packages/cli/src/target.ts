import { usageError } from "./errors/cli-error.js";
import type { Io } from "./io.js";
import { parseResourceId, type Target } from "./resource-id.js";

/** The options that say which VM is meant. */
export interface TargetOptions {
  readonly resourceGroup?: string;
  readonly vmssName?: string;
  readonly instanceId?: string;
  readonly subscription?: string;
  readonly demo?: boolean;
}

/** What `--demo` shows unless told otherwise. */
const demoTarget: Target = {
  subscriptionId: "00000000-0000-0000-0000-000000000000",
  resourceGroup: "myResourceGroup",
  scaleSet: "myVirtualMachineScaleSet",
  instanceId: "0",
};

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Letters may stand in it, as names of VMs in a Flexible scale set have them: the service tells those apart. */
const instanceIdForm = /^[\w.-]+$/;

/**
 * Which VM is meant, from either a resource id or the options.
 *
 * @throws CliError when both or neither say it, or something is missing or malformed
 */
export function resolveTarget(resourceId: string | undefined, options: TargetOptions, env: Io["env"]): Target {
  const { resourceGroup, vmssName, instanceId, subscription, demo } = options;
  let target: Target;
  if (resourceId !== undefined) {
    if ((resourceGroup ?? vmssName ?? instanceId ?? subscription) !== undefined) {
      throw usageError("Give either a RESOURCE_ID or -g, -n, -i and --subscription, not both.");
    }
    target = parseResourceId(resourceId);
  } else {
    const fallback: Partial<Target> = demo ? demoTarget : { subscriptionId: env.AZURE_SUBSCRIPTION_ID ?? "" };
    target = {
      subscriptionId: subscription ?? fallback.subscriptionId ?? "",
      resourceGroup: resourceGroup ?? fallback.resourceGroup ?? "",
      scaleSet: vmssName ?? fallback.scaleSet ?? "",
      instanceId: instanceId ?? fallback.instanceId ?? "",
    };
    refuseIncomplete(target);
  }
  if (!guid.test(target.subscriptionId)) {
    const how = "`az account show --query id -o tsv` prints yours";
    throw usageError(`The subscription must be given by its id, a GUID, not as "${target.subscriptionId}": ${how}.`);
  }
  if (!instanceIdForm.test(target.instanceId)) {
    const allowed = 'letters, digits, ".", "_" and "-" are all that it may hold';
    throw usageError(`An instance id is a number such as 0, or the name of a VM: ${allowed}.`);
  }
  return target;
}

function refuseIncomplete(target: Target): void {
  const missing = [
    target.resourceGroup ? "" : "--resource-group",
    target.scaleSet ? "" : "--vmss-name",
    target.instanceId ? "" : "--instance-id",
    target.subscriptionId ? "" : "--subscription (or AZURE_SUBSCRIPTION_ID)",
  ].filter((option) => option !== "");
  if (missing.length === 0) return;
  throw usageError(`Say which VM: give a RESOURCE_ID, or ${missing.join(", ")}; --demo needs none of them.`);
}

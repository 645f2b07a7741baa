import { type Bucket, createBucket } from "../arm/rate-limit.js";
import { EmulatorError } from "../errors.js";
import type { Fleet, ScaleSet } from "./fleet.js";

/** A fleet laid out for look-ups: every name in lower case, every body already written. */
export type Inventory = ReadonlyMap<string, SubscriptionEntry>;

export interface SubscriptionEntry {
  readonly resourceGroups: Map<string, Map<string, ScaleSetEntry>>;
  readonly calls: Bucket;
  readonly views: Bucket;
}

export interface ScaleSetEntry {
  readonly flexible: boolean;
  readonly virtualMachines: Map<string, VirtualMachineEntry>;
  /** Asking for an instance that is not there costs a token too; all of those share this bucket. */
  readonly missing: Bucket;
}

export interface VirtualMachineEntry {
  readonly body: string;
  readonly calls: Bucket;
}

/**
 * Takes a snapshot of a valid fleet: later changes to the data given are not seen.
 *
 * @throws EmulatorError `InvalidFleet` if a view cannot be written as a JSON object.
 */
export function createInventory(fleet: Fleet): Inventory {
  const inventory = new Map<string, SubscriptionEntry>();
  for (const scaleSet of fleet.scaleSets) {
    const subscription = inventory.get(scaleSet.subscriptionId.toLowerCase()) ?? {
      resourceGroups: new Map(),
      calls: createBucket("GetVMScaleSetVMSubscriptionMaximum", 6000, 2000),
      views: createBucket("VMScaleSetVMViewsSubscriptionMaximum", 30_000, 10_000),
    };
    inventory.set(scaleSet.subscriptionId.toLowerCase(), subscription);
    const resourceGroup = subscription.resourceGroups.get(scaleSet.resourceGroup.toLowerCase()) ?? new Map();
    subscription.resourceGroups.set(scaleSet.resourceGroup.toLowerCase(), resourceGroup);
    resourceGroup.set(scaleSet.name.toLowerCase(), scaleSetEntry(scaleSet));
  }
  return inventory;
}

function scaleSetEntry(scaleSet: ScaleSet): ScaleSetEntry {
  const virtualMachines = new Map<string, VirtualMachineEntry>();
  for (const [instanceId, view] of Object.entries(scaleSet.virtualMachines)) {
    if (view === undefined) continue;
    const body = serialize(view, `${scaleSet.name}/virtualMachines/${instanceId}`);
    virtualMachines.set(instanceId.toLowerCase(), { body, calls: resourceBucket() });
  }
  return { flexible: scaleSet.orchestrationMode === "Flexible", virtualMachines, missing: resourceBucket() };
}

function resourceBucket(): Bucket {
  return createBucket("GetVMScaleSetVMResource", 36, 12);
}

function serialize(view: unknown, name: string): string {
  let body: string | undefined;
  try {
    body = JSON.stringify(view);
  } catch (cause) {
    throw new EmulatorError("InvalidFleet", `The instance view of ${name} cannot be written as JSON.`, { cause });
  }
  // An object may have a `toJSON`, which makes of it what it likes, also nothing.
  if (body?.startsWith("{")) return body;
  throw new EmulatorError("InvalidFleet", `The instance view of ${name} must be an object when written as JSON.`);
}

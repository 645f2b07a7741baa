import type { InstanceViewLike } from "./instance-view-like.js";
import { type PowerStateAnswer, powerState } from "./power-state.js";
import type { SummarizeOptions } from "./ready-criteria.js";
import { summarize } from "./summarize.js";

/** Whether the VM is running. A VM that tells no power state is not called running. */
export function isRunning(view: InstanceViewLike): boolean {
  return powerState(view).state === "running";
}

/** Whether the VM is stopped and still holds its host, which costs as much as if it ran. */
export function isStopped(view: InstanceViewLike): boolean {
  return powerState(view).state === "stopped";
}

/** Whether the VM is deallocated: it is off, holds no host, and its compute costs nothing. */
export function isDeallocated(view: InstanceViewLike): boolean {
  return powerState(view).state === "deallocated";
}

/** Where it is known. */
const billing: Readonly<Partial<Record<PowerStateAnswer["state"], boolean>>> = {
  creating: false,
  starting: true,
  running: true,
  stopping: true,
  stopped: true,
  deallocating: false,
  deallocated: false,
};

/**
 * Whether the VM's compute is billed: `undefined` where its power state does not tell. Disks, addresses and licences
 * have prices of their own, which a deallocated VM goes on costing.
 *
 * @example
 * ```ts
 * const wasted = views.filter((view) => isStopped(view) && isComputeBilled(view));
 * const settled = views.filter((view) => isComputeBilled(view) === false); // certainly not billed
 * ```
 */
export function isComputeBilled(view: InstanceViewLike): boolean | undefined {
  return billing[powerState(view).state];
}

/**
 * Whether something is under way, so that it is too early to judge: the verdict is `in-transition`.
 *
 * @throws TypeError with the code `InvalidReadyCriteria`, as {@link summarize} does
 */
export function isInTransition(view: InstanceViewLike, options?: SummarizeOptions): boolean {
  return summarize(view, options).verdict === "in-transition";
}

/**
 * Whether provisioning failed and the VM does not run: the verdict is `failed`. A VM that runs although its last
 * operation failed is not called failed here, as it may be at work; `provisioningState` tells that failure by itself.
 */
export function isFailed(view: InstanceViewLike): boolean {
  return summarize(view).verdict === "failed";
}

/**
 * Whether the VM runs, is provisioned, and has nothing wrong with it that counts: the verdict is `ready`.
 *
 * @throws TypeError with the code `InvalidReadyCriteria`, as {@link summarize} does
 */
export function isReady(view: InstanceViewLike, options?: SummarizeOptions): boolean {
  return summarize(view, options).verdict === "ready";
}

import type { InstanceViewLike } from "./instance-view-like.js";
import { resolveState, type StateAnswer, stateRule } from "./resolve.js";
import { readVm, type ViewPart } from "./status-source.js";

/**
 * The power states of a virtual machine. `stopped` still holds its host and is billed; `deallocated` is not.
 * `unknown` is the service's own word for a state that it cannot tell.
 */
export type PowerState =
  | "creating"
  | "starting"
  | "running"
  | "stopping"
  | "stopped"
  | "deallocating"
  | "deallocated"
  | "unknown";

/** The answer of {@link powerState}. */
export type PowerStateAnswer = StateAnswer<PowerState>;

const rule = stateRule<PowerState, "PowerState">("PowerState", [
  // Movement before rest, as it is what happens now, and downwards first. A state that we do not know before those
  // at rest, which must not hide it. Off before on: nothing is called running that is also called off. "unknown"
  // last, as any other word says more.
  "deallocating",
  "stopping",
  "starting",
  "creating",
  "other",
  "deallocated",
  "stopped",
  "running",
  "unknown",
]);

/**
 * The power state of the virtual machine. It is `"not-reported"` where the view has none, as happens while a VM is
 * created, deleted or moved; that is not the service's own `"unknown"`. A power state that the service has added
 * since is `"other"`, its text in `status.code`.
 *
 * Of several power states in the view, the first in this order is the answer, wherever they stand: deallocating,
 * stopping, starting, creating, other, deallocated, stopped, running, unknown.
 *
 * @example
 * ```ts
 * const power = powerState(view);
 * if (power.state === "running") console.log(power.status?.code, power.status?.pointer);
 * ```
 */
export function powerState(view: InstanceViewLike): PowerStateAnswer {
  return powerStateIn(readVm(view));
}

/** The same, out of the VM. */
export function powerStateIn({ statuses }: ViewPart): PowerStateAnswer {
  return resolveState(statuses, rule);
}

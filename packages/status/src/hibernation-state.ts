import type { InstanceViewLike } from "./instance-view-like.js";
import { resolveState, type StateAnswer, stateRule } from "./resolve.js";
import { readVm, type ViewPart } from "./status-source.js";

/** Hibernation is told only of a VM that sleeps: its memory waits on the OS disk. */
export type HibernationState = "hibernated";

/** The answer of {@link hibernationState}. */
export type HibernationStateAnswer = StateAnswer<HibernationState>;

const rule = stateRule<HibernationState, "HibernationState">("HibernationState", ["hibernated", "other"]);

/** Whether the VM is hibernated. It is `"not-reported"` where it is not, and where it never could be. */
export function hibernationState(view: InstanceViewLike): HibernationStateAnswer {
  return hibernationStateIn(readVm(view));
}

/** The same, out of the VM. */
export function hibernationStateIn({ statuses }: ViewPart): HibernationStateAnswer {
  return resolveState(statuses, rule);
}

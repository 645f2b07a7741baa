import type { InstanceViewLike } from "./instance-view-like.js";
import { textOf } from "./read.js";
import { resolveState, type StateAnswer, stateRule } from "./resolve.js";
import { readVm, type ViewPart } from "./status-source.js";

/**
 * Whether the disks hold an operating system with an identity of its own (`specialized`), or one that was prepared for
 * an image (`generalized`). A generalized VM cannot be started any more.
 */
export type OSState = "generalized" | "specialized";

/** The answer of {@link osState}. */
export type OSStateAnswer = StateAnswer<OSState> & {
  /** The operating system's name, as the VM agent reports it. */
  readonly name: string | undefined;
  /** Its version. */
  readonly version: string | undefined;
};

const rule = stateRule<OSState, "OSState">("OSState", [
  // Generalized first: it is the one that cannot be undone.
  "generalized",
  "other",
  "specialized",
]);

/**
 * What the view says of the operating system. The state is `"not-reported"` on most VMs: Azure tells it of those whose
 * disks were captured or uploaded.
 *
 * Of several states, the first in this order is the answer: generalized, other, specialized.
 */
export function osState(view: InstanceViewLike): OSStateAnswer {
  return osStateIn(readVm(view));
}

/** The same, out of the VM. */
export function osStateIn({ item, statuses }: ViewPart): OSStateAnswer {
  return { ...resolveState(statuses, rule), name: textOf(item.osName), version: textOf(item.osVersion) };
}

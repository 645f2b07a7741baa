import type { InstanceViewLike } from "./instance-view-like.js";
import { objectOf } from "./read.js";
import { resolveSingleState, type StateAnswer, stateRule } from "./resolve.js";
import { readStatus } from "./status-source.js";

/** What the application inside the VM says of itself, by a health extension or a load balancer's probe. */
export type HealthState = "healthy" | "unhealthy" | "initializing" | "unknown";

/** The answer of {@link healthState}. */
export type HealthStateAnswer = StateAnswer<HealthState>;

// A VM has one health, so the order decides nothing.
const rule = stateRule<HealthState, "HealthState">("HealthState", [
  "unhealthy",
  "initializing",
  "unknown",
  "other",
  "healthy",
]);

/**
 * The health of the application in the virtual machine. It is `"not-reported"` unless the VM has a health extension
 * or a probe that has reported; `"unknown"` is such a reporter's own word for not knowing.
 */
export function healthState(view: InstanceViewLike): HealthStateAnswer {
  return resolveSingleState(readStatus(objectOf(objectOf(view).vmHealth).status, "/vmHealth/status"), rule);
}

import type { InstanceViewLike } from "./instance-view-like.js";
import { objectOf } from "./read.js";
import { resolveSingleState, type StateAnswer } from "./resolve.js";
import { readStatus } from "./status-source.js";

/** What the application inside the VM says of itself, by a health extension or a load balancer's probe. */
export type HealthState = "healthy" | "unhealthy" | "initializing" | "unknown";

/** The answer of {@link healthState}. */
export type HealthStateAnswer = StateAnswer<HealthState>;

const rule = {
  category: "HealthState",
  states: new Map<string, HealthState>([
    ["healthy", "healthy"],
    ["unhealthy", "unhealthy"],
    ["initializing", "initializing"],
    ["unknown", "unknown"],
  ]),
} as const;

/**
 * The health of the application in the virtual machine. It is `"not-reported"` unless the VM has a health extension
 * or a probe that has reported; `"unknown"` is such a reporter's own word for not knowing.
 */
export function healthState(view: InstanceViewLike): HealthStateAnswer {
  return resolveSingleState(readStatus(objectOf(objectOf(view).vmHealth).status, "/vmHealth/status"), rule);
}

import type { PowerStateAnswer } from "./power-state.js";
import type { ProvisioningStateAnswer } from "./provisioning-state.js";

/**
 * What a view comes to. The set is closed: a state that the service adds leads to `unknown`.
 *
 * - `ready`: it runs, its provisioning succeeded, and nothing that counts is wrong.
 * - `degraded`: it runs, but something that counts is wrong, its last provisioning among it.
 * - `in-transition`: something is under way; what comes of it is not decided yet.
 * - `not-running`: it is off, and nothing went wrong on the way there.
 * - `failed`: provisioning failed, and it does not run.
 * - `unknown`: what is reported does not settle it.
 */
export type Verdict = "ready" | "degraded" | "in-transition" | "not-running" | "failed" | "unknown";

/** What a power state says of a VM, whatever else holds. */
export type PowerPhase = "on" | "off" | "moving" | "unclear" | "silent";

/** What a provisioning state says of a VM, whatever else holds. */
export type ProvisioningPhase = "done" | "failed" | "moving" | "unclear";

export const powerPhase: Readonly<Record<PowerStateAnswer["state"], PowerPhase>> = {
  creating: "moving",
  starting: "moving",
  running: "on",
  stopping: "moving",
  stopped: "off",
  deallocating: "moving",
  deallocated: "off",
  unknown: "unclear",
  other: "unclear",
  "not-reported": "silent",
};

export const provisioningPhase: Readonly<Record<ProvisioningStateAnswer["state"], ProvisioningPhase>> = {
  creating: "moving",
  updating: "moving",
  succeeded: "done",
  failed: "failed",
  deleting: "moving",
  migrating: "moving",
  other: "unclear",
  "not-reported": "unclear",
};

/**
 * The verdict by power and provisioning alone. `ready` here only means that the rest of the view decides.
 *
 * A failure of provisioning is `failed` only where nothing says that the VM may run: on a running one the failed
 * operation is usually an update or an extension, and treating it as dead takes work away from it.
 */
export function lifecycleVerdict(power: PowerPhase, provisioning: ProvisioningPhase): Verdict {
  if (power === "moving" || provisioning === "moving") return "in-transition";
  if (provisioning === "failed") return power === "on" ? "degraded" : power === "unclear" ? "unknown" : "failed";
  if (power === "off") return "not-running";
  return power === "on" && provisioning === "done" ? "ready" : "unknown";
}

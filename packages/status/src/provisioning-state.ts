import type { InstanceViewLike } from "./instance-view-like.js";
import { type OSProvisioningPhase, osProvisioningPhase } from "./os-provisioning-phase.js";
import { parseStatusCode } from "./parse-status-code.js";
import {
  type Answered,
  compareReadings,
  resolveState,
  type StateAnswer,
  type StateRule,
  stateRule,
} from "./resolve.js";
import { readVmStatuses, type StatusReading, type StatusSource } from "./status-source.js";

/** What became of the last operation on a resource, as the platform sees it. */
export type ProvisioningState = "creating" | "updating" | "succeeded" | "failed" | "deleting" | "migrating";

/** Why provisioning failed, where the service says it. */
export interface ProvisioningFailure {
  /** The error code in the status code, such as `AllocationFailed`. */
  readonly errorCode: string | undefined;
  /** The service's explanation. */
  readonly message: string | undefined;
}

/** The set-up of the operating system, where a provisioning code names its phase. */
export interface OSProvisioning {
  /** The phase; `"other"` is one that this version does not know. */
  readonly phase: OSProvisioningPhase;
  /** The status that names it. */
  readonly status: StatusSource;
}

/** The answer of {@link provisioningState}. Where `state` is `"failed"`, `failure` is there. */
export type ProvisioningStateAnswer = (
  | (Answered<"failed"> & { readonly failure: ProvisioningFailure })
  | (StateAnswer<Exclude<ProvisioningState, "failed">> & { readonly failure: undefined })
) & {
  /** The phase of the operating system's set-up; `undefined` where no code names one. */
  readonly osProvisioning: OSProvisioning | undefined;
};

/** The rule for VMs and disks, which use the same words. */
export const provisioningRule: StateRule<ProvisioningState> = stateRule<ProvisioningState, "ProvisioningState">(
  "ProvisioningState",
  {
    // What must not be missed first. Success last: it holds only where nothing else is said.
    failed: ["failed"],
    deleting: ["deleting"],
    creating: ["creating"],
    migrating: ["migrating"],
    updating: ["updating"],
    other: [],
    succeeded: ["succeeded"],
  },
);

// The less finished phase wins: set-up is complete only where nothing says that it goes on.
const phaseOrder: readonly OSProvisioningPhase[] = ["in-progress", "other", "complete"];

/**
 * The provisioning state of the virtual machine: what became of the last operation on it. It says nothing about
 * power; a VM whose last update failed can run well, and a stopped one has usually succeeded.
 *
 * The service may send several provisioning codes at once, such as `creating` and
 * `creating/osProvisioningInProgress`. The first state in this order is the answer, wherever they stand: failed,
 * deleting, creating, migrating, updating, other, succeeded. The phase of the operating system's set-up is taken
 * from whichever code names one, the less finished first.
 *
 * @example
 * ```ts
 * const { state, failure } = provisioningState(view);
 * if (state === "failed") console.error(failure?.errorCode, failure?.message);
 * ```
 */
export function provisioningState(view: InstanceViewLike): ProvisioningStateAnswer {
  return provisioningStateIn(readVmStatuses(view));
}

/** The same, out of the VM's statuses. */
export function provisioningStateIn(statuses: readonly StatusReading[]): ProvisioningStateAnswer {
  const answer = resolveState(statuses, provisioningRule);
  const osProvisioning = osProvisioningOf(statuses);
  if (answer.state === "not-reported") return { ...answer, failure: undefined, osProvisioning };
  const { state, status } = answer;
  if (state === "failed") return { ...answer, state, failure: failureOf(status), osProvisioning };
  return { ...answer, state, failure: undefined, osProvisioning };
}

function failureOf(status: StatusSource): ProvisioningFailure {
  const code = parseStatusCode(status.code);
  return { errorCode: osProvisioningPhase(code) === undefined ? code.detail : undefined, message: status.message };
}

function osProvisioningOf(statuses: readonly StatusReading[]): OSProvisioning | undefined {
  return statuses
    .toSorted(compareReadings)
    .flatMap(({ code, source }): OSProvisioning[] => {
      const phase = osProvisioningPhase(code);
      return phase === undefined ? [] : [{ phase, status: source }];
    })
    .sort((a, b) => phaseOrder.indexOf(a.phase) - phaseOrder.indexOf(b.phase))[0];
}

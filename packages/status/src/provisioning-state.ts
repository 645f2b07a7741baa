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
import { readVm, type StatusReading, type StatusSource, type ViewPart } from "./status-source.js";

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
  [
    // What must not be missed first. Success last: it holds only where nothing else is said.
    "failed",
    "deleting",
    "creating",
    "migrating",
    "updating",
    "other",
    "succeeded",
  ],
);

// The less finished phase wins: set-up is complete only where nothing says that it goes on.
const phaseOrder: readonly (OSProvisioningPhase | undefined)[] = ["in-progress", "other", "complete"];

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
  return provisioningStateIn(readVm(view));
}

/** The same, out of the VM. */
export function provisioningStateIn({ statuses }: ViewPart): ProvisioningStateAnswer {
  const answer = resolveState(statuses, provisioningRule);
  const failure = answer.state === "failed" ? failureOf(answer.status) : undefined;
  // That a failure is there exactly where the state is "failed" is more than the compiler sees.
  return { ...answer, failure, osProvisioning: osProvisioningOf(statuses) } as ProvisioningStateAnswer;
}

function failureOf({ code, message }: StatusSource): ProvisioningFailure {
  const parsed = parseStatusCode(code);
  return { errorCode: osProvisioningPhase(parsed) ? undefined : parsed.detail, message };
}

function osProvisioningOf(statuses: readonly StatusReading[]): OSProvisioning | undefined {
  const phaseOf = ({ code }: StatusReading): OSProvisioningPhase | undefined => osProvisioningPhase(code);
  const rankOf = (reading: StatusReading): number => phaseOrder.indexOf(phaseOf(reading));
  const [first] = statuses.filter(phaseOf).sort((a, b) => rankOf(a) - rankOf(b) || compareReadings(a, b));
  const phase = first && phaseOf(first);
  return phase && { phase, status: first.source };
}

import { factsOf, type SummaryFacts } from "./facts.js";
import type { InstanceViewLike } from "./instance-view-like.js";
import { readyCriteriaIn, type SummarizeOptions } from "./ready-criteria.js";
import { agentFindings } from "./reasons/agent.js";
import { diskFindings } from "./reasons/disks.js";
import { extensionFindings } from "./reasons/extensions.js";
import { healthFindings } from "./reasons/health.js";
import {
  bootDiagnosticsNotes,
  hibernationNotes,
  maintenanceNotes,
  osNotes,
  unrecognizedNotes,
} from "./reasons/notes.js";
import { powerFinding, powerNotes } from "./reasons/power.js";
import { osProvisioningFindings, provisioningFinding, provisioningNotes } from "./reasons/provisioning.js";
import type { Finding, Reason } from "./reasons/reason.js";
import { lifecycleVerdict, powerPhase, provisioningPhase, type Verdict } from "./verdict.js";

/** What a view comes to, and why. */
export interface Summary {
  /** What it comes to. */
  readonly verdict: Verdict;
  /** Why, the weightiest first. Power and provisioning are always among them, each told as it is. */
  readonly reasons: readonly Reason[];
  /** What else is worth knowing, though it did not count for the verdict. */
  readonly notes: readonly Reason[];
  /** The answers behind it. */
  readonly facts: SummaryFacts;
  /**
   * Since when the view says so: the oldest time of the reasons for this very verdict; for `ready`, where all of them must
   * hold, the newest. `undefined` where the service sent none, as with every power state.
   */
  readonly since: Date | undefined;
}

/** Strongest first: which of the findings on a running VM decides. */
const decisive: readonly Verdict[] = ["degraded", "in-transition", "unknown", "ready"];

/** In which order reasons are told, after those that call for the verdict itself. */
const telling: readonly Verdict[] = ["failed", "degraded", "in-transition", "unknown", "not-running", "ready"];

/**
 * Sums up a view: the verdict, the reasons for it, and the facts.
 *
 * Power and provisioning decide first. While either moves, the verdict is `in-transition`. A failed provisioning is
 * `failed` where the VM is off or tells no power state, and `degraded` where it runs. A VM that is off is otherwise
 * `not-running`. Only of one that runs and is provisioned, the rest of the view counts as far as `options.ready`
 * says, and what is wrong there goes before what is under way, and that before what cannot be told.
 *
 * A state that this version does not know never makes a VM `failed` or `ready`. Any value in any place of the view
 * is borne; a wrong name or word in `options.ready` throws a `TypeError` with the code `InvalidReadyCriteria`.
 *
 * @example
 * ```ts
 * const { verdict, reasons } = summarize(view, { ready: { agent: "required" } });
 * console.log(verdict, reasons.map((reason) => reason.message).join(" "));
 * ```
 */
export function summarize(view: InstanceViewLike, options?: SummarizeOptions): Summary {
  const ready = readyCriteriaIn(options);
  const facts = factsOf(view);
  const power = powerPhase[facts.power.state];
  const lifecycle = lifecycleVerdict(power, provisioningPhase[facts.provisioning.state]);

  const settledAndRunning = lifecycle === "ready" || lifecycle === "degraded";

  const core = [
    powerFinding(facts.power),
    provisioningFinding(facts.provisioning, settledAndRunning ? "degraded" : "failed"),
  ];
  const rest = [
    ...osProvisioningFindings(facts.provisioning),
    ...healthFindings(facts.health, ready.health),
    ...extensionFindings(facts.extensions, ready.extensions),
    ...diskFindings(facts.disks),
    ...agentFindings(facts.agent, ready.agent, power),
    ...powerNotes(facts.power),
    ...provisioningNotes(facts.provisioning),
    ...osNotes(facts.os),
    ...hibernationNotes(facts.hibernation),
    ...maintenanceNotes(facts.maintenance),
    ...bootDiagnosticsNotes(facts.bootDiagnostics),
    ...unrecognizedNotes(view),
  ];
  const called = new Set([...core, ...rest].map(({ calls }) => calls));
  const verdict = (settledAndRunning && decisive.find((candidate) => called.has(candidate))) || lifecycle;

  // Unless the VM runs and rests, the rest of the view only counts where it says the same.
  const counts = ({ calls }: Finding): boolean =>
    calls !== undefined && (calls === verdict || (settledAndRunning && calls !== "ready"));
  const counting = [...core, ...rest.filter(counts)].sort((a, b) => weightOf(a, verdict) - weightOf(b, verdict));
  const reasons = counting.map(({ reason }) => reason);
  const notes = rest.filter((found) => !counts(found) && found.calls !== "ready").map(({ reason }) => reason);
  return { verdict, reasons, notes, facts, since: sinceOf(verdict, counting) };
}

function weightOf({ calls }: Finding, verdict: Verdict): number {
  return calls === undefined || calls === verdict ? -1 : telling.indexOf(calls);
}

/** For `ready` all of it must hold, so it is as old as the newest of them; any other verdict is as old as its oldest reason. */
function sinceOf(verdict: Verdict, counting: readonly Finding[]): Date | undefined {
  const times = counting
    .filter(({ calls }) => calls === verdict)
    .flatMap(({ reason }) => reason.status?.time ?? [])
    .sort((a, b) => a.getTime() - b.getTime());
  return verdict === "ready" ? times.at(-1) : times[0];
}

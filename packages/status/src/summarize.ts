import { factsOf, readView, type SummaryFacts } from "./facts.js";
import type { InstanceViewLike } from "./instance-view-like.js";
import { readyCriteriaIn, type SummarizeOptions } from "./ready-criteria.js";
import { diskFindings } from "./reasons/disks.js";
import { extensionFindings } from "./reasons/extensions.js";
import { contradictions, findings } from "./reasons/findings.js";
import { provisioningFindings } from "./reasons/provisioning.js";
import type { Finding, Reason } from "./reasons/reason.js";
import { sayings } from "./reasons/sayings.js";
import { unrecognizedNotes } from "./reasons/unrecognized.js";
import type { Verdict } from "./verdict.js";

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

/** Strongest first: which of the findings decides, and is told first. */
const order: readonly (Verdict | undefined)[] = [
  "failed",
  "degraded",
  "in-transition",
  "unknown",
  "not-running",
  "ready",
];

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
  const read = readView(view);
  const facts = factsOf(view, read);
  const { power, provisioning, agent, maintenance, bootDiagnostics } = facts;
  const { osProvisioning } = provisioning;
  const lifecycle = lifecycleVerdict(facts);
  const isOff = sayings.Power[power.state][0] === "not-running";

  const core = [
    ...findings("Power", power),
    ...provisioningFindings(provisioning).map((found) =>
      lifecycle === "degraded" ? { ...found, calls: lifecycle } : found,
    ),
  ];
  const rest = [
    ...findings("OSProvisioning", { state: osProvisioning?.phase, status: osProvisioning?.status }),
    ...findings("Health", facts.health, ready.health),
    ...extensionFindings(facts.extensions, ready.extensions),
    ...diskFindings(facts.disks),
    ...(isOff ? findings("AgentReport", agent) : findings("Agent", agent, ready.agent)),
    ...contradictions("PowerContradictory", power),
    ...contradictions("ProvisioningContradictory", provisioning),
    ...findings("OS", facts.os),
    ...findings("Hibernated", facts.hibernation),
    ...findings("Maintenance", { state: maintenance.state }, undefined, undefined, maintenance.pointer),
    ...findings("BootDiagnostics", bootDiagnostics, undefined, undefined, "/bootDiagnostics/status"),
    ...unrecognizedNotes(read),
  ];
  const called = new Set([...core, ...rest].map(({ calls }) => calls));
  const verdict = (lifecycle === "ready" && order.find((candidate) => called.has(candidate))) || lifecycle;

  // Unless the VM runs and rests, the rest of the view only counts where it says the same.
  const isSettled = lifecycle === "ready" || lifecycle === "degraded";
  const counts = ({ calls }: Finding): boolean =>
    calls !== undefined && (calls === verdict || (isSettled && calls !== "ready"));
  const weightOf = ({ calls }: Finding): number => (calls === verdict ? -1 : order.indexOf(calls));
  const counting = [...core, ...rest.filter(counts)].sort((a, b) => weightOf(a) - weightOf(b));
  const notes = rest.filter((found) => !counts(found) && found.calls !== "ready");
  return {
    verdict,
    reasons: counting.map(({ reason }) => reason),
    notes: notes.map(({ reason }) => reason),
    facts,
    since: sinceOf(verdict, counting),
  };
}

/**
 * The verdict by power and provisioning alone. `ready` here only means that the rest of the view decides.
 *
 * A failure of provisioning is `failed` only where nothing says that the VM may run: on a running one the failed
 * operation is usually an update or an extension, and treating it as dead takes work away from it.
 */
function lifecycleVerdict({ power, provisioning }: SummaryFacts): Verdict {
  const [powerCalls] = sayings.Power[power.state];
  const [provisioningCalls] = sayings.Provisioning[provisioning.state];
  if (powerCalls === "in-transition" || provisioningCalls === "in-transition") return "in-transition";
  if (provisioningCalls === "failed") {
    return powerCalls === "ready" ? "degraded" : powerCalls === "unknown" && power.status ? "unknown" : "failed";
  }
  return powerCalls === "ready" ? provisioningCalls : powerCalls;
}

/** For `ready` all of it must hold, so it is as old as the newest of them; any other verdict is as old as its oldest reason. */
function sinceOf(verdict: Verdict, counting: readonly Finding[]): Date | undefined {
  const times = counting
    .flatMap(({ calls, reason }) => (calls === verdict && reason.status?.time) || [])
    .sort((a, b) => a.getTime() - b.getTime());
  return verdict === "ready" ? times.at(-1) : times[0];
}

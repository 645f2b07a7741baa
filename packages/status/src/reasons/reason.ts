import { parseStatusCode } from "../parse-status-code.js";
import type { Requirement } from "../ready-criteria.js";
import type { StateAnswer } from "../resolve.js";
import type { StatusSource } from "../status-source.js";
import { inSentence } from "../text.js";
import type { Verdict } from "../verdict.js";

/** The codes of reasons and notes. A code keeps its meaning; later versions may add codes, so keep a default branch. */
export type ReasonCode =
  | "PowerRunning"
  | "PowerStopped"
  | "PowerDeallocated"
  | "PowerInTransition"
  | "PowerUnknown"
  | "PowerUnrecognized"
  | "PowerNotReported"
  | "PowerContradictory"
  | "ProvisioningSucceeded"
  | "ProvisioningFailed"
  | "ProvisioningInTransition"
  | "ProvisioningUnrecognized"
  | "ProvisioningNotReported"
  | "ProvisioningContradictory"
  | "OSProvisioningInProgress"
  | "OSProvisioningUnrecognized"
  | "HealthHealthy"
  | "HealthUnhealthy"
  | "HealthInitializing"
  | "HealthUnknown"
  | "HealthUnrecognized"
  | "HealthNotReported"
  | "AgentReady"
  | "AgentNotReady"
  | "AgentUnrecognized"
  | "AgentNotReported"
  | "AgentReportOutdated"
  | "ExtensionFailed"
  | "ExtensionNotReady"
  | "ExtensionInTransition"
  | "ExtensionUnrecognized"
  | "ExtensionNotReported"
  | "ExtensionsNotReported"
  | "ExtensionComponentFailed"
  | "DiskFailed"
  | "DiskInTransition"
  | "DiskUnrecognized"
  | "OSGeneralized"
  | "Hibernated"
  | "MaintenanceStartable"
  | "MaintenancePlanned"
  | "BootDiagnosticsFailed"
  | "BootDiagnosticsUnrecognized"
  | "StatusUnrecognized";

/** One thing that a view says, for a person and for a program. */
export interface Reason {
  /** What it is, for a program. */
  readonly code: ReasonCode;
  /** What it is, for a person: a short English sentence. Its wording may change. */
  readonly message: string;
  /** Where the view says it: a JSON pointer. `""`, the whole view, where the point is that nothing is reported. */
  readonly pointer: string;
  /** The status that it rests on, with the service's own code, message and time. */
  readonly status: StatusSource | undefined;
}

/** A reason, and the verdict that it alone would call for; a finding that calls for none is only worth a note. */
export interface Finding {
  readonly reason: Reason;
  readonly calls: Verdict | undefined;
}

export function finding(
  calls: Verdict | undefined,
  code: ReasonCode,
  message: string,
  status: StatusSource | undefined,
  pointer: string = status?.pointer ?? "",
): Finding {
  return { calls, reason: { code, message, pointer, status } };
}

/** The order of findings of one kind: by what they say, as their place in the view says nothing. */
export function compareFindings({ reason: a }: Finding, { reason: b }: Finding): number {
  return a.message.localeCompare(b.message, "en") || (a.status?.code ?? "").localeCompare(b.status?.code ?? "", "en");
}

/**
 * Weighs the finding on one part of the view by what the caller asks of that part. Silence is a finding only where
 * a report is required; good news that does not count is none.
 */
export function weighed(found: Finding, requirement: Requirement, reported: boolean): readonly Finding[] {
  if (!reported) return requirement === "required" ? [found] : [];
  if (requirement !== "ignore") return [found];
  return found.calls === "ready" ? [] : [{ ...found, calls: undefined }];
}

/** That a state is not known. A word that the vocabulary has for something else is only new for this subject. */
export function notKnownFor(subject: string, status: StatusSource | undefined): string {
  return parseStatusCode(status?.code).known
    ? `this version does not know for ${subject}`
    : "this version does not know";
}

/**
 * A note where a list names another state than the one that won. `creating` beside `creating/osProvisioningInProgress`
 * is one state told twice.
 */
export function contradictionNotes(
  { status, others }: StateAnswer<string>,
  code: ReasonCode,
  what: string,
): readonly Finding[] {
  const stem = (status: StatusSource | undefined): string | undefined =>
    status?.code.toLowerCase().split("/", 2).join("/");
  const differing = others.find((other) => stem(other) !== stem(status));
  if (differing === undefined) return [];
  return [finding(undefined, code, `The view names another ${what} too: ${inSentence(differing.code)}.`, differing)];
}

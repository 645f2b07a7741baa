import type { StatusSource } from "../status-source.js";
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

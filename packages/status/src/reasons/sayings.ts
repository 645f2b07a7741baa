import type { AgentState } from "../agent-state.js";
import type { BootDiagnosticsState } from "../boot-diagnostics-state.js";
import type { ExtensionState } from "../extension-states.js";
import type { HealthState } from "../health-state.js";
import type { HibernationState } from "../hibernation-state.js";
import type { MaintenanceState } from "../maintenance-state.js";
import type { OSProvisioningPhase } from "../os-provisioning-phase.js";
import type { OSState } from "../os-state.js";
import type { PowerState } from "../power-state.js";
import type { ProvisioningState } from "../provisioning-state.js";
import type { Verdict } from "../verdict.js";
import type { ReasonCode } from "./reason.js";

/** The states of which something is said, by what they are states of. With that name the codes of their reasons begin. */
interface States {
  readonly Power: PowerState | "other" | "not-reported";
  readonly PowerContradictory: "other";
  readonly Provisioning: ProvisioningState | "other" | "not-reported";
  readonly ProvisioningContradictory: "other";
  readonly OSProvisioning: Exclude<OSProvisioningPhase, "complete">;
  readonly Health: HealthState | "other" | "not-reported";
  readonly Agent: AgentState | "other" | "not-reported";
  readonly AgentReport: "ready";
  readonly Extension: Exclude<ExtensionState, "succeeded" | "ready"> | "given-up" | "other" | "not-reported";
  readonly ExtensionComponent: "failed";
  readonly Extensions: "not-reported";
  readonly Disk: Exclude<ProvisioningState, "succeeded"> | "other";
  readonly OS: Exclude<OSState, "specialized">;
  readonly Hibernated: HibernationState;
  readonly Maintenance: Exclude<MaintenanceState, "completed">;
  readonly BootDiagnostics: Exclude<BootDiagnosticsState, "enabled"> | "other";
  readonly Status: "other";
}

/** What something is said of. */
export type Subject = keyof States;

/** How the codes that begin with a name end. */
type CodeEnd<Name extends Subject> = ReasonCode extends infer Code
  ? Code extends `${Name}${infer End}`
    ? End
    : never
  : never;

/**
 * What a state comes to: the verdict that it alone would call for (one that calls for none is only worth a note), the end of
 * its code, and its sentence. Words in braces stand for those of the case; what stands in brackets is only said of a state
 * that the vocabulary knows elsewhere.
 */
export type Saying<Name extends Subject = Subject> = readonly [
  calls: Name extends "Power" | "Provisioning" ? Verdict : Verdict | undefined,
  codeEnd: CodeEnd<Name>,
  sentence: string,
];

export const sayings: { readonly [Name in Subject]: Readonly<Record<States[Name], Saying<Name>>> } = {
  Power: {
    running: ["ready", "Running", "The VM is running."],
    stopped: ["not-running", "Stopped", "The VM is stopped. Its compute is still billed."],
    deallocated: ["not-running", "Deallocated", "The VM is deallocated. Its compute is not billed."],
    creating: ["in-transition", "InTransition", "The VM is not powered on yet."],
    starting: ["in-transition", "InTransition", "The VM is starting."],
    stopping: ["in-transition", "InTransition", "The VM is stopping."],
    deallocating: ["in-transition", "InTransition", "The VM is being deallocated."],
    unknown: ["unknown", "Unknown", "Azure cannot tell whether the VM is running."],
    other: ["unknown", "Unrecognized", "{code} is a power state that this version does not know."],
    "not-reported": ["unknown", "NotReported", "No power state is reported."],
  },
  PowerContradictory: {
    other: [undefined, "", "The view names another power state too: {code}."],
  },
  Provisioning: {
    creating: ["in-transition", "InTransition", "The VM is being created."],
    updating: ["in-transition", "InTransition", "The VM is being updated."],
    deleting: ["in-transition", "InTransition", "The VM is being deleted."],
    migrating: ["in-transition", "InTransition", "The VM is being migrated."],
    succeeded: ["ready", "Succeeded", "Provisioning succeeded."],
    failed: ["failed", "Failed", "Provisioning failed{cause}."],
    other: ["unknown", "Unrecognized", "{code} is a provisioning state that this version does not know[ for a VM]."],
    "not-reported": ["unknown", "NotReported", "No provisioning state is reported."],
  },
  ProvisioningContradictory: {
    other: [undefined, "", "The view names another provisioning state too: {code}."],
  },
  OSProvisioning: {
    "in-progress": ["in-transition", "InProgress", "The operating system is still being set up."],
    other: ["unknown", "Unrecognized", "{code} is a set-up phase that this version does not know."],
  },
  Health: {
    healthy: ["ready", "Healthy", "The application reports that it is healthy."],
    unhealthy: ["degraded", "Unhealthy", "The application is unhealthy or cannot be reached."],
    initializing: ["in-transition", "Initializing", "The application has not reported its health yet."],
    unknown: ["unknown", "Unknown", "The health of the application is not known."],
    other: ["unknown", "Unrecognized", "{code} is a health that this version does not know[ for a VM]."],
    "not-reported": ["unknown", "NotReported", "No health is reported, but it is required."],
  },
  Agent: {
    ready: ["ready", "Ready", "The VM agent is ready."],
    "not-ready": ["degraded", "NotReady", "The VM agent is not ready."],
    other: [
      "unknown",
      "Unrecognized",
      "The VM agent is in a state that this version does not know[ for an agent]: {code}.",
    ],
    "not-reported": ["unknown", "NotReported", "The VM agent reports nothing, but is required."],
  },
  // On a VM that is off: no agent runs there.
  AgentReport: {
    ready: [undefined, "Outdated", "What the VM agent reports is from before the VM was turned off."],
  },
  Extension: {
    failed: ["degraded", "Failed", "Extension {name} failed{cause}."],
    "not-ready": ["unknown", "NotReady", "The handler of extension {name} {fault}."],
    "given-up": ["degraded", "NotReady", "The handler of extension {name} {fault}."],
    transitioning: ["in-transition", "InTransition", "Extension {name} is being set up."],
    other: [
      "unknown",
      "Unrecognized",
      "Extension {name} is in a state that this version does not know[ for an extension]: {code}.",
    ],
    "not-reported": ["unknown", "NotReported", "Extension {name} reports nothing, but is required."],
  },
  ExtensionComponent: {
    failed: [undefined, "Failed", "{part} of extension {name} failed{cause}."],
  },
  Extensions: {
    "not-reported": ["unknown", "NotReported", "No extension is reported, but extensions are required."],
  },
  Disk: {
    failed: ["degraded", "Failed", "{title} could not be provisioned."],
    creating: ["in-transition", "InTransition", "{title} is creating."],
    updating: ["in-transition", "InTransition", "{title} is updating."],
    deleting: ["in-transition", "InTransition", "{title} is deleting."],
    migrating: ["in-transition", "InTransition", "{title} is migrating."],
    other: ["unknown", "Unrecognized", "{title} is in a state that this version does not know[ for a disk]: {code}."],
  },
  OS: {
    // Whatever its power state says.
    generalized: [undefined, "Generalized", "The VM is generalized: it cannot be started any more."],
  },
  Hibernated: {
    hibernated: [undefined, "", "The VM is hibernated: once started, it goes on where it was."],
  },
  Maintenance: {
    startable: [undefined, "Startable", "Maintenance is planned, and you may start it yourself."],
    planned: [undefined, "Planned", "Maintenance is planned."],
  },
  BootDiagnostics: {
    failed: [undefined, "Failed", "Boot diagnostics could not be enabled."],
    other: [undefined, "Unrecognized", "Boot diagnostics are in a state that this version does not know: {code}."],
  },
  Status: {
    other: [undefined, "Unrecognized", "The code at {pointer} is one that this version does not know: {code}."],
  },
};

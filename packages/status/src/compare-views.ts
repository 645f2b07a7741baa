import type { AgentStateAnswer } from "./agent-state.js";
import type { BootDiagnosticsStateAnswer } from "./boot-diagnostics-state.js";
import {
  diskAspects,
  extensionAspects,
  maintenanceAspects,
  osAspects,
  provisioningAspects,
  stateAspects,
  versionedAspects,
} from "./compare/aspects.js";
import { type NamedChange, namedChanges, type PartChange, partChange } from "./compare/changes.js";
import type { DiskStateAnswer } from "./disk-states.js";
import type { ExtensionStateAnswer } from "./extension-states.js";
import { factsOf } from "./facts.js";
import type { HealthStateAnswer } from "./health-state.js";
import type { HibernationStateAnswer } from "./hibernation-state.js";
import type { InstanceViewLike } from "./instance-view-like.js";
import type { MaintenanceStateAnswer } from "./maintenance-state.js";
import type { OSStateAnswer } from "./os-state.js";
import type { PowerStateAnswer } from "./power-state.js";
import type { ProvisioningStateAnswer } from "./provisioning-state.js";

/** One difference between two views, told apart by `part`. Later versions may add parts, so keep a default branch. */
export type ViewChange =
  | PartChange<"power", PowerStateAnswer>
  | PartChange<"provisioning", ProvisioningStateAnswer>
  | PartChange<"health", HealthStateAnswer>
  | PartChange<"agent", AgentStateAnswer>
  | PartChange<"os", OSStateAnswer>
  | PartChange<"hibernation", HibernationStateAnswer>
  | PartChange<"boot-diagnostics", BootDiagnosticsStateAnswer>
  | PartChange<"maintenance", MaintenanceStateAnswer>
  | NamedChange<"extension", ExtensionStateAnswer>
  | NamedChange<"disk", DiskStateAnswer>;

/**
 * What changed between two views of a VM: power first, then provisioning, health, the agent, and the rest. It is empty
 * where both mean the same, whatever the order and the case of their statuses, their times and their messages.
 *
 * What counts are states, the errors and exit codes of failures, versions, failed parts of extensions, the phase of the OS
 * set-up, encryption, and the windows of maintenance. An absent view is one that reports nothing.
 *
 * @example
 * ```ts
 * for (const change of compareViews(before, after)) {
 *   console.log(change.message); // Extension InstallMetrics: transitioning → failed (1).
 *   if (change.part === "power" && change.after.state === "stopped") alert(instanceId);
 * }
 * ```
 */
export function compareViews(before: InstanceViewLike, after: InstanceViewLike): readonly ViewChange[] {
  const [was, is] = [factsOf(before), factsOf(after)];
  return [
    ...partChange("power", "Power", was.power, is.power, stateAspects),
    ...partChange("provisioning", "Provisioning", was.provisioning, is.provisioning, provisioningAspects),
    ...partChange("health", "Health", was.health, is.health, stateAspects),
    ...partChange("agent", "Agent", was.agent, is.agent, versionedAspects),
    ...partChange("os", "OS", was.os, is.os, osAspects),
    ...partChange("hibernation", "Hibernation", was.hibernation, is.hibernation, stateAspects),
    ...partChange("boot-diagnostics", "Boot diagnostics", was.bootDiagnostics, is.bootDiagnostics, stateAspects),
    ...partChange("maintenance", "Maintenance", was.maintenance, is.maintenance, maintenanceAspects),
    ...namedChanges("extension", "Extension", was.extensions, is.extensions, extensionAspects),
    ...namedChanges("disk", "Disk", was.disks, is.disks, diskAspects),
  ];
}

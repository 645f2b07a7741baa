import { type AgentStateAnswer, agentState } from "./agent-state.js";
import { type BootDiagnosticsStateAnswer, bootDiagnosticsState } from "./boot-diagnostics-state.js";
import {
  diskAspects,
  extensionAspects,
  maintenanceAspects,
  osAspects,
  provisioningAspects,
  stateAspect,
  versionedAspects,
} from "./compare/aspects.js";
import { type NamedChange, namedChanges, type PartChange, partChange } from "./compare/changes.js";
import { type DiskStateAnswer, diskStates } from "./disk-states.js";
import { type ExtensionStateAnswer, extensionStates } from "./extension-states.js";
import { type HealthStateAnswer, healthState } from "./health-state.js";
import { type HibernationStateAnswer, hibernationState } from "./hibernation-state.js";
import type { InstanceViewLike } from "./instance-view-like.js";
import { type MaintenanceStateAnswer, maintenanceState } from "./maintenance-state.js";
import { type OSStateAnswer, osState } from "./os-state.js";
import { type PowerStateAnswer, powerState } from "./power-state.js";
import { type ProvisioningStateAnswer, provisioningState } from "./provisioning-state.js";

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
  return [
    ...partChange("power", "Power", powerState(before), powerState(after), stateAspect),
    ...partChange(
      "provisioning",
      "Provisioning",
      provisioningState(before),
      provisioningState(after),
      provisioningAspects,
    ),
    ...partChange("health", "Health", healthState(before), healthState(after), stateAspect),
    ...partChange("agent", "Agent", agentState(before), agentState(after), versionedAspects),
    ...partChange("os", "OS", osState(before), osState(after), osAspects),
    ...partChange("hibernation", "Hibernation", hibernationState(before), hibernationState(after), stateAspect),
    ...partChange(
      "boot-diagnostics",
      "Boot diagnostics",
      bootDiagnosticsState(before),
      bootDiagnosticsState(after),
      stateAspect,
    ),
    ...partChange("maintenance", "Maintenance", maintenanceState(before), maintenanceState(after), maintenanceAspects),
    ...namedChanges("extension", "Extension", extensionStates(before), extensionStates(after), extensionAspects),
    ...namedChanges("disk", "Disk", diskStates(before), diskStates(after), diskAspects),
  ];
}

import { type AgentStateAnswer, agentState } from "./agent-state.js";
import { type BootDiagnosticsStateAnswer, bootDiagnosticsState } from "./boot-diagnostics-state.js";
import { type DiskStateAnswer, diskStates } from "./disk-states.js";
import { type ExtensionStateAnswer, extensionStates } from "./extension-states.js";
import { type HealthStateAnswer, healthState } from "./health-state.js";
import { type HibernationStateAnswer, hibernationStateIn } from "./hibernation-state.js";
import type { InstanceViewLike } from "./instance-view-like.js";
import { type MaintenanceStateAnswer, maintenanceState } from "./maintenance-state.js";
import { type OSStateAnswer, osStateIn } from "./os-state.js";
import { type PowerStateAnswer, powerStateIn } from "./power-state.js";
import { type ProvisioningStateAnswer, provisioningStateIn } from "./provisioning-state.js";
import { readVmStatuses } from "./status-source.js";

/** The answers that a summary rests on, each as its own function gives it. */
export interface SummaryFacts {
  readonly power: PowerStateAnswer;
  readonly provisioning: ProvisioningStateAnswer;
  readonly agent: AgentStateAnswer;
  readonly health: HealthStateAnswer;
  readonly disks: readonly DiskStateAnswer[];
  readonly extensions: readonly ExtensionStateAnswer[];
  readonly os: OSStateAnswer;
  readonly hibernation: HibernationStateAnswer;
  readonly maintenance: MaintenanceStateAnswer;
  readonly bootDiagnostics: BootDiagnosticsStateAnswer;
}

/** Asks a view every question there is; the VM's own statuses, which answer four of them, are read once. */
export function factsOf(view: InstanceViewLike): SummaryFacts {
  const statuses = readVmStatuses(view);
  return {
    power: powerStateIn(statuses),
    provisioning: provisioningStateIn(statuses),
    agent: agentState(view),
    health: healthState(view),
    disks: diskStates(view),
    extensions: extensionStates(view),
    os: osStateIn(view, statuses),
    hibernation: hibernationStateIn(statuses),
    maintenance: maintenanceState(view),
    bootDiagnostics: bootDiagnosticsState(view),
  };
}

import { type AgentStateAnswer, agentStateIn } from "./agent-state.js";
import { type BootDiagnosticsStateAnswer, bootDiagnosticsState } from "./boot-diagnostics-state.js";
import { type DiskStateAnswer, diskStateIn, readDisks } from "./disk-states.js";
import {
  type ExtensionPart,
  type ExtensionStateAnswer,
  extensionStatesIn,
  readExtensions,
} from "./extension-states.js";
import { type HealthStateAnswer, healthState } from "./health-state.js";
import { type HibernationStateAnswer, hibernationStateIn } from "./hibernation-state.js";
import type { InstanceViewLike } from "./instance-view-like.js";
import { type MaintenanceStateAnswer, maintenanceState } from "./maintenance-state.js";
import { type OSStateAnswer, osStateIn } from "./os-state.js";
import { type PowerStateAnswer, powerStateIn } from "./power-state.js";
import { type ProvisioningStateAnswer, provisioningStateIn } from "./provisioning-state.js";
import { readAgent, readVm, type ViewPart } from "./status-source.js";

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

/** The parts of a view with statuses of their own, each read once. */
export interface ReadView {
  readonly vm: ViewPart;
  readonly agent: ViewPart;
  readonly disks: readonly ViewPart[];
  readonly extensions: readonly ExtensionPart[];
}

export function readView(view: InstanceViewLike): ReadView {
  return { vm: readVm(view), agent: readAgent(view), disks: readDisks(view), extensions: readExtensions(view) };
}

/** Asks a view every question there is. */
export function factsOf(view: InstanceViewLike, read: ReadView = readView(view)): SummaryFacts {
  const { vm, agent, disks, extensions } = read;
  return {
    power: powerStateIn(vm),
    provisioning: provisioningStateIn(vm),
    agent: agentStateIn(agent),
    health: healthState(view),
    disks: disks.map(diskStateIn),
    extensions: extensionStatesIn(extensions, agent),
    os: osStateIn(vm),
    hibernation: hibernationStateIn(vm),
    maintenance: maintenanceState(view),
    bootDiagnostics: bootDiagnosticsState(view),
  };
}

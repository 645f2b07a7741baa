// All of it, summed up

export {
  defaultReadyCriteria,
  type ReadyCriteria,
  type Requirement,
  type ResolvedReadyCriteria,
} from "./ready-criteria.js";
export type { Reason, ReasonCode } from "./reasons/reason.js";
export { type SummarizeOptions, type Summary, type SummaryFacts, summarize } from "./summarize.js";
export type { Verdict } from "./verdict.js";

// One question, one function

export { type AgentState, type AgentStateAnswer, agentState } from "./agent-state.js";
export { type DiskStateAnswer, diskStates, type EncryptionState } from "./disk-states.js";
export type { ExtensionHandler, ExtensionHandlerState } from "./extension-handlers.js";
export {
  type ComponentState,
  type ExtensionComponent,
  type ExtensionState,
  type ExtensionStateAnswer,
  extensionStates,
} from "./extension-states.js";
export { type HealthState, type HealthStateAnswer, healthState } from "./health-state.js";
export type { InstanceViewLike } from "./instance-view-like.js";
export type { OSProvisioningPhase } from "./os-provisioning-phase.js";
export { type PowerState, type PowerStateAnswer, powerState } from "./power-state.js";
export {
  type OSProvisioning,
  type ProvisioningFailure,
  type ProvisioningState,
  type ProvisioningStateAnswer,
  provisioningState,
} from "./provisioning-state.js";
export type { StateAnswer } from "./resolve.js";
export type { StatusSource } from "./status-source.js";

// Status codes

export { type ParsedStatusCode, parseStatusCode } from "./parse-status-code.js";
export {
  type KnownStatusCategory,
  type KnownStatusState,
  KnownStatusStates,
  type StatusCategory,
  type StatusState,
} from "./vocabulary.js";

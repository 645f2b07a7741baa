// All of it, summed up

export type { SummaryFacts } from "./facts.js";
export {
  defaultReadyCriteria,
  type ReadyCriteria,
  type Requirement,
  type ResolvedReadyCriteria,
  type SummarizeOptions,
} from "./ready-criteria.js";
export type { Reason, ReasonCode } from "./reasons/reason.js";
export { type Summary, summarize } from "./summarize.js";
export type { Verdict } from "./verdict.js";

// Yes or no

export {
  isComputeBilled,
  isDeallocated,
  isFailed,
  isInTransition,
  isReady,
  isRunning,
  isStopped,
} from "./predicates.js";

// What changed

export { compareViews, type ViewChange } from "./compare-views.js";

// One question, one function

export { type AgentState, type AgentStateAnswer, agentState } from "./agent-state.js";
export {
  type BootDiagnosticsState,
  type BootDiagnosticsStateAnswer,
  bootDiagnosticsState,
} from "./boot-diagnostics-state.js";
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
export { type HibernationState, type HibernationStateAnswer, hibernationState } from "./hibernation-state.js";
export type { InstanceViewLike } from "./instance-view-like.js";
export {
  type MaintenanceResult,
  type MaintenanceState,
  type MaintenanceStateAnswer,
  type MaintenanceWindow,
  maintenanceState,
} from "./maintenance-state.js";
export type { OSProvisioningPhase } from "./os-provisioning-phase.js";
export { type OSState, type OSStateAnswer, osState } from "./os-state.js";
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

// What a call that failed comes to

export type {
  ClassifiedError,
  ErrorKind,
  FlexibleScaleSetError,
  NotFoundError,
  ServiceUnavailableError,
  ThrottledError,
} from "./errors/classified-error.js";
export { type ClassifyErrorOptions, classifyError } from "./errors/classify-error.js";
export type { ThrottlingPolicy } from "./errors/throttling-policy.js";

// Status codes

export type { ComputeCost, EndsByItself, StatusCodeEvidence, StatusPlace } from "./explain/entry.js";
export { explain, type StatusCodeExplanation } from "./explain/explain.js";
export { type ParsedStatusCode, parseStatusCode } from "./parse-status-code.js";
export {
  type KnownStatusCategory,
  type KnownStatusState,
  KnownStatusStates,
  type StatusCategory,
  type StatusState,
} from "./vocabulary.js";

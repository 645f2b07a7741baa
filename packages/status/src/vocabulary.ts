/**
 * The words that the service is known to write into status codes: per category, its states in the spelling seen
 * most. `explain` says of each how it is known.
 *
 * A category may be shared, and its states are then those of all who use it: `ProvisioningState` of virtual machines,
 * disks, the VM agent, extensions and their handlers, `HealthState` of virtual machines, hosts and standby pools. A word
 * that is here can thus be a new one in its place, such as `HealthState/available` on a VM.
 */
export const KnownStatusStates = {
  PowerState: ["creating", "starting", "running", "stopping", "stopped", "deallocating", "deallocated", "unknown"],
  ProvisioningState: [
    "creating",
    "updating",
    "succeeded",
    "failed",
    "deleting",
    "migrating",
    "transitioning",
    "Installing",
    "NotReady",
    "Ready",
    "Unavailable",
    "Unresponsive",
  ],
  OSState: ["generalized", "specialized"],
  HealthState: ["healthy", "unhealthy", "unknown", "initializing", "available", "degraded"],
  HibernationState: ["hibernated"],
  EncryptionState: ["encrypted", "notEncrypted"],
  ComponentStatus: ["succeeded", "failed", "transitioning"],
  ColocationStatus: ["Aligned"],
  MigrationPhase: ["commit"],
  PatchModeConfigurationState: ["Pending", "Ready"],
  AssessmentModeConfigurationState: ["Pending"],
  ReplicationState: ["succeeded"],
} as const;

/** A category in the vocabulary. */
export type KnownStatusCategory = keyof typeof KnownStatusStates;

/** A state in the vocabulary, of one category or of any. */
export type KnownStatusState<Category extends KnownStatusCategory = KnownStatusCategory> =
  (typeof KnownStatusStates)[Category][number];

/** The category of a status code: the known ones complete in an editor, and any other text is allowed. */
export type StatusCategory = KnownStatusCategory | (string & {});

/** The state of a status code: the known ones complete in an editor, and any other text is allowed. */
export type StatusState = KnownStatusState | (string & {});

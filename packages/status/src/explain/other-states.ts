import type { KnownStatusCategory } from "../vocabulary.js";
import type { ComponentEntries, EntriesOf } from "./entry.js";

const nothing = "Nothing.";

export const otherStates: EntriesOf<
  Exclude<KnownStatusCategory, "PowerState" | "ProvisioningState" | "ComponentStatus">
> = {
  "OSState/generalized": {
    places: ["vm"],
    meaning: "The VM was prepared to become an image. It cannot be started any more.",
    endsByItself: "no",
    nextStep: "Capture the image if that is still to be done, then delete the VM.",
    evidence: "recording",
  },
  "OSState/specialized": {
    places: ["vm"],
    meaning: "The VM's disk holds an operating system with users and a name of its own.",
    endsByItself: "no",
    nextStep: nothing,
    evidence: "recording",
  },
  "HealthState/healthy": {
    places: ["vm-health"],
    meaning: "The application answers its health extension or the load balancer's probe as it should.",
    endsByItself: "no",
    nextStep: nothing,
    evidence: "report",
  },
  "HealthState/unhealthy": {
    places: ["vm-health"],
    meaning: "The application says that it is unhealthy, or does not answer. Automatic repairs replace such instances.",
    endsByItself: "maybe",
    nextStep: "See the application's log on the VM, and whether the probe's port and path are right.",
    evidence: "report",
  },
  "HealthState/unknown": {
    places: ["vm-health"],
    meaning:
      "The health extension got no answer that it understands. Rolling upgrades and automatic repairs take it for unhealthy.",
    endsByItself: "maybe",
    nextStep:
      "Check what the application answers to the probe: status 200 to 299, and a body with ApplicationHealthState.",
    evidence: "documentation",
  },
  "HealthState/initializing": {
    places: ["vm-health"],
    meaning: "The health extension has started and has not seen enough answers yet. Repairs and upgrades wait.",
    endsByItself: "yes",
    nextStep: "Wait; it ends with the extension's grace period at the latest.",
    evidence: "unverified",
  },
  "HealthState/available": {
    places: ["other-resource"],
    meaning: "A dedicated host is available. Not reported for VMs.",
    costsCompute: "unknown",
    endsByItself: "no",
    nextStep: nothing,
    evidence: "recording",
  },
  "HealthState/degraded": {
    places: ["other-resource"],
    meaning: "A standby pool does not have all the VMs that it should keep ready. Not reported for VMs.",
    costsCompute: "unknown",
    endsByItself: "maybe",
    nextStep: "See the standby pool.",
    evidence: "documentation",
  },
  "HibernationState/hibernated": {
    places: ["vm"],
    meaning:
      "The VM sleeps, and its memory is kept on its OS disk. Usually it is deallocated; one that was sent to sleep from inside is not.",
    endsByItself: "no",
    nextStep: "Start it to go on where it was. Before a change of its size or disks, deallocate it.",
    evidence: "documentation",
  },
  "EncryptionState/encrypted": {
    places: ["disk"],
    meaning: "The disk is encrypted from inside the VM by Azure Disk Encryption.",
    endsByItself: "no",
    nextStep: nothing,
    evidence: "recording",
  },
  "EncryptionState/notEncrypted": {
    places: ["disk"],
    meaning: "The disk is not encrypted from inside the VM. Encryption on the storage side is not reported here.",
    endsByItself: "no",
    nextStep: "If it should be, see the disk encryption extension.",
    evidence: "recording",
  },
  "ColocationStatus/Aligned": {
    places: ["vm", "other-resource"],
    meaning: "The VM stands close to the others of its proximity placement group.",
    endsByItself: "no",
    nextStep: nothing,
    evidence: "recording",
  },
  "MigrationPhase/commit": {
    places: ["vm"],
    meaning: "The VM's migration from the classic deployment model is in its last phase.",
    endsByItself: "maybe",
    nextStep: "Wait for the migration to end.",
    evidence: "recording",
  },
  "PatchModeConfigurationState/Pending": {
    places: ["patch-status"],
    meaning: "The mode in which the VM is patched is being set.",
    endsByItself: "yes",
    nextStep: "Wait; it needs a VM agent that works.",
    evidence: "documentation",
  },
  "PatchModeConfigurationState/Ready": {
    places: ["patch-status"],
    meaning: "The mode in which the VM is patched is set.",
    endsByItself: "no",
    nextStep: nothing,
    evidence: "documentation",
  },
  "AssessmentModeConfigurationState/Pending": {
    places: ["patch-status"],
    meaning: "The mode in which missing patches are looked for is being set.",
    endsByItself: "yes",
    nextStep: "Wait; it needs a VM agent that works.",
    evidence: "documentation",
  },
  "ReplicationState/succeeded": {
    places: ["other-resource"],
    meaning: "A restore point of a disk is copied. Not reported for VMs.",
    costsCompute: "unknown",
    endsByItself: "no",
    nextStep: nothing,
    evidence: "documentation",
  },
};

export const componentStates: ComponentEntries = {
  "ComponentStatus/{component}/succeeded": {
    places: ["extension-component"],
    meaning: "A part of the extension did its work. A number behind it is a remark of the extension's own.",
    endsByItself: "no",
    nextStep: "Nothing; where the level is Warning, read the message.",
    evidence: "recording",
  },
  "ComponentStatus/{component}/failed": {
    places: ["extension-component"],
    meaning: "A part of the extension failed. The extension as a whole may have succeeded.",
    endsByItself: "no",
    nextStep: "Read its message; the number behind it is an exit code of the extension's own.",
    evidence: "recording",
  },
  "ComponentStatus/{component}/transitioning": {
    places: ["extension-component"],
    meaning: "A part of the extension is at work.",
    endsByItself: "yes",
    nextStep: "Wait.",
    evidence: "report",
  },
  "ComponentStatus/StdOut/succeeded": {
    places: ["extension-component"],
    meaning:
      "What the extension's command wrote to its standard output. It says succeeded even where the command failed.",
    endsByItself: "no",
    nextStep: "Read its message; whether the command failed is reported by the extension's own status.",
    evidence: "recording",
  },
  "ComponentStatus/StdErr/succeeded": {
    places: ["extension-component"],
    meaning:
      "What the extension's command wrote to its standard error. It says succeeded even where the command failed.",
    endsByItself: "no",
    nextStep: "Read its message; whether the command failed is reported by the extension's own status.",
    evidence: "recording",
  },
};

import type { EntriesOf } from "./entry.js";

const setUp =
  "The VM's operating system is being set up: user, network, host name. It is reported only for images that are generalized.";

export const provisioningStates: EntriesOf<"ProvisioningState"> = {
  "ProvisioningState/creating": {
    places: ["vm", "disk", "extension"],
    meaning: "The VM, disk or extension is being created.",
    endsByItself: "yes",
    nextStep: "Wait; see the boot log if it takes long.",
    evidence: "recording",
  },
  "ProvisioningState/creating/osProvisioningInProgress": {
    places: ["vm"],
    meaning: setUp,
    endsByItself: "yes",
    nextStep: "Wait; see the boot log if it takes long. In the end Azure gives up (OSProvisioningTimedOut).",
    evidence: "recording",
  },
  "ProvisioningState/creating/osProvisioningComplete": {
    places: ["vm"],
    meaning: "The operating system is set up. What remains are mostly extensions.",
    endsByItself: "yes",
    nextStep: "Wait; see the extensions if it takes long.",
    evidence: "recording",
  },
  "ProvisioningState/updating": {
    places: ["vm", "disk", "extension"],
    meaning: "An operation on the VM, disk or extension is under way: a change of its model, a start, a reimage.",
    endsByItself: "yes",
    nextStep: "Wait. Until it ends, other operations may be refused.",
    evidence: "recording",
  },
  "ProvisioningState/succeeded": {
    places: ["vm", "vm-agent", "disk", "extension", "extension-handler"],
    meaning:
      "The last operation on the VM, disk or extension succeeded, which does not say that the VM runs. The VM agent and an extension's handler say with it that they are ready.",
    endsByItself: "no",
    nextStep: "Nothing.",
    evidence: "recording",
  },
  "ProvisioningState/succeeded/osProvisioningInProgress": {
    places: ["vm"],
    meaning: `The operation succeeded, but the set-up of the system goes on. ${setUp}`,
    endsByItself: "yes",
    nextStep: "Wait before you rely on the VM.",
    evidence: "recording",
  },
  "ProvisioningState/succeeded/osProvisioningComplete": {
    places: ["vm"],
    meaning: "The operation succeeded, and the operating system is set up.",
    endsByItself: "no",
    nextStep: "Nothing.",
    evidence: "recording",
  },
  "ProvisioningState/failed": {
    places: ["vm", "disk", "extension", "extension-handler"],
    meaning:
      "The last operation on the VM, disk or extension failed. That does not say that the VM is off: one whose update failed often runs as before.",
    endsByItself: "no",
    nextStep: "Read the message and the power state, fix the cause, and repeat the operation.",
    evidence: "recording",
  },
  "ProvisioningState/failed/{exitCode}": {
    places: ["extension"],
    meaning:
      "The extension failed; the number is its own or its script's exit code, and means another thing for each extension. 0 occurs: the true code is then in the message.",
    endsByItself: "no",
    nextStep:
      "Read the message, StdOut and StdErr of the extension, fix the script or its settings, and apply it again.",
    evidence: "recording",
  },
  "ProvisioningState/deleting": {
    places: ["vm", "disk", "extension"],
    meaning: "The VM, disk or extension is being deleted.",
    endsByItself: "yes",
    nextStep: "Nothing; soon it will not be found any more.",
    evidence: "recording",
  },
  "ProvisioningState/migrating": {
    places: ["vm"],
    meaning: "The VM is being moved to Azure Resource Manager from the classic deployment model.",
    endsByItself: "yes",
    nextStep: "Wait; see the migration that somebody has started.",
    evidence: "documentation",
  },
  "ProvisioningState/transitioning": {
    places: ["extension"],
    meaning: "The extension is at work: it is being installed, updated, or runs its command.",
    endsByItself: "yes",
    nextStep: "Wait. After 90 minutes Azure gives up on an extension.",
    evidence: "recording",
  },
  "ProvisioningState/Installing": {
    places: ["extension-handler"],
    meaning: "The VM agent is installing the extension's handler.",
    endsByItself: "yes",
    nextStep: "Wait.",
    evidence: "unverified",
  },
  "ProvisioningState/NotReady": {
    places: ["extension-handler"],
    meaning:
      "The extension's handler is not ready: it is being installed or enabled, waits for its server, or failed. The message says which.",
    endsByItself: "maybe",
    nextStep: "Read its message, and look again in a few minutes. If it persists, see the VM agent's log.",
    evidence: "recording",
  },
  "ProvisioningState/NotReady/{agentCode}": {
    places: ["extension-handler"],
    meaning: "The extension's handler is not ready; the number is a code of the VM agent or of the handler itself.",
    endsByItself: "maybe",
    nextStep: "Read its message, and look again in a few minutes. If it persists, see the VM agent's log.",
    evidence: "recording",
  },
  "ProvisioningState/NotReady/1001": {
    places: ["extension-handler"],
    meaning: "The VM agent could not download the extension's handler, or the manifest that says where it is.",
    endsByItself: "maybe",
    nextStep: "Check that the VM reaches Azure storage and 168.63.129.16; the agent tries again.",
    evidence: "recording",
  },
  "ProvisioningState/NotReady/1007": {
    places: ["extension-handler"],
    meaning: "The install command of the extension's handler failed.",
    endsByItself: "no",
    nextStep: "Read the handler's log on the VM, fix the cause, and apply the extension again.",
    evidence: "recording",
  },
  "ProvisioningState/NotReady/1009": {
    places: ["extension-handler"],
    meaning: "The enable command of the extension's handler failed.",
    endsByItself: "no",
    nextStep: "Read the handler's log on the VM, fix the cause, and apply the extension again.",
    evidence: "library",
  },
  "ProvisioningState/NotReady/1011": {
    places: ["extension-handler"],
    meaning: "A command of the extension's handler took too long.",
    endsByItself: "maybe",
    nextStep: "Read the handler's log on the VM; shorten what it does, and apply the extension again.",
    evidence: "library",
  },
  "ProvisioningState/Ready": {
    places: ["vm-agent", "extension-handler"],
    meaning: "The VM agent, or the extension's handler, works.",
    endsByItself: "no",
    nextStep: "Nothing.",
    evidence: "report",
  },
  "ProvisioningState/Unavailable": {
    places: ["vm-agent"],
    meaning:
      "Azure has no fresh report of the VM agent: it is not installed, has not started yet, or cannot reach Azure. It stands on many VMs that do their work well.",
    endsByItself: "maybe",
    nextStep:
      "Nothing, unless you need extensions or run commands. Then check that the agent runs and reaches 168.63.129.16.",
    evidence: "recording",
  },
  "ProvisioningState/Unresponsive": {
    places: ["extension-handler"],
    meaning: "The extension's handler worked, but has stopped reporting.",
    endsByItself: "maybe",
    nextStep: "See whether its process runs on the VM, and restart it or the VM agent.",
    evidence: "recording",
  },
};

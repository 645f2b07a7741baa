import type { VocabularyEntry } from "./entry.js";

/** The error codes of a VM whose provisioning failed. The service has more: what is missing here is told as a failure. */
const failures: Readonly<
  Record<string, Omit<VocabularyEntry, "places" | "endsByItself"> & Partial<Pick<VocabularyEntry, "endsByItself">>>
> = {
  AllocationFailed: {
    meaning:
      "Azure found no hardware for a VM of this size: no capacity in the region or zone at that time, or a dedicated host that is full.",
    nextStep: "Try again later; if it persists, take another size, zone or region, or ask for fewer VMs at once.",
    evidence: "documentation",
  },
  ZonalAllocationFailed: {
    meaning: "The zone had no capacity for a VM of this size.",
    nextStep: "Take another zone or size, or try again later.",
    evidence: "documentation",
  },
  OverconstrainedAllocationRequest: {
    meaning:
      "No hardware meets all constraints at once: size, zone, accelerated networking, ephemeral disk, proximity placement group.",
    nextStep: "Relax a constraint, most often the placement group or the size, and try again.",
    evidence: "documentation",
  },
  OverconstrainedZonalAllocationRequest: {
    meaning: "No hardware in the zone meets all constraints at once; often the size is not offered in that zone.",
    nextStep: "See `az vm list-skus` for the zone, and take another zone or size.",
    evidence: "report",
  },
  SkuNotAvailable: {
    meaning: "The size is not offered to this subscription in the region or zone, or Spot has no capacity for it.",
    nextStep: "See `az vm list-skus`, take another size or region, or ask support for access.",
    evidence: "documentation",
  },
  OperationNotAllowed: {
    meaning: "A quota is used up, or the VM's state does not permit the operation; the message says which.",
    nextStep: "Raise or free the quota, or wait for the operation that is in the way; then repeat.",
    evidence: "documentation",
  },
  InternalOperationError: {
    meaning: "Azure gave up on the operation for a reason of its own.",
    nextStep: "Repeat it; if it persists, give support the request id.",
    evidence: "documentation",
  },
  InternalExecutionError: {
    meaning: "Azure's own execution of the operation failed.",
    nextStep: "Repeat it; if it persists, give support the request id.",
    evidence: "library",
  },
  NetworkingInternalOperationError: {
    meaning: "The VM's network interface could not be set up, for a reason inside Azure.",
    nextStep: "Repeat the operation; check subnet and network interface; if it persists, ask support.",
    evidence: "documentation",
  },
  OSProvisioningClientError: {
    meaning:
      "The operating system could not be set up with this image and these settings, such as an image that is not generalized.",
    nextStep: "Fix the image or the OS profile, then reimage or recreate the VM.",
    evidence: "documentation",
  },
  OSProvisioningInternalError: {
    meaning: "The operating system could not be set up, for a reason inside Azure.",
    nextStep: "Reimage or recreate the VM; if it repeats, ask support.",
    evidence: "documentation",
  },
  OSProvisioningTimedOut: {
    meaning:
      "The operating system did not say in time that it is set up. It may still do so, or its image is not generalized, or has no agent.",
    endsByItself: "maybe",
    nextStep: "Look at the power state and the boot log. If the VM works, reapply it; otherwise fix the image.",
    evidence: "recording",
  },
  VMExtensionProvisioningError: {
    meaning: "An extension reported a failure. The VM itself usually runs.",
    nextStep: "See which extension failed, and with what exit code; fix its script or settings, and apply it again.",
    evidence: "documentation",
  },
  VMExtensionProvisioningTimeout: {
    meaning: "An extension did not end in time, or its report did not arrive.",
    nextStep: "Check the VM agent and the handler, shorten what the extension does, and apply it again.",
    evidence: "documentation",
  },
  VMExtensionHandlerNonTransientError: {
    meaning: "An extension's handler failed in a way that trying again does not help.",
    nextStep: "Read the handler's message and log on the VM, fix the cause, and install the extension anew.",
    evidence: "documentation",
  },
  VMExtensionManagementInternalError: {
    meaning: "Azure failed while it handled an extension.",
    nextStep: "See the extensions, and repeat the operation.",
    evidence: "documentation",
  },
  VMAgentStatusCommunicationError: {
    meaning: "Neither the VM agent nor an extension has reported in time.",
    nextStep:
      "Check that the agent runs, and that the VM reaches 168.63.129.16 (ports 80 and 32526) and Azure storage.",
    evidence: "documentation",
  },
  VMStartTimedOut: {
    meaning: "The VM did not start in time. It may yet.",
    endsByItself: "maybe",
    nextStep: "Look at the power state in a few minutes; otherwise restart or redeploy the VM.",
    evidence: "documentation",
  },
  VMStoppedToWarnSubscription: {
    meaning: "Azure stopped the VM because the subscription is out of credit or not paid.",
    nextStep: "Settle the bill, enable the subscription again, and start the VM.",
    evidence: "report",
  },
  VMMarketplaceInvalidInput: {
    meaning: "The plan of the model does not match the marketplace image.",
    nextStep: "Correct the plan, or accept the image's terms.",
    evidence: "documentation",
  },
  DiskProcessingError: {
    meaning: "A disk could not be made ready because another disk of the VM failed.",
    nextStep: "See which disk failed, fix that, and repeat the operation.",
    evidence: "documentation",
  },
  DataDisksForceDetached: {
    meaning: "Data disks were detached from the VM by force.",
    nextStep: "Redeploy an instance of a Uniform scale set; reapply a single VM.",
    evidence: "documentation",
  },
};

export const provisioningFailures: Readonly<Record<string, VocabularyEntry>> = Object.fromEntries(
  Object.entries(failures).map(([code, entry]) => [
    `ProvisioningState/failed/${code}`,
    { places: ["vm"], endsByItself: "no", ...entry } satisfies VocabularyEntry,
  ]),
);

import type { ProvisioningStateAnswer } from "../provisioning-state.js";
import { inSentence } from "../text.js";
import type { Verdict } from "../verdict.js";
import { contradictionNotes, type Finding, finding, notKnownFor } from "./reason.js";

const movement = { creating: "created", updating: "updated", deleting: "deleted", migrating: "migrated" } as const;

/**
 * What provisioning comes to. A failure has no verdict of its own: `onFailure` is what it means together with the
 * power state.
 */
export function provisioningFinding({ state, status, failure }: ProvisioningStateAnswer, onFailure: Verdict): Finding {
  switch (state) {
    case "succeeded":
      return finding("ready", "ProvisioningSucceeded", "Provisioning succeeded.", status);
    case "failed": {
      const cause = failure.errorCode === undefined ? "" : `: ${inSentence(failure.errorCode)}`;
      return finding(onFailure, "ProvisioningFailed", `Provisioning failed${cause}.`, status);
    }
    case "other": {
      const message = `${inSentence(status.code)} is a provisioning state that ${notKnownFor("a VM", status)}.`;
      return finding("unknown", "ProvisioningUnrecognized", message, status);
    }
    case "not-reported":
      return finding("unknown", "ProvisioningNotReported", "No provisioning state is reported.", status);
    default:
      return finding("in-transition", "ProvisioningInTransition", `The VM is being ${movement[state]}.`, status);
  }
}

/** A note where the view names several provisioning states that differ. */
export function provisioningNotes(answer: ProvisioningStateAnswer): readonly Finding[] {
  return contradictionNotes(answer, "ProvisioningContradictory", "provisioning state");
}

/** What the operating system's set-up comes to, where the view tells of it. */
export function osProvisioningFindings({ osProvisioning }: ProvisioningStateAnswer): readonly Finding[] {
  switch (osProvisioning?.phase) {
    case "in-progress": {
      const message = "The operating system is still being set up.";
      return [finding("in-transition", "OSProvisioningInProgress", message, osProvisioning.status)];
    }
    case "other": {
      const message = `${inSentence(osProvisioning.status.code)} is a set-up phase that this version does not know.`;
      return [finding("unknown", "OSProvisioningUnrecognized", message, osProvisioning.status)];
    }
    default:
      return [];
  }
}

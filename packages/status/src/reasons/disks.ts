import type { DiskStateAnswer } from "../disk-states.js";
import { inSentence } from "../text.js";
import { compareFindings, type Finding, finding, notKnownFor } from "./reason.js";

/** What is wrong with disks. One that is provisioned, or tells nothing, gives no finding. */
export function diskFindings(disks: readonly DiskStateAnswer[]): readonly Finding[] {
  return disks.flatMap((disk) => diskFinding(disk) ?? []).sort(compareFindings);
}

function diskFinding({ name, state, status }: DiskStateAnswer): Finding | undefined {
  const title = name === undefined ? "A disk without a name" : `Disk ${inSentence(name)}`;
  switch (state) {
    case "succeeded":
    case "not-reported":
      return undefined;
    case "failed":
      return finding("degraded", "DiskFailed", `${title} could not be provisioned.`, status);
    case "other": {
      const message = `${title} is in a state that ${notKnownFor("a disk", status)}: ${inSentence(status.code)}.`;
      return finding("unknown", "DiskUnrecognized", message, status);
    }
    default:
      return finding("in-transition", "DiskInTransition", `${title} is ${state}.`, status);
  }
}

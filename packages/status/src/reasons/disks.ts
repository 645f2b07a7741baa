import type { DiskStateAnswer } from "../disk-states.js";
import { inSentence } from "../text.js";
import { type Finding, finding, notKnownFor } from "./reason.js";

/** What is wrong with disks. One that is provisioned, or tells nothing, gives no finding. */
export function diskFindings(disks: readonly DiskStateAnswer[]): readonly Finding[] {
  // By name, as their place in the view says nothing.
  const keyOf = ({ name = "", status }: DiskStateAnswer): string => JSON.stringify([name, status?.code]);
  const sorted = disks.toSorted((a, b) => keyOf(a).localeCompare(keyOf(b), "en"));
  return sorted.flatMap((disk) => diskFinding(disk) ?? []);
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

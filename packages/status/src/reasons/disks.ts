import type { DiskStateAnswer } from "../disk-states.js";
import { inSentence } from "../text.js";
import { compareFindings, findings } from "./findings.js";
import type { Finding } from "./reason.js";

/** What is wrong with disks. One that is provisioned, or tells nothing, gives no finding. */
export function diskFindings(disks: readonly DiskStateAnswer[]): readonly Finding[] {
  return disks
    .flatMap((disk) => {
      const title = disk.name === undefined ? "A disk without a name" : `Disk ${inSentence(disk.name)}`;
      return findings("Disk", disk, undefined, { title });
    })
    .sort(compareFindings);
}

import type { ProvisioningStateAnswer } from "../provisioning-state.js";
import { inSentence } from "../text.js";
import { findings } from "./findings.js";
import type { Finding } from "./reason.js";

/** What provisioning comes to. */
export function provisioningFindings(provisioning: ProvisioningStateAnswer): readonly Finding[] {
  const { errorCode } = provisioning.failure ?? {};
  const cause = errorCode === undefined ? "" : `: ${inSentence(errorCode)}`;
  return findings("Provisioning", provisioning, undefined, { cause });
}

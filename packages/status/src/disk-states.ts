import type { InstanceViewLike } from "./instance-view-like.js";
import { type ProvisioningState, provisioningRule } from "./provisioning-state.js";
import { objectOf, textOf } from "./read.js";
import { resolveState, type StateAnswer, stateRule } from "./resolve.js";
import { readParts, type ViewPart } from "./status-source.js";

/** Whether a disk is encrypted, by its status. */
export type EncryptionState = "encrypted" | "not-encrypted";

/** What the view says of one disk: the state of its provisioning, and its encryption. */
export type DiskStateAnswer = StateAnswer<ProvisioningState> & {
  /** The disk's name. */
  readonly name: string | undefined;
  /** Its encryption; `"not-reported"` is usual where no disk encryption was ever set up. */
  readonly encryption: StateAnswer<EncryptionState>;
  /** Where the disk stands in the view: a JSON pointer. */
  readonly pointer: string;
};

const encryptionRule = stateRule<EncryptionState, "EncryptionState">("EncryptionState", [
  ["not-encrypted", "notEncrypted"],
  "other",
  "encrypted",
]);

/**
 * The disks that the view tells of, in its order. Of several statuses of a disk, the one wins that would for a VM.
 */
export function diskStates(view: InstanceViewLike): readonly DiskStateAnswer[] {
  return readDisks(view).map(diskStateIn);
}

export function readDisks(view: InstanceViewLike): readonly ViewPart[] {
  return readParts(objectOf(view).disks, "/disks");
}

/** The answer of one disk. */
export function diskStateIn({ item, statuses, pointer }: ViewPart): DiskStateAnswer {
  return {
    name: textOf(item.name),
    ...resolveState(statuses, provisioningRule),
    encryption: resolveState(statuses, encryptionRule),
    pointer,
  };
}

import type { KnownStatusCategory, KnownStatusState } from "../vocabulary.js";

/** Where in a view, or beside it, the service writes a code. */
export type StatusPlace =
  | "vm"
  | "vm-agent"
  | "vm-health"
  | "disk"
  | "extension"
  | "extension-component"
  | "extension-handler"
  | "patch-status"
  | "other-resource";

/**
 * How we know of a code:
 *
 * - `"recording"`: it stands in a recorded answer of the service.
 * - `"documentation"`: Microsoft documents the code.
 * - `"library"`: an official library or the VM agent has it.
 * - `"report"`: users have reported it, or third parties handle it.
 * - `"unverified"`: the state is known, but nobody was seen to have received the code; its spelling is by analogy.
 */
export type StatusCodeEvidence = "recording" | "documentation" | "library" | "report" | "unverified";

/** Whether the VM's compute is billed while the code holds; most codes leave that to the power state. */
export type ComputeCost = "yes" | "no" | "by-power-state" | "unknown";

/** Whether a state ends without anybody doing something. */
export type EndsByItself = "yes" | "no" | "maybe";

/** What the vocabulary has on a code. */
export interface VocabularyEntry {
  readonly places: readonly StatusPlace[];
  /** What it means: a sentence or two. */
  readonly meaning: string;
  /** Default: `"by-power-state"`. */
  readonly costsCompute?: ComputeCost;
  readonly endsByItself: EndsByItself;
  /** What an operator does next. */
  readonly nextStep: string;
  readonly evidence: StatusCodeEvidence;
}

type StateCode<Category extends KnownStatusCategory> = Category extends unknown // each category with its own states
  ? `${Category}/${KnownStatusState<Category>}`
  : never;

/** Entries for every state of a category. Further ones are for states with a certain detail. */
export type EntriesOf<Category extends Exclude<KnownStatusCategory, "ComponentStatus">> = Readonly<
  Record<StateCode<Category>, VocabularyEntry> & Record<`${StateCode<Category>}/${string}`, VocabularyEntry>
>;

/** Entries for every state of components of any name. Further ones are for components of a certain name. */
export type ComponentEntries = Readonly<
  Record<`ComponentStatus/{component}/${KnownStatusState<"ComponentStatus">}`, VocabularyEntry> &
    Record<`ComponentStatus/${string}/${KnownStatusState<"ComponentStatus">}`, VocabularyEntry>
>;

import {
  type KnownStatusCategory,
  type KnownStatusState,
  KnownStatusStates,
  type StatusCategory,
  type StatusState,
} from "./vocabulary.js";

/** The parts of a status code. A part that the code does not have is `undefined`. */
export interface ParsedStatusCode {
  /** The code exactly as the service sent it; `""` if it sent none. */
  readonly raw: string;
  /** What the code speaks about. A known category has the vocabulary's spelling, any other is as sent. */
  readonly category: StatusCategory | undefined;
  /** What it says. A known state of the category has the vocabulary's spelling, any other is as sent. */
  readonly state: StatusState | undefined;
  /** What follows the state, as sent: an error code, an exit code, a phase. It may hold slashes. */
  readonly detail: string | undefined;
  /** The component that a `ComponentStatus` code speaks about, as sent. It may hold blanks, quotes and slashes. */
  readonly component: string | undefined;
  /** Whether the vocabulary holds this category with this state, wherever it is used: on VMs, disks, hosts, ... */
  readonly known: boolean;
}

interface KnownCategory {
  readonly name: KnownStatusCategory;
  readonly states: ReadonlyMap<string, KnownStatusState>;
}

/** Each word in the vocabulary's spelling and in lower case, so that the usual spelling is found without a conversion. */
function byWord<Word extends string, Value>(
  words: readonly Word[],
  valueFor: (word: Word) => Value,
): ReadonlyMap<string, Value> {
  // Maps, not objects: a code such as "constructor/toString" must not find what every object inherits.
  return new Map(words.flatMap((word) => [word, word.toLowerCase()].map((key) => [key, valueFor(word)] as const)));
}

function find<Value>(words: ReadonlyMap<string, Value>, word: string): Value | undefined {
  return words.get(word) ?? words.get(word.toLowerCase());
}

const knownCategories = byWord(
  Object.keys(KnownStatusStates) as KnownStatusCategory[],
  (name): KnownCategory => ({
    name,
    states: byWord<KnownStatusState, KnownStatusState>(KnownStatusStates[name], (state) => state),
  }),
);

/**
 * Takes a status code apart. Any text is accepted, and nothing is thrown: what cannot be told is `undefined`.
 *
 * Codes read `<category>/<state>[/<detail>]`, or `ComponentStatus/<component>/<state>[/<detail>]`. The service is
 * not consistent about upper and lower case, so known categories and states are recognised in any case and given
 * back in one spelling, safe to compare with `===`. The service's own spelling is in `raw`.
 *
 * A component's name may hold slashes. The last known state in the code therefore ends the name; if there is none,
 * the name is taken to have no slash.
 *
 * @example
 * ```ts
 * parseStatusCode("provisioningstate/Failed/AllocationFailed");
 * // { category: "ProvisioningState", state: "failed", detail: "AllocationFailed", known: true, ... }
 * ```
 */
export function parseStatusCode(code: string | null | undefined): ParsedStatusCode {
  const raw = typeof code === "string" ? code : "";
  const categoryEnd = endOfPart(raw, 0);
  const sentCategory = raw.slice(0, categoryEnd);
  const category = find(knownCategories, sentCategory);
  const stateStart =
    category?.name === "ComponentStatus" ? startOfComponentState(raw, category.states) : categoryEnd + 1;
  const stateEnd = endOfPart(raw, stateStart);
  const sentState = raw.slice(stateStart, stateEnd);
  const state = category && find(category.states, sentState);
  return {
    raw,
    category: category?.name ?? (sentCategory || undefined),
    state: state ?? (sentState || undefined),
    detail: raw.slice(stateEnd + 1) || undefined,
    component: raw.slice(categoryEnd + 1, stateStart - 1) || undefined,
    known: state !== undefined,
  };
}

/** Where the state begins in `ComponentStatus/<component>/<state>[/<detail>]`. */
function startOfComponentState(raw: string, states: KnownCategory["states"]): number {
  const parts = raw.split("/");
  const last = parts.findLastIndex((part, index) => index > 0 && find(states, part));
  // "ComponentStatus/succeeded": a state with no component's name before it.
  const before = last === 1 && parts.length === 2 ? 1 : Math.max(last, 2);
  return parts.slice(0, before).join("/").length + 1;
}

/** Where the part that begins at `start` ends: before the next slash, or with the text. */
function endOfPart(raw: string, start: number): number {
  const slash = raw.indexOf("/", start);
  return slash < 0 ? raw.length : slash;
}

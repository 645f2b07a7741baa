import { KnownStatusStates, type StatusCategory, type StatusState } from "./vocabulary.js";

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
  readonly name: StatusCategory;
  readonly states: ReadonlyMap<string, StatusState>;
}

/** Each word in the vocabulary's spelling and in lower case, so that the usual spelling is found without a conversion. */
function byWord<Value>(entries: readonly (readonly [word: string, value: Value])[]): ReadonlyMap<string, Value> {
  // Maps, not objects: a code such as "constructor/toString" must not find what every object inherits.
  return new Map(entries.flatMap(([word, value]) => [[word, value] as const, [word.toLowerCase(), value] as const]));
}

function find<Value>(words: ReadonlyMap<string, Value>, word: string): Value | undefined {
  return words.get(word) ?? words.get(word.toLowerCase());
}

const knownCategories = byWord(
  Object.entries(KnownStatusStates).map(([name, states]): [string, KnownCategory] => [
    name,
    { name, states: byWord(states.map((state): [string, StatusState] => [state, state])) },
  ]),
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
    category?.name === "ComponentStatus" ? startOfComponentState(raw, categoryEnd + 1, category) : categoryEnd + 1;
  const stateEnd = endOfPart(raw, stateStart);
  const sentState = raw.slice(stateStart, stateEnd);
  const state = category && find(category.states, sentState);
  return {
    raw,
    category: category?.name ?? textOrNothing(sentCategory),
    state: state ?? textOrNothing(sentState),
    detail: textOrNothing(raw.slice(stateEnd + 1)),
    component: textOrNothing(raw.slice(categoryEnd + 1, stateStart - 1)),
    known: state !== undefined,
  };
}

/** Where the state begins in `ComponentStatus/<component>/<state>[/<detail>]`, whose component begins at `start`. */
function startOfComponentState(raw: string, start: number, { states }: KnownCategory): number {
  const parts = raw.slice(start).split("/");
  const isState = (part: string | undefined): boolean => part !== undefined && find(states, part) !== undefined;
  // "ComponentStatus/succeeded": a state with no component's name before it.
  if (parts.length === 1 && isState(parts[0])) return start;
  const last = parts.findLastIndex((part, index) => index >= 1 && isState(part));
  const before = parts.slice(0, last === -1 ? 1 : last);
  return start + before.join("/").length + 1;
}

/** Where the part that begins at `start` ends: before the next slash, or with the text. */
function endOfPart(raw: string, start: number): number {
  const slash = raw.indexOf("/", start);
  return slash === -1 ? raw.length : slash;
}

function textOrNothing(text: string): string | undefined {
  return text === "" ? undefined : text;
}

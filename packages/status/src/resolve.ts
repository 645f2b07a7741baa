import { osProvisioningPhase } from "./os-provisioning-phase.js";
import type { StatusReading, StatusSource } from "./status-source.js";
import type { KnownStatusCategory, KnownStatusState } from "./vocabulary.js";

/** An answer, and the statuses behind it. */
export interface Answered<State extends string> {
  /** The state; `"other"` says that the view tells what this version does not know there. */
  readonly state: State;
  /** The status that the state rests on. */
  readonly status: StatusSource;
  /** The other statuses in the same list that would answer the same question, strongest first. Usually empty. */
  readonly others: readonly StatusSource[];
}

/** No answer: the view is silent. */
interface NotReported {
  readonly state: "not-reported";
  readonly status: undefined;
  readonly others: readonly StatusSource[];
}

/**
 * One answer: a state out of a small closed set, and the statuses behind it. Where `state` is not `"not-reported"`,
 * `status` is there.
 */
export type StateAnswer<State extends string> = Answered<State | "other"> | NotReported;

/** How the states of one question are told from codes, and which wins when a list holds several. */
export interface StateRule<State extends string> {
  readonly category: KnownStatusCategory;
  /** From the state in a code, as the vocabulary spells it, to ours. A state that is not here is `"other"`. */
  readonly states: ReadonlyMap<string | undefined, State>;
  /** The states, the strongest first. */
  readonly order: readonly (State | "other")[];
}

/** A state that the vocabulary has a word of the same spelling for, or a state with all words that mean it. */
type Row<State extends string, Word extends string> = State | "other" | readonly [state: State, ...words: Word[]];

/** A rule out of a table: each state with the words of the service that mean it, the strongest state first. */
export function stateRule<State extends string, Category extends KnownStatusCategory>(
  category: Category,
  table: readonly Row<State, KnownStatusState<Category>>[],
): StateRule<State> {
  const rows = table.map((row) => [row].flat() as [State, ...string[]]);
  return {
    category,
    order: rows.map(([state]) => state),
    states: new Map(rows.flatMap((words) => words.map((word) => [word, words[0]] as const))),
  };
}

/** What a silent view answers. */
export const notReported: NotReported = { state: "not-reported", status: undefined, others: [] };

/**
 * Answers one question from a list of statuses. Position in the list means nothing to the service, so it decides
 * nothing here: among several statuses of the category, the state that stands first in the rule's order wins; among
 * those with the same state, the one with an error or exit code as detail, then one with any detail, then the
 * newest, then the last by text.
 */
export function resolveState<State extends string>(
  readings: readonly StatusReading[],
  rule: StateRule<State>,
): StateAnswer<State> {
  const rankOf = (reading: StatusReading): number => rule.order.indexOf(stateOf(reading, rule));
  const [first, ...rest] = readings
    .filter(({ code }) => code.category === rule.category)
    .sort((a, b) => rankOf(a) - rankOf(b) || compareReadings(a, b));
  return resolveSingleState(first, rule, rest);
}

/** Answers from a place that holds one status, where a code of another category is an answer too: `"other"`. */
export function resolveSingleState<State extends string>(
  reading: StatusReading | undefined,
  rule: StateRule<State>,
  rest: readonly StatusReading[] = [],
): StateAnswer<State> {
  if (!reading) return notReported;
  return { state: stateOf(reading, rule), status: reading.source, others: rest.map(({ source }) => source) };
}

/** What one status comes to by a rule. */
export function stateOf<State extends string>({ code }: StatusReading, rule: StateRule<State>): State | "other" {
  return (code.category === rule.category && code.known && rule.states.get(code.state)) || "other";
}

/** Which of two statuses with the same state comes first. Never by position. */
export function compareReadings(a: StatusReading, b: StatusReading): number {
  return detailWeight(b) - detailWeight(a) || timeWeight(b) - timeWeight(a) || compareTexts(textsOf(b), textsOf(a));
}

function detailWeight({ code }: StatusReading): number {
  return code.detail === undefined ? 0 : osProvisioningPhase(code) ? 1 : 2;
}

function timeWeight({ source }: StatusReading): number {
  return source.time?.getTime() ?? -1e16; // before any date
}

/** The last by text: any order will do that does not depend on the place. */
function textsOf({ source: { code, level, displayStatus, message } }: StatusReading): string {
  return [code.toLowerCase(), code, level, displayStatus, message].join("\0");
}

function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

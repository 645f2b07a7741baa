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
  /** From the state in a code, in lower case, to ours. A state that is not here is `"other"`. */
  readonly states: ReadonlyMap<string, State | "other">;
  /** Each state with its place in the order, the strongest first. */
  readonly rank: ReadonlyMap<State | "other", number>;
}

/**
 * A rule out of a table: for each state the words of the service that mean it, the strongest state first. The compiler
 * sees to it that no state is forgotten, and that the vocabulary has the words.
 */
export function stateRule<State extends string, Category extends KnownStatusCategory>(
  category: Category,
  table: Readonly<Record<State | "other", readonly KnownStatusState<Category>[]>>,
): StateRule<State> {
  const rows = Object.entries(table) as [State | "other", readonly string[]][];
  return {
    category,
    states: new Map(rows.flatMap(([state, words]) => words.map((word) => [word.toLowerCase(), state] as const))),
    rank: new Map(rows.map(([state], index) => [state, index])),
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
  const rankOf = (reading: StatusReading): number => rule.rank.get(stateOf(reading, rule)) ?? 0;
  const [first, ...rest] = readings
    .filter(({ code }) => code.category === rule.category)
    .sort((a, b) => rankOf(a) - rankOf(b) || compareReadings(a, b));
  if (first === undefined) return notReported;
  return { state: stateOf(first, rule), status: first.source, others: rest.map(({ source }) => source) };
}

/** Answers from a place that holds one status, where a code of another category is an answer too: `"other"`. */
export function resolveSingleState<State extends string>(
  reading: StatusReading | undefined,
  rule: StateRule<State>,
): StateAnswer<State> {
  if (reading === undefined) return notReported;
  return { state: stateOf(reading, rule), status: reading.source, others: [] };
}

/** What one status comes to by a rule. */
export function stateOf<State extends string>({ code }: StatusReading, rule: StateRule<State>): State | "other" {
  return (code.category === rule.category ? rule.states.get((code.state ?? "").toLowerCase()) : undefined) ?? "other";
}

/** Which of two statuses with the same state comes first. Never by position. */
export function compareReadings(a: StatusReading, b: StatusReading): number {
  return detailWeight(b) - detailWeight(a) || timeWeight(b) - timeWeight(a) || compareTexts(a, b);
}

function detailWeight({ code }: StatusReading): number {
  if (code.detail === undefined) return 0;
  return osProvisioningPhase(code) === undefined ? 2 : 1;
}

function timeWeight({ source }: StatusReading): number {
  return source.time?.getTime() ?? Number.MIN_SAFE_INTEGER;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The last by text: any order will do that does not depend on the place. */
function compareTexts({ source: a }: StatusReading, { source: b }: StatusReading): number {
  return (
    compareText(b.code.toLowerCase(), a.code.toLowerCase()) ||
    compareText(b.code, a.code) ||
    compareText(b.level ?? "", a.level ?? "") ||
    compareText(b.displayStatus ?? "", a.displayStatus ?? "") ||
    compareText(b.message ?? "", a.message ?? "")
  );
}

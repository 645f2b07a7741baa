import { osProvisioningPhase } from "./os-provisioning-phase.js";
import type { StatusReading, StatusSource } from "./status-source.js";
import type { KnownStatusCategory } from "./vocabulary.js";

/** One answer: a state out of a small closed set, and the statuses behind it. */
export interface StateAnswer<State extends string> {
  /** The state. `"not-reported"` says that the view is silent; `"other"` that it says what we do not know there. */
  readonly state: State | "other" | "not-reported";
  /** The status that the state rests on; `undefined` when the state is `"not-reported"`. */
  readonly status: StatusSource | undefined;
  /** The other statuses in the same list that would answer the same question, strongest first. Usually empty. */
  readonly others: readonly StatusSource[];
}

/** How the states of one question are told from codes, and which wins when a list holds several. */
export interface StateRule<State extends string> {
  readonly category: KnownStatusCategory;
  /** From the state in a code, in lower case, to ours. A state that is not here is `"other"`. */
  readonly states: ReadonlyMap<string, State>;
  /** Strongest first; holds every state. */
  readonly order: readonly (State | "other")[];
}

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
  const [first, ...rest] = readings
    .filter(({ code }) => code.category === rule.category)
    .map((reading) => ({ reading, state: stateOf(reading, rule) }))
    .sort((a, b) => rule.order.indexOf(a.state) - rule.order.indexOf(b.state) || compareReadings(a.reading, b.reading));
  return {
    state: first?.state ?? "not-reported",
    status: first?.reading.source,
    others: rest.map(({ reading }) => reading.source),
  };
}

/** Answers from a place that holds one status, where a code of another category is an answer too: `"other"`. */
export function resolveSingleState<State extends string>(
  reading: StatusReading | undefined,
  rule: Omit<StateRule<State>, "order">,
): StateAnswer<State> {
  if (reading === undefined) return { state: "not-reported", status: undefined, others: [] };
  return { state: stateOf(reading, rule), status: reading.source, others: [] };
}

function stateOf<State extends string>(
  { code }: StatusReading,
  { category, states }: Omit<StateRule<State>, "order">,
): State | "other" {
  return (code.category === category ? states.get((code.state ?? "").toLowerCase()) : undefined) ?? "other";
}

/** Which of two statuses with the same state comes first. Never by position. */
export function compareReadings(a: StatusReading, b: StatusReading): number {
  return detailWeight(b) - detailWeight(a) || timeWeight(b) - timeWeight(a) || compareText(textKey(b), textKey(a));
}

function detailWeight({ code }: StatusReading): number {
  if (code.detail === undefined) return 0;
  return osProvisioningPhase(code) === undefined ? 2 : 1;
}

function timeWeight({ source }: StatusReading): number {
  return source.time?.getTime() ?? Number.MIN_SAFE_INTEGER;
}

function textKey({ source }: StatusReading): string {
  return JSON.stringify([source.code.toLowerCase(), source.code, source.level, source.displayStatus, source.message]);
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

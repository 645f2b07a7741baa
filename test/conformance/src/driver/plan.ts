import type { At } from "../call.ts";
import type { Graph, GraphOperation, Input } from "../graph/plain.ts";
import type { Scenario } from "../scenarios.ts";
import { absentOf, argumentsOf, givenBy } from "./arguments.ts";
import { constructorArguments } from "./constructor.ts";
import { detailsOf, expectedOf } from "./expect.ts";
import { type Matched, match } from "./match.ts";
import { CannotJudge, Values } from "./values.ts";
import { type Wire, wireOf } from "./wire.ts";

/** An emitted client package, and the spec that it was made of. */
export interface Emitted {
  readonly slug: string;
  readonly graph: Graph;
  readonly module: Record<string, unknown>;
}

/** A call that the driver makes up. */
export interface Plan {
  readonly emitted: Emitted;
  readonly operation: GraphOperation;
  readonly constructorArguments: readonly unknown[];
  readonly arguments: readonly unknown[];
  /** Media types that its body may have. */
  readonly contentTypes: readonly string[];
  /** What must not be sent, as nothing is given for it. */
  readonly absent: readonly Input[];
  /** What it has to give back, or the error that it has to end with. */
  readonly end: { readonly value: unknown } | { readonly status: number; readonly details: unknown };
}

/** A request, and the responses that it leads to. */
interface Step {
  readonly emitted: Emitted;
  readonly matched: Matched;
  readonly wires: [Wire, ...Wire[]];
}

/**
 * The calls of a scenario, made up of what the mock expects and of what the specs of its folder say.
 *
 * @param anything - what stands for a value that the spec says nothing about
 * @throws CannotJudge where there is no rule
 */
export function planOf(
  { name, mock }: Scenario,
  emitted: readonly Emitted[],
  at: At,
  anything?: (value: unknown) => unknown,
): Plan[] {
  const wires = mock.apis
    .map((api) => wireOf(api, at.endpoint))
    // What the server refuses beside, no client of the spec can send.
    .filter((wire) => mock.passCondition !== "by-key" || wire.status < 400);
  const status = mock.passCondition === "status-code" ? mock.code : undefined;
  return stepsOf(emitted, name, wires).map((step) =>
    planOfStep(step, new Values(step.emitted.graph.models, anything), at, status),
  );
}

function stepsOf(emitted: readonly Emitted[], scenario: string, wires: readonly Wire[]): Step[] {
  const steps: Step[] = [];
  for (const wire of wires) {
    const next = stepOf(emitted, scenario, wire);
    const last = steps.at(-1);
    const follows = last !== undefined && last.matched.operation.kind !== "basic";
    const isSame = next === undefined || next.matched.operation === last?.matched.operation;
    if (follows && isSame) last.wires.push(wire);
    else if (next !== undefined) steps.push(next);
    else throw new CannotJudge(`no operation of the scenario is ${wire.verb.toUpperCase()} ${wire.path}`);
  }
  return steps;
}

function stepOf(emitted: readonly Emitted[], scenario: string, wire: Wire): Step | undefined {
  for (const each of emitted) {
    const matched = match(each.graph, scenario, wire);
    if (matched !== undefined) return { emitted: each, matched, wires: [wire] };
  }
  return undefined;
}

function planOfStep({ emitted, matched, wires }: Step, values: Values, at: At, status: number | undefined): Plan {
  const [first] = wires;
  const { operation } = matched;
  const given = givenBy(matched, first, values);
  // A client that asks whether something is there gets an answer, not an error.
  const isError = status !== undefined && !operation.result.byStatus;
  return {
    emitted,
    operation,
    constructorArguments: constructorArguments(matched, given, first, at),
    arguments: argumentsOf(operation.parameters, given, isLongRunning(operation) ? { updateIntervalInMs: 1 } : {}),
    contentTypes: operation.body?.contentTypes ?? [],
    absent: absentOf(operation, given),
    end: isError
      ? { status, details: detailsOf(operation, first, values) }
      : { value: expectation(operation, wires, values) },
  };
}

/** The last response is that of a long-running operation; those of pages come one after the other. */
function expectation(operation: GraphOperation, wires: readonly Wire[], values: Values): unknown {
  const expected = wires.map((wire) => expectedOf(operation, wire, values));
  if (isPaged(operation)) return expected.flat().filter((item) => item !== undefined);
  return isLongRunning(operation) ? expected.findLast((value) => value !== undefined) : expected[0];
}

const isLongRunning = ({ kind }: GraphOperation): boolean => kind === "lro" || kind === "lropaging";

export const isPaged = ({ kind }: GraphOperation): boolean => kind === "paging" || kind === "lropaging";

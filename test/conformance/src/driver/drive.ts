import { isRestError } from "@azure/core-rest-pipeline";
import type { At, Call } from "../call.ts";
import type { Graph, GraphOperation } from "../graph/plain.ts";
import type { Scenario } from "../scenarios.ts";
import { argumentsOf, givenBy } from "./arguments.ts";
import { construct } from "./construct.ts";
import { expectedOf, expectSame } from "./expect.ts";
import { type Matched, match } from "./match.ts";
import { CannotJudge, Values } from "./values.ts";
import { type Wire, wireOf } from "./wire.ts";

/** An emitted client package, and the spec that it was made of. */
export interface Emitted {
  readonly graph: Graph;
  readonly module: Record<string, unknown>;
}

/** A call that the driver makes up: what to send, and the responses that it leads to. */
interface Step {
  readonly emitted: Emitted;
  readonly matched: Matched;
  readonly wires: [Wire, ...Wire[]];
}

/** The call of a scenario, made up of what the mock expects and of what the specs of its folder say. */
export function drive({ name, mock }: Scenario, emitted: readonly Emitted[]): Call {
  return async (at) => {
    const wires = mock.apis
      .map((api) => wireOf(api, at.endpoint))
      // What the server refuses beside, no client of the spec can send.
      .filter((wire) => mock.passCondition !== "by-key" || wire.status < 400);
    const status = mock.passCondition === "status-code" ? mock.code : undefined;
    for (const step of stepsOf(emitted, name, wires)) await take(step, at, status);
  };
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

async function take({ emitted, matched, wires }: Step, at: At, status: number | undefined): Promise<void> {
  const values = new Values(emitted.graph.models);
  const [first] = wires;
  const { operation } = matched;
  const given = givenBy(matched, first, values);
  const client = construct(emitted.module, matched, given, first, at);
  const args = argumentsOf(operation.parameters, given);
  const run = (): Promise<unknown> => result(methodOf(client, operation)(...args), operation);
  // A client that asks whether something is there gets an answer, not an error.
  if (status !== undefined && !operation.result.byStatus) return expectStatus(run, status);
  expectSame(await run(), expectation(operation, wires, values));
}

function methodOf(client: object, { groups, method }: GraphOperation): (...args: unknown[]) => unknown {
  let holder = client as Record<string, unknown>;
  for (const group of groups) {
    const next = holder[group];
    if (typeof next !== "object" || next === null) throw new Error(`There is no group ${group} on the client.`);
    holder = next as Record<string, unknown>;
  }
  const found = holder[method];
  if (typeof found !== "function")
    throw new Error(`There is no method ${[...groups, method].join(".")} on the client.`);
  return found.bind(holder);
}

async function result(returned: unknown, { kind }: GraphOperation): Promise<unknown> {
  if (kind !== "paging" && kind !== "lropaging") return returned;
  return await Array.fromAsync((await returned) as AsyncIterable<unknown>);
}

/** The last response is that of a long-running operation; those of pages come one after the other. */
function expectation(operation: GraphOperation, wires: readonly Wire[], values: Values): unknown {
  const expected = wires.map((wire) => expectedOf(operation, wire, values));
  if (operation.kind === "paging" || operation.kind === "lropaging")
    return expected.flat().filter((item) => item !== undefined);
  return operation.kind === "lro" ? expected.findLast((value) => value !== undefined) : expected[0];
}

async function expectStatus(run: () => Promise<unknown>, status: number): Promise<void> {
  let value: unknown;
  try {
    value = await run();
  } catch (error) {
    if (isRestError(error) && error.statusCode === status) return;
    throw error;
  }
  throw new Error(`The call gave ${value} instead of an error with status ${status}.`);
}

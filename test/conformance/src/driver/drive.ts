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

type Module = Record<string, unknown>;

/** A call that the driver makes up: what to send, and the responses that it leads to. */
interface Step {
  readonly matched: Matched;
  readonly wires: [Wire, ...Wire[]];
}

/** The call of a scenario, made up of what the mock expects and of what the spec says. */
export function drive({ name, mock }: Scenario, graph: Graph, module: Module): Call {
  const values = new Values(graph.models);
  return async (at) => {
    const wires = mock.apis.map((api) => wireOf(api, at.endpoint));
    const steps = stepsOf(graph, name, wires);
    const status = mock.passCondition === "status-code" ? mock.code : undefined;
    for (const step of steps) await take(step, values, module, at, status);
  };
}

function stepsOf(graph: Graph, scenario: string, wires: readonly Wire[]): Step[] {
  const steps: Step[] = [];
  for (const wire of wires) {
    const matched = match(graph, scenario, wire);
    const last = steps.at(-1);
    const follows = last !== undefined && last.matched.operation.kind !== "basic";
    if (follows && (matched === undefined || matched.operation === last.matched.operation)) last.wires.push(wire);
    else if (matched !== undefined) steps.push({ matched, wires: [wire] });
    else throw new CannotJudge(`no operation of the scenario is ${wire.verb.toUpperCase()} ${wire.path}`);
  }
  return steps;
}

async function take({ matched, wires }: Step, values: Values, module: Module, at: At, status: number | undefined) {
  const [first] = wires;
  const { operation } = matched;
  const given = givenBy(matched, first, values);
  const client = construct(module, matched, given, first, at);
  const args = argumentsOf(operation.parameters, given);
  const run = (): Promise<unknown> => result(methodOf(client, operation)(...args), operation);
  if (status !== undefined) return expectStatus(run, status);
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

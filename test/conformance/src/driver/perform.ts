import { isRestError } from "@azure/core-rest-pipeline";
import type { GraphOperation } from "../graph/plain.ts";
import { expectSame } from "./expect.ts";
import { isPaged, type Plan } from "./plan.ts";

type Class = new (...args: unknown[]) => object;

/** Makes a call. Throws unless it ends as it should. */
export async function perform(plan: Plan): Promise<void> {
  const { emitted, operation, end } = plan;
  const Client = emitted.module[operation.client];
  if (typeof Client !== "function") throw new Error(`The client package exports no class ${operation.client}.`);
  const client = new (Client as Class)(...plan.constructorArguments);
  const run = (): Promise<unknown> => result(methodOf(client, operation)(...plan.arguments), operation);
  if ("status" in end) await expectError(run, end.status, end.details);
  else expectSame(await run(), end.value);
}

function methodOf(client: object, { groups, method }: GraphOperation): (...args: unknown[]) => unknown {
  let holder = client as Record<string, unknown>;
  for (const group of groups) {
    const next = holder[group];
    if (typeof next !== "object" || next === null) throw new Error(`There is no group ${group} on the client.`);
    holder = next as Record<string, unknown>;
  }
  const found = holder[method];
  if (typeof found !== "function") {
    throw new Error(`There is no method ${[...groups, method].join(".")} on the client.`);
  }
  return found.bind(holder);
}

async function result(returned: unknown, operation: GraphOperation): Promise<unknown> {
  return isPaged(operation) ? await Array.fromAsync((await returned) as AsyncIterable<unknown>) : returned;
}

async function expectError(run: () => Promise<unknown>, status: number, details: unknown): Promise<void> {
  let value: unknown;
  try {
    value = await run();
  } catch (error) {
    if (!isRestError(error) || error.statusCode !== status) throw error;
    if (details !== undefined) expectSame(error.details, details);
    return;
  }
  throw new Error(`The call gave ${value} instead of an error with status ${status}.`);
}

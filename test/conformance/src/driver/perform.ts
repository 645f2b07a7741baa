import { isRestError, type Pipeline, type PipelineRequest } from "@azure/core-rest-pipeline";
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
  const first = firstRequest(client);
  const run = (): Promise<unknown> => result(methodOf(client, operation)(...plan.arguments), operation);
  if ("status" in end) await expectError(run, end.status, end.details);
  else expectSame(await run(), end.value);
  expectAsSpecified(first(), plan);
}

/** Keeps the first request that a client sends, as its pipeline sees it. */
function firstRequest(client: object): () => PipelineRequest | undefined {
  let first: PipelineRequest | undefined;
  (client as { pipeline: Pipeline }).pipeline.addPolicy({
    name: "conformance",
    sendRequest(request, next) {
      first ??= request;
      return next(request);
    },
  });
  return () => first;
}

/** What the mock server does not look at: the type of the body, and what it has not asked for. */
function expectAsSpecified(request: PipelineRequest | undefined, { contentTypes, absent }: Plan): void {
  if (request === undefined) throw new Error("Nothing went through the client's pipeline.");
  const { url, headers, body, multipartBody } = request;
  const type = headers.get("content-type");
  const isKnown = contentTypes.some((known) => type?.startsWith(known) || known.includes("*"));
  if ((body !== undefined || multipartBody !== undefined) && !isKnown) {
    throw new Error(`The body was sent as ${type} instead of ${contentTypes.join(" or ")}.`);
  }
  const { searchParams } = new URL(url);
  const sent = absent.find(({ place, wire }) => (place === "header" ? headers.has(wire) : searchParams.has(wire)));
  if (sent !== undefined) throw new Error(`The ${sent.place} has ${sent.wire}, which nobody gave.`);
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

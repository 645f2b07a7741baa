import { inspect, isDeepStrictEqual } from "node:util";
import type { GraphOperation } from "../graph/plain.ts";
import { CannotJudge, type Values } from "./values.ts";
import type { Wire } from "./wire.ts";
import { fromXml } from "./xml-values.ts";

/** What a call has to give back, by the response that the mock is said to give. */
export function expectedOf({ result }: GraphOperation, wire: Wire, values: Values): unknown {
  const { shape, byStatus, path, streams } = result;
  if (byStatus) return wire.status < 400;
  if (shape === undefined) return undefined;
  if (streams) throw new CannotJudge("a stream");
  const body = wire.answer();
  if (body === undefined) return undefined;
  if (body.as === "xml") return fromXml(shape, body.value, values);
  if (body.as !== "json") return body.value;
  let json = body.value;
  for (const step of path) json = (json as Record<string, unknown> | undefined)?.[step];
  return values.fromJson(shape, json, "response");
}

/** The details of the error that a call has to end with; none where the spec does not say what they are. */
export function detailsOf({ errors }: GraphOperation, wire: Wire, values: Values): unknown {
  const shape = errors[wire.status] ?? errors["*"];
  const body = wire.answer();
  if (shape === undefined || body === undefined) return undefined;
  return body.as === "xml" ? fromXml(shape, body.value, values) : values.fromJson(shape, body.value, "response");
}

/** @throws unless both are the same in kind and value; a property without a value is an absent one */
export function expectSame(actual: unknown, expected: unknown): void {
  if (isDeepStrictEqual(bare(actual), bare(expected))) return;
  throw new Error(`The call gave ${show(actual)} instead of ${show(expected)}.`);
}

const show = (value: unknown): string => inspect(value, { depth: 6, breakLength: Number.POSITIVE_INFINITY });

function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (value === null || typeof value !== "object" || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([key, member]) => [key, bare(member)]),
  );
}

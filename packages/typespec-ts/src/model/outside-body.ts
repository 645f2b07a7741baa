import type { SdkHttpOperation } from "@azure-tools/typespec-client-generator-core";
import type { SdkMethod } from "./build.js";

/**
 * The properties of models that some operation sends or answers outside of the body. The decorator alone does not tell:
 * in a model that stands as `@body`, or below another one, a `@header` property is JSON like all others.
 */
export function outsideBody(methods: Iterable<SdkMethod>): Set<unknown> {
  const found = new Set<unknown>();
  for (const { operation } of methods) {
    for (const raw of [...sentOutside(operation), ...answeredOutside(operation)]) found.add(raw);
  }
  return found;
}

function sentOutside({ parameters }: SdkHttpOperation): unknown[] {
  const ways = parameters.flatMap((parameter) => parameter.methodParameterSegments);
  // A way of one step leads to a parameter, a longer one into a model.
  return ways.flatMap((way) => (way.length > 1 ? [way.at(-1)?.__raw] : []));
}

function answeredOutside({ responses, exceptions }: SdkHttpOperation): unknown[] {
  return [...responses, ...exceptions].flatMap((response) => response.headers.map((header) => header.__raw));
}

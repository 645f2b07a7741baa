import type { TypeRef } from "../model/plain.js";
import type { Operation, Parameter } from "../model/plain-client.js";
import { withSince } from "./text.js";
import { printType, type UseType } from "./types.js";

/** The parameters that function, group and class share. */
export function signature(
  operation: Operation,
  use: UseType,
  first: readonly string[],
  withDefault: boolean,
): string[] {
  return [
    ...first,
    ...operation.parameters.map((parameter) => `${parameter.name}: ${printType(parameter.type, use)}`),
    withDefault ? `options: ${operation.optionsName} = {}` : `options?: ${operation.optionsName}`,
  ];
}

/** Type of what a call gives back. */
export function returnType(operation: Operation, use: UseType): string {
  const { paging, polling } = operation;
  if (paging !== undefined) return `${use("PagedAsyncIterableIterator", "runtime")}<${printType(paging.item, use)}>`;
  if (polling === undefined) return `Promise<${resultType(operation, use)}>`;
  const result = polling.result === undefined ? "void" : printType(polling.result, use);
  return `${use("PollerLike", "runtime")}<${use("OperationState", "runtime")}<${result}>, ${result}>`;
}

/** Type of what a call resolves to. */
function resultType(operation: Operation, use: UseType): string {
  const results = operation.responses.map(({ body }) => {
    if (body === undefined) return "void";
    if (body.as === "json" || body.as === "xml") return printType(body.type, use);
    if (body.as === "jsonLines") return `${use("ResponseStream", "runtime")}<${printType(body.type, use)}>`;
    if (body.as === "events") return `${use("EventStream", "runtime")}<${printType(body.type, use)}>`;
    if (body.as === "file") return downloadType(body.contentType, use);
    return { text: "string", bytes: "Uint8Array", status: "boolean" }[body.as];
  });
  const unique = [...new Set(results)];
  // "void | T" cannot be narrowed: with another result beside it, no body is undefined.
  if (unique.length > 1) return unique.map((result) => (result === "void" ? "undefined" : result)).join(" | ");
  return unique[0] ?? "void";
}

/** A file that comes, with its media type where the spec says which it may be. */
function downloadType(contentType: TypeRef, use: UseType): string {
  const media = printType(contentType, use);
  return `${use("FileDownload", "runtime")}${media === "string" ? "" : `<${media}>`}`;
}

/** The text of the spec, then the parameters, then what a caller has to expect. */
export function functionDoc(operation: Operation): string {
  const path = operation.path.map((part) =>
    typeof part === "string" ? part : "template" in part ? part.template : `{${part.wireName}}`,
  );
  return [
    withSince(operation.doc ?? `Sends \`${operation.verb} ${path.join("")}\`.`, operation.since),
    "",
    ...operation.parameters.flatMap(describeParameter),
    ...(operation.path.some((part) => typeof part !== "string")
      ? ["@throws ClientError, before anything is sent, when a value cannot stand in the path."]
      : []),
    "@throws RestError when the service answers with an error or with a body that cannot be read.",
  ].join("\n");
}

/** A parameter is worth a line where the spec says something of it. */
function describeParameter({ name, doc, since }: Parameter): string[] {
  const text = withSince(doc, since);
  return text === undefined ? [] : [`@param ${name} - ${text.replace(/\s+/g, " ")}`];
}

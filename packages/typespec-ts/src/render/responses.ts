import type { EventType, TypeRef } from "../model/plain.js";
import type { MediaKind, Operation, Status } from "../model/plain-client.js";
import { runtimeCodegen, runtimeEvents, runtimeFiles, runtimeStatuses, runtimeStreams } from "./client-names.js";
import { around, type Code, call, list } from "./code.js";
import { decoder } from "./codec-expressions.js";
import type { OperationScope } from "./sources.js";
import { quote } from "./text.js";
import { printType } from "./types.js";
import { xmlError, xmlReader } from "./xml-requests.js";

export function renderResponses(operation: Operation, scope: OperationScope): Code {
  const { responses } = operation;
  const hasBody = responses.some(({ body }) => body !== undefined);
  const reader = ({ body }: Operation["responses"][number]): Code => {
    // Beside a result, "nothing" is undefined rather than void.
    if (body === undefined) return hasBody ? "() => undefined" : scope.imports.value(runtimeCodegen, "nothing");
    if (body.as === "status") return `() => ${body.value}`;
    if (body.as === "file") return scope.imports.value(runtimeFiles, "file");
    if (body.as === "xml") return xmlReader(body, scope);
    if (body.as === "events") return renderEvents(body.events, scope);
    if (body.as === "text" || body.as === "bytes") return scope.imports.value(runtimeCodegen, body.as);
    const [module, name] = body.as === "json" ? [runtimeCodegen, "json"] : [runtimeStreams, "jsonLines"];
    return call(scope.imports.value(module, name), reading(body.type, scope));
  };
  return list(
    "{ ",
    responses.map((response) => byStatus(response.status, reader(response), scope)),
    " }",
  );
}

export function renderErrors(operation: Operation, scope: OperationScope): Code {
  const entries = operation.errors.map(({ status, type, root }) => {
    const decode = root === undefined ? (decoder(type, scope) ?? scope.helper("same")) : xmlError(type, root, scope);
    return byStatus(status, decode, scope);
  });
  return entries.length === 0 ? "{}" : list("{ ", entries, " }");
}

/** The function that reads a result, in any case. */
export const reading = (type: TypeRef, scope: OperationScope): Code =>
  decoder(type, scope) ?? `${scope.helper("same")}<${printType(type, scope.use)}>`;

/** How each kind of event is read. */
function renderEvents(events: readonly EventType[], scope: OperationScope): Code {
  const use = (name: string): string => scope.imports.value(runtimeEvents, name);
  const kinds = events.map(({ name, data, isLast }) => {
    if ("mark" in data) return call(use("endMark"), quote(data.mark), ...(name === "message" ? [] : [quote(name)]));
    const read = data.as === "json" ? call(use("jsonData"), reading(data.type, scope)) : reading(data.type, scope);
    return call(use("event"), quote(name), read, ...(isLast ? ["true"] : []));
  });
  return call(use("events"), ...kinds);
}

/** What sends the request, and the options that go with it. */
export function sendWith({ responses }: Operation, { imports }: OperationScope): { send: string; options: string } {
  const has = (kind: MediaKind): boolean => responses.some(({ body }) => body?.as === kind);
  if (has("events")) return { send: imports.value(runtimeEvents, "sendForEvents"), options: "options" };
  const isLeftOpen = has("jsonLines") || has("file");
  const options = isLeftOpen ? `${imports.value(runtimeStreams, "streaming")}(options)` : "options";
  return { send: imports.value(runtimeCodegen, "send"), options };
}

/** What is done with a status, or with each of a range. */
function byStatus(status: Status | "default", code: Code, { imports }: OperationScope): Code {
  if (typeof status !== "object") return around(`${status}: `, code);
  const { start, end } = status;
  return around("...", call(imports.value(runtimeStatuses, "statuses"), String(start), String(end), code));
}

import type { Client, Expansion, Operation, Source, Status, TypeRef, WireValue } from "../model/plain.js";
import { runtimeCodegen, runtimeExpansion, runtimeFiles, runtimeStatuses } from "./client-names.js";
import { around, type Code, call, flat, lineWidth, list, print } from "./code.js";
import { decoder, encode, encoder } from "./codec-expressions.js";
import { renderParts } from "./parts.js";
import type { Imports } from "./source-file.js";
import { access, key, literal, quote, templateText } from "./text.js";
import { printType, type UseType } from "./types.js";
import type { XmlScope } from "./xml-expressions.js";
import { xmlContent, xmlError, xmlReader } from "./xml-requests.js";

/** What the functions of one file share. */
export interface OperationScope extends XmlScope {
  readonly client: Client;
  readonly imports: Imports;
  readonly use: UseType;
}

/** The request as the lines of an object that stands as an argument of a call. */
export function renderRequest(operation: Operation, scope: OperationScope): string[] {
  const by = "      ";
  const member = (code: Code): string => `  ${print(code, by, 1)},`;
  const query = operation.query.map((value) => renderQuery(value, scope));
  const headers = operation.headers.map((value) => property(value.wireName.toLowerCase(), wireText(value, scope)));
  return [
    "{",
    member(`method: ${quote(operation.verb)}`),
    member(`path: ${renderPath(operation, scope)}`),
    ...(query.length === 0 ? [] : [member({ open: "query: [", items: query, close: "]", broken: isTable(query) })]),
    ...(headers.length === 0 ? [] : [member(list("headers: { ", headers, " }"))]),
    ...renderBody(operation, scope),
    "},",
  ];
}

/** A member of an object, in short where the value is a variable of that name. */
const property = (name: string, value: Code): Code => (value === key(name) ? value : around(`${key(name)}: `, value));

/** Several pairs read better below each other. */
const isTable = (query: readonly Code[]): boolean =>
  query.length > 1 && query.every((pair) => typeof pair === "object");

function renderPath({ path, expandedQuery }: Operation, scope: OperationScope): string {
  const parts = expandedQuery === undefined ? path : [...path, expandedQuery];
  const isLiteral = parts.every((part) => typeof part === "string");
  if (isLiteral) return quote(parts.join(""));
  const [first] = path;
  const text = parts.map((part) => {
    if (typeof part === "string") return templateText(part);
    return `\${${"template" in part ? renderExpansion(part, part !== expandedQuery, scope) : renderSegment(part, scope)}}`;
  });
  // The endpoint itself is meant where nothing else is left.
  const mayBeEmpty = typeof first === "object" && "template" in first && first.values.some(isMaybeAbsent);
  return `\`${text.join("")}\`${mayBeEmpty ? " as `/\u0024{string}`" : ""}`;
}

function renderSegment(part: WireValue, scope: OperationScope): string {
  const { source, type } = part;
  const name = "path" in source ? (source.path.at(-1)?.name ?? part.wireName) : part.wireName;
  const text = flat(wireText(part, scope));
  const isBoolean = type.kind === "plain" && type.ts === "boolean";
  const segment = scope.imports.value(runtimeCodegen, "pathSegment");
  return `${segment}(${quote(name)}, ${isBoolean ? `String(${text})` : text})`;
}

/** In a path, no value is a mistake that `expand` refuses, unless the spec allows it. */
function renderExpansion({ template, values }: Expansion, isPath: boolean, scope: OperationScope): string {
  const expand = scope.imports.value(runtimeExpansion, "expand");
  const members = values.map((value) => property(value.wireName, wireText(value, scope)));
  const [value] = values;
  const expanded = flat(call(expand, quote(template), list("{ ", members, " }")));
  if (!isPath || value === undefined || !isMaybeAbsent(value)) return expanded;
  const absent = template.startsWith("/") ? "/" : "";
  return `${sourceText(value.source)} ${value.type.kind === "nullable" ? "==" : "==="} undefined ? ${quote(absent)} : ${expanded}`;
}

function renderQuery(value: WireValue, scope: OperationScope): Code {
  const name = quote(value.wireName);
  if (value.join !== "multi") return list("[", [name, wireText(value, scope)], "]");
  const source = sourceText(value.source);
  const given = isMaybeAbsent(value) ? `(${source} ?? [])` : source;
  const item = wireItem(value.type, scope);
  const pair = scope.imports.type(runtimeCodegen, "QueryPair");
  return `...${given}.map((item): ${pair} => [${name}, ${item === undefined ? "item" : `${item}(item)`}])`;
}

const isMaybeAbsent = ({ optional, type }: WireValue): boolean => optional || type.kind === "nullable";

/** The text, number or boolean that stands on the wire; `undefined` leaves an optional value out. */
function wireText(value: WireValue, scope: OperationScope): Code {
  const source = sourceText(value.source);
  if (value.join !== undefined) {
    const mark = isMaybeAbsent(value) ? "?" : "";
    const item = wireItem(value.type, scope);
    return `${source}${mark}${item === undefined ? "" : `.map(${item})`}.join(${quote(value.join)})`;
  }
  const nullable = value.type.kind === "nullable";
  const present = nullable ? `${source} ?? undefined` : source;
  return encode(value.type.kind === "nullable" ? value.type.type : value.type, present, isMaybeAbsent(value), scope);
}

/** The function that makes the text of one item of a list, if there is need of one. */
function wireItem(type: TypeRef, scope: OperationScope): string | undefined {
  const items = type.kind === "nullable" ? type.type : type;
  const encoding = items.kind === "array" ? encoder(items.item, scope) : undefined;
  return encoding === undefined ? undefined : flat(encoding);
}

const makers = { id: "globalThis.crypto.randomUUID()", now: "new Date()" } as const;

function sourceText(source: Source): string {
  if (source.from === "constant") return literal(source.value);
  if (source.from === "apiVersion") {
    return `options.apiVersion ?? ${source.defaultValue === undefined ? "context.apiVersion" : literal(source.defaultValue)}`;
  }
  const [first, ...rest] = source.path;
  if (first === undefined) return "undefined";
  const holders = { context: "context", option: "options", argument: undefined };
  const holder = holders[source.from];
  let text = holder === undefined ? first.name : access(holder, first.name);
  let isOptional = first.optional;
  for (const step of rest) {
    text = access(text, step.name, isOptional);
    isOptional ||= step.optional;
  }
  if (source.made !== undefined) return `${text} ?? ${makers[source.made]}`;
  return source.defaultValue === undefined ? text : `${text} ?? ${literal(source.defaultValue)}`;
}

function renderBody(operation: Operation, scope: OperationScope): string[] {
  const { body } = operation;
  if (body === undefined) return [];
  const by = "      ";
  const { value } = body;
  const written = bodyValue(body, scope);
  if (value.kind === "spread" || !value.optional) return [`  ${print(around("body: ", written), by, 1)},`];
  const source = sourceText(value.source);
  const oneLine = `body: ${source} === undefined ? undefined : ${flat(written)}`;
  if (by.length + oneLine.length + 1 <= lineWidth) return [`  ${oneLine},`];
  return [
    "  body:",
    `    ${source} === undefined`,
    "      ? undefined",
    `      : ${print(written, `${by}      `, "  : ,".length)},`,
  ];
}

/** The body as the runtime takes it. */
function bodyValue({ as, contentType, value }: NonNullable<Operation["body"]>, scope: OperationScope): Code {
  const written = (content: Code): Code =>
    list("{ ", [property("contentType", sourceText(contentType)), property("content", content)], " }");
  if (value.kind === "parts") return renderParts(value, sourceText(value.source), scope);
  if (value.kind === "spread") {
    const members = value.members.map((member) => spreadMember(member, scope));
    return written(members.length === 0 ? "JSON.stringify({})" : list("JSON.stringify({ ", members, " })"));
  }
  const source = sourceText(value.source);
  if (value.kind === "xml") return written(xmlContent(value, source, scope));
  if (as === "file") return call(scope.imports.value(runtimeFiles, "fileBody"), source, sourceText(contentType));
  return written(as === "json" ? call("JSON.stringify", encode(value.type, source, false, scope)) : source);
}

function spreadMember(member: WireValue, scope: OperationScope): Code {
  return property(member.wireName, encode(member.type, sourceText(member.source), member.optional, scope));
}

export function renderResponses(operation: Operation, scope: OperationScope): Code {
  const { responses } = operation;
  const hasBody = responses.some(({ body }) => body !== undefined);
  const reader = ({ body }: Operation["responses"][number]): Code => {
    // Beside a result, "nothing" is undefined rather than void.
    if (body === undefined) return hasBody ? "() => undefined" : scope.imports.value(runtimeCodegen, "nothing");
    if (body.as === "status") return `() => ${body.value}`;
    if (body.as === "file") return scope.imports.value(runtimeFiles, "file");
    if (body.as === "xml") return xmlReader(body, scope);
    if (body.as !== "json") return scope.imports.value(runtimeCodegen, body.as);
    const decode = decoder(body.type, scope) ?? `${scope.helper("same")}<${printType(body.type, scope.use)}>`;
    return call(scope.imports.value(runtimeCodegen, "json"), decode);
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

/** What is done with a status, or with each of a range. */
function byStatus(status: Status | "default", code: Code, { imports }: OperationScope): Code {
  if (typeof status !== "object") return around(`${status}: `, code);
  const { start, end } = status;
  return around("...", call(imports.value(runtimeStatuses, "statuses"), String(start), String(end), code));
}

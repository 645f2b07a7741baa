import type { TypeRef } from "../model/plain.js";
import type { Expansion, Operation, WireValue } from "../model/plain-client.js";
import { renderBody } from "./bodies.js";
import { runtimeCodegen, runtimeExpansion } from "./client-names.js";
import { type Code, call, flat, list, print } from "./code.js";
import { encode, encoder } from "./codec-expressions.js";
import { type OperationScope, property, sourceText } from "./sources.js";
import { quote, templateText } from "./text.js";

/** The request as the lines of an object that stands as an argument of a call, or of a function that makes one. */
export function renderRequest(operation: Operation, scope: OperationScope, [open, close] = ["{", "}"]): string[] {
  const by = "      ";
  const member = (code: Code): string => `  ${print(code, by, 1)},`;
  const query = operation.query.map((value) => renderQuery(value, scope));
  const headers = operation.headers.map((value) => property(value.wireName.toLowerCase(), wireText(value, scope)));
  return [
    open,
    member(`method: ${quote(operation.verb)}`),
    member(`path: ${renderPath(operation, scope)}`),
    ...(query.length === 0 ? [] : [member({ open: "query: [", items: query, close: "]", broken: isTable(query) })]),
    ...(headers.length === 0 ? [] : [member(list("headers: { ", headers, " }"))]),
    ...renderBody(operation, scope),
    `${close},`,
  ];
}

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

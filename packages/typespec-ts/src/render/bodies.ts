import type { Operation, WireValue } from "../model/plain-client.js";
import { runtimeFiles, runtimeStreams } from "./client-names.js";
import { around, type Code, call, flat, lineWidth, list, print } from "./code.js";
import { encode, encoder } from "./codec-expressions.js";
import { renderParts } from "./parts.js";
import { type OperationScope, property, sourceText } from "./sources.js";
import { xmlContent } from "./xml-requests.js";

/** The body of a request as lines of the object that the request is. */
export function renderBody(operation: Operation, scope: OperationScope): string[] {
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
  if (value.type.kind === "stream") {
    const encoding = encoder(value.type.item, scope);
    const lines = scope.imports.value(runtimeStreams, "jsonLinesBody");
    return call(lines, source, sourceText(contentType), ...(encoding === undefined ? [] : [encoding]));
  }
  if (as === "file") return call(scope.imports.value(runtimeFiles, "fileBody"), source, sourceText(contentType));
  return written(as === "json" ? call("JSON.stringify", encode(value.type, source, false, scope)) : source);
}

function spreadMember(member: WireValue, scope: OperationScope): Code {
  return property(member.wireName, encode(member.type, sourceText(member.source), member.optional, scope));
}

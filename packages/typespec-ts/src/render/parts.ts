import type { Body, Part } from "../model/plain-client.js";
import { runtimeMultipart } from "./client-names.js";
import { type Code, call } from "./code.js";
import { type CodecScope, encode } from "./codec-expressions.js";
import type { Imports } from "./source-file.js";
import { access, quote } from "./text.js";

/** The parts of a form. */
export function renderParts({ parts }: Body & { readonly kind: "parts" }, source: string, scope: PartScope): Code {
  const items = parts.map((part) => renderPart(part, access(source, part.name), scope));
  return call(scope.imports.value(runtimeMultipart, "multipart"), ...items);
}

interface PartScope extends CodecScope {
  readonly imports: Imports;
}

/** Media types that the runtime writes where none is named. */
const usual = { text: "text/plain", json: "application/json", file: "application/octet-stream" } as const;

function renderPart(part: Part, value: string, scope: PartScope): Code {
  const { as, isMulti, contentType } = part;
  const name = as === "json" && isMulti ? "jsonParts" : `${as}Part`;
  const type = contentType === usual[as] ? [] : [quote(contentType)];
  return call(
    scope.imports.value(runtimeMultipart, name),
    quote(part.wireName),
    partValue(part, value, scope),
    ...type,
  );
}

function partValue({ as, type, optional }: Part, value: string, scope: PartScope): Code {
  if (as === "file") return value;
  const present = type.kind === "nullable" ? `${value} ?? undefined` : value;
  const ref = type.kind === "nullable" ? type.type : type;
  return encode(ref, present, optional || type.kind === "nullable", scope);
}

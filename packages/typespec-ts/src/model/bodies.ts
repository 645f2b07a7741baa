import type { SdkBodyParameter, SdkModelType, SdkType } from "@azure-tools/typespec-client-generator-core";
import { unsupported } from "./build.js";
import { wireNameOf } from "./declarations.js";
import { type MethodScope, mayBeAbsent, type Segments, sourceOf } from "./parameters.js";
import type { Body, MediaKind, Operation, Source, WireValue } from "./plain.js";
import { typeRef } from "./types.js";

/** How a body of this media type is written and read; `undefined` for one that is not supported yet. */
export function mediaKind(mediaType: string, type: SdkType): MediaKind | undefined {
  const essence = mediaType.split(";")[0]?.trim().toLowerCase() ?? "";
  if (essence === "application/json" || essence === "text/json" || essence.endsWith("+json")) return "json";
  if (type.kind === "bytes") return "bytes";
  return essence.startsWith("text/") && (type.kind === "string" || type.kind === "enum") ? "text" : undefined;
}

export function bodyOf(scope: MethodScope): Operation["body"] {
  const { build, method } = scope;
  const body = method.operation.bodyParam;
  if (body === undefined) return undefined;
  const kinds = new Set(body.contentTypes.map((media) => mediaKind(media, body.type)));
  const [as] = kinds;
  const contentType = contentTypeOf(scope, body);
  if (body.streamMetadata !== undefined || as === undefined || kinds.size > 1 || contentType === undefined) {
    unsupported(build, "unsupported-body", body.__raw ?? method.__raw, {
      where: "request body",
      name: method.name,
      what: describeBody(body.type, body.contentTypes),
    });
    return undefined;
  }
  return { contentType, as, value: bodyValueOf(scope, body) };
}

/** What is in a body and how it is written, for a message. */
export function describeBody(type: SdkType, contentTypes: readonly string[] | undefined): string {
  const kinds: Partial<Record<SdkType["kind"], string>> = { dict: "a record", array: "a list", union: "a union" };
  return `${kinds[type.kind] ?? `of type ${type.kind}`} written as ${contentTypes?.join(" or ") ?? "nothing known"}`;
}

/** One media type is sent as it is; of several, the caller names one. */
function contentTypeOf(scope: MethodScope, body: SdkBodyParameter): Source | undefined {
  const header = scope.method.operation.parameters.find(
    (p) => p.kind === "header" && p.serializedName.toLowerCase() === "content-type",
  );
  const [segments] = header?.methodParameterSegments ?? [];
  if (header === undefined || header.type.kind === "constant" || segments === undefined) {
    return body.contentTypes.length === 1 ? { from: "constant", value: body.defaultContentType } : undefined;
  }
  const source = sourceOf(scope, segments);
  return mayBeAbsent(segments) && "path" in source ? { ...source, defaultValue: body.defaultContentType } : source;
}

function bodyValueOf(scope: MethodScope, body: SdkBodyParameter): Body {
  const paths = body.methodParameterSegments;
  const [only] = paths;
  if (body.type.kind === "model" && (paths.length > 1 || isMemberOf(body.type, only))) {
    return { kind: "spread", members: membersOf(scope, body.type, paths) };
  }
  return {
    kind: "whole",
    type: typeRef(scope.build, body.type, body.__raw),
    source: sourceOf(scope, only ?? []),
    optional: body.optional || mayBeAbsent(only ?? []),
  };
}

/** One parameter that is a property of the body's model, not the model itself. */
function isMemberOf(model: SdkModelType, segments: Segments | undefined): boolean {
  const last = segments?.at(-1);
  return last !== undefined && last.type !== model && model.properties.some((property) => property.name === last.name);
}

function membersOf(scope: MethodScope, model: SdkModelType, paths: readonly Segments[]): WireValue[] {
  if (model.additionalProperties !== undefined) {
    unsupported(scope.build, "unsupported-body", scope.method.__raw, {
      where: "request body",
      name: scope.method.name,
      what: "made of parameters and further properties",
    });
  }
  return paths.map((segments) => {
    const last = segments.at(-1);
    const property = model.properties.find((candidate) => candidate.name === last?.name);
    const type = property?.type ?? last?.type ?? model;
    return {
      wireName: (property === undefined ? undefined : wireNameOf(scope.build, model, property)) ?? last?.name ?? "",
      type: typeRef(scope.build, type, last?.__raw),
      source: sourceOf(scope, segments),
      optional: mayBeAbsent(segments),
      join: undefined,
    };
  });
}

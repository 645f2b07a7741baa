import type {
  SdkBodyParameter,
  SdkMethodParameter,
  SdkModelPropertyType,
  SdkModelType,
  SdkType,
} from "@azure-tools/typespec-client-generator-core";
import { Visibility } from "@typespec/http";
import { type Build, type SdkMethod, unsupported } from "./build.js";
import { isVisible, wireNameOf } from "./declarations.js";
import { filePropertiesOf, fileRef } from "./files.js";
import { defaultMediaType, isMergePatch, mediaKindOf, streamKind } from "./media-types.js";
import { memberType } from "./members.js";
import { type MethodScope, mayBeAbsent, type Segments, sourceOf } from "./parameters.js";
import { partsOf } from "./parts.js";
import { isPatchModel } from "./patches.js";
import type { TypeRef } from "./plain.js";
import type { Body, MediaKind, Operation, Source, WireValue } from "./plain-client.js";
import { typeRef } from "./types.js";
import { xmlFormOf } from "./xml.js";

export function bodyOf(scope: MethodScope): Operation["body"] {
  const { build, method } = scope;
  const body = method.operation.bodyParam;
  if (body === undefined || isEmptied(build, method)) return undefined;
  const as = bodyKind(body);
  const value = as === undefined || as === "events" ? undefined : bodyValueOf(scope, body, as);
  const contentType: Source | undefined =
    as === "file" || as === "jsonLines"
      ? { from: "constant", value: defaultMediaType(body.contentTypes) }
      : contentTypeOf(scope, body);
  if (as === undefined || value === undefined || contentType === undefined) {
    unsupported(build, "unsupported-body", body.__raw ?? method.__raw, {
      where: "request body",
      name: method.name,
      what: describeBody(body.type, body.contentTypes),
    });
    return undefined;
  }
  return { contentType, as, value };
}

/** A query has no body where nothing of the model is left for it: the rest is in the URL and in headers. */
function isEmptied({ outsideBody }: Build, { operation: { verb, bodyParam } }: SdkMethod): boolean {
  if ((verb !== "get" && verb !== "head") || bodyParam?.type.kind !== "model") return false;
  const properties = propertiesOf(bodyParam.type);
  return (
    properties.length > 0 &&
    properties.every((property) => outsideBody.has(property.__raw) || !isVisible(property, Visibility.Query))
  );
}

const propertiesOf = ({ properties, baseModel }: SdkModelType): SdkModelPropertyType[] => [
  ...(baseModel === undefined ? [] : propertiesOf(baseModel)),
  ...properties,
];

/** Streams are bytes to the client generator core; what is streamed stands beside. */
const bodyKind = ({ streamMetadata, contentTypes, type }: SdkBodyParameter): MediaKind | undefined =>
  streamMetadata === undefined ? mediaKindOf(contentTypes, type) : streamKind(streamMetadata);

/** What a caller gives for a body. */
function bodyType(build: Build, body: SdkBodyParameter): TypeRef {
  const { type, contentTypes, streamMetadata, __raw: place } = body;
  if (streamMetadata !== undefined) return { kind: "stream", item: typeRef(build, streamMetadata.streamType, place) };
  if (type.kind === "model" && bodyKind(body) === "file") {
    return fileRef(build, filePropertiesOf(type), contentTypes, place);
  }
  const ref = typeRef(build, type, place);
  return contentTypes.every(isMergePatch) && !isPatchModel(build, type) ? { kind: "patch", type: ref } : ref;
}

/** The type of the parameter that is the whole body; `undefined` for every other parameter. */
export function bodyParameterType(
  build: Build,
  { operation: { bodyParam } }: SdkMethod,
  parameter: SdkMethodParameter,
): TypeRef | undefined {
  const [way, ...others] = bodyParam?.methodParameterSegments ?? [];
  if (bodyParam === undefined || way?.[0] !== parameter || others.length > 0) return undefined;
  const isBody =
    bodyParam.streamMetadata === undefined ? parameter.type === bodyParam.type : wayToBody(bodyParam, way).length === 1;
  return isBody ? bodyType(build, bodyParam) : undefined;
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

/** The property of a stream's model that is the body is none to callers. */
function wayToBody(body: SdkBodyParameter | undefined, way: Segments): Segments {
  const isStream = body?.streamMetadata !== undefined && way.at(-2)?.type === body.streamMetadata.originalType;
  return isStream ? way.slice(0, -1) : way;
}

function bodyValueOf(scope: MethodScope, body: SdkBodyParameter, as: MediaKind): Body | undefined {
  const paths = body.methodParameterSegments.map((way) => wayToBody(body, way));
  const [only] = paths;
  const whole = {
    source: sourceOf(scope, only ?? []),
    optional: body.optional || mayBeAbsent(only ?? []),
  };
  if (as === "multipart" && body.type.kind === "model") {
    return { kind: "parts", parts: partsOf(scope.build, body.type), ...whole };
  }
  if (body.type.kind === "model" && (paths.length > 1 || isMemberOf(body.type, only))) {
    return as === "xml" ? undefined : { kind: "spread", members: membersOf(scope, body.type, paths) };
  }
  if (as === "xml") {
    const root = xmlFormOf(scope.build, body.type);
    return root === undefined ? undefined : { kind: "xml", type: bodyType(scope.build, body), root, ...whole };
  }
  return { kind: "whole", type: bodyType(scope.build, body), ...whole };
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
    return {
      wireName: (property === undefined ? undefined : wireNameOf(scope.build, model, property)) ?? last?.name ?? "",
      type:
        property === undefined
          ? typeRef(scope.build, last?.type ?? model, last?.__raw)
          : memberType(scope.build, property),
      source: sourceOf(scope, segments),
      optional: mayBeAbsent(segments),
      join: undefined,
    };
  });
}

import type { SdkPagingServiceMethod, SdkServiceResponseHeader } from "@azure-tools/typespec-client-generator-core";
import { type SdkMethod, unsupported } from "./build.js";
import { isReadOnly } from "./declarations.js";
import { camelCase } from "./names.js";
import type { MethodScope, Segments } from "./parameters.js";
import type { TypeRef } from "./plain.js";
import type { Paging, Way } from "./plain-client.js";
import { typeRef } from "./types.js";

type Metadata = SdkPagingServiceMethod<SdkMethod["operation"]>["pagingMetadata"];

const metadataOf = (method: SdkMethod): Metadata | undefined =>
  method.kind === "paging" || method.kind === "lropaging" ? method.pagingMetadata : undefined;

export function pagingOf(scope: MethodScope): Paging | undefined {
  const { build, method } = scope;
  const metadata = metadataOf(method);
  if (metadata === undefined) return undefined;
  const { pageItemsSegments = [], nextLinkSegments = [], continuationTokenResponseSegments = [] } = metadata;
  const items = pageItemsSegments.at(-1)?.type;
  const array = items?.kind === "nullable" ? items.type : items;
  if (array?.kind !== "array") return refuse(scope, "a paged list without a property that holds its items");
  if (metadata.nextLinkOperation !== undefined) {
    return refuse(scope, "a paged list that goes on with another operation");
  }
  if (!hasPlaceForToken(method, metadata)) {
    return refuse(scope, "a paged list whose continuation token has no parameter of its own");
  }
  const as = nextLinkSegments.length > 0 ? "nextLink" : "nextToken";
  const segments = as === "nextLink" ? nextLinkSegments : continuationTokenResponseSegments;
  return {
    item: typeRef(build, array.valueType, method.__raw),
    variesByPage: waysOf(method).some((way) => ofPage(method, way) !== undefined),
    mayBeAbsent: method.operation.responses.some(({ type }) => type === undefined) && method.kind === "paging",
    items: wayOf(scope, pageItemsSegments),
    next: segments.length === 0 ? undefined : { as, from: nextOf(scope, segments) },
    nextMethod: as === "nextLink" && metadata.nextLinkVerb === "POST" ? "POST" : undefined,
    keep: as === "nextLink" ? keptParameters(method) : [],
  };
}

/** A token that cannot be sent would mean the first page again and again. */
function hasPlaceForToken(method: SdkMethod, { continuationTokenResponseSegments = [] }: Metadata): boolean {
  return (
    continuationTokenResponseSegments.length === 0 || waysOf(method).some((way) => ofPage(method, way) === "token")
  );
}

/** The ways to all values of a request. */
const waysOf = ({ operation }: SdkMethod): Segments[] =>
  [...operation.parameters, ...(operation.bodyParam === undefined ? [] : [operation.bodyParam])].flatMap(
    (parameter) => parameter.methodParameterSegments,
  );

const isSame = (way: Segments, other: Segments): boolean =>
  way.length > 0 && way.length === other.length && way.every((segment, i) => segment === other[i]);

function refuse({ build, method }: MethodScope, what: string): undefined {
  unsupported(build, "unsupported-operation", method.__raw, { name: method.name, what });
}

type ResponseSegments = readonly (SdkServiceResponseHeader | Segments[number])[];

function nextOf(scope: MethodScope, segments: ResponseSegments): Way | { readonly header: string } {
  const last = segments.at(-1);
  if (last?.kind === "responseheader") return { header: last.serializedName };
  const type = last === undefined ? undefined : typeRef(scope.build, last.type, last.__raw);
  if (type !== undefined && !isString(type.kind === "nullable" ? type.type : type)) {
    refuse(scope, "a paged list whose continuation is no text");
  }
  // Many a service leaves out of the last page what holds the link, whatever its spec says.
  return wayOf(scope, segments).map((step) => ({ ...step, optional: true }));
}

const isString = (type: TypeRef): boolean => type.kind === "plain" && type.ts === "string";

/** The way through a page, in the names of TypeScript. */
const wayOf = ({ build }: MethodScope, segments: ResponseSegments): Way =>
  segments.flatMap((segment) =>
    segment.kind === "property"
      ? [
          {
            name: build.names.properties.get(segment) ?? camelCase(segment.name),
            optional: segment.optional || segment.type.kind === "nullable" || isReadOnly(segment),
          },
        ]
      : [],
  );

/** Whether a parameter is the continuation token or the page size of a list. */
export function ofPage(method: SdkMethod, segments: Segments): "token" | "size" | undefined {
  const metadata = metadataOf(method);
  if (isSame(segments, metadata?.continuationTokenParameterSegments ?? [])) return "token";
  return isSame(segments, metadata?.pageSizeParameterSegments ?? []) ? "size" : undefined;
}

/** Names of the query parameters that links of the service need again: the api-version, and what the spec names. */
export function keptParameters(method: SdkMethod): string[] {
  const again = new Set((metadataOf(method)?.nextLinkReInjectedParametersSegments ?? []).map((way) => way.at(-1)));
  return method.operation.parameters.flatMap((parameter) =>
    parameter.kind === "query" &&
    (parameter.isApiVersionParam || parameter.methodParameterSegments.some((way) => again.has(way.at(-1))))
      ? [parameter.serializedName]
      : [],
  );
}

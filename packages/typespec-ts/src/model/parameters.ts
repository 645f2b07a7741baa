import type {
  SdkHttpParameter,
  SdkMethodParameter,
  SdkModelPropertyType,
} from "@azure-tools/typespec-client-generator-core";
import { type Build, type ClientNames, type MethodNames, type SdkMethod, unsupported } from "./build.js";
import { isRequired } from "./client-naming.js";
import { isText } from "./lookup.js";
import { delimiters } from "./members.js";
import { camelCase } from "./names.js";
import { ofPage } from "./paging.js";
import type { Primitive, TypeRef } from "./plain.js";
import type { Source, WireValue } from "./plain-client.js";
import { typeRef } from "./types.js";

/** The operation whose parameters are looked at. */
export interface MethodScope {
  readonly build: Build;
  readonly method: SdkMethod;
  readonly names: MethodNames;
  readonly root: ClientNames;
  /** The api-version to ask for where the client has none. */
  readonly fallbackVersion: string | undefined;
}

type WireParameter = Exclude<SdkHttpParameter, { kind: "body" }>;
/** A parameter of the method, then the properties that lead to the value. */
export type Segments = readonly (SdkMethodParameter | SdkModelPropertyType)[];

/** The way from what the caller passes to what goes on the wire. */
export function sourceOf(scope: MethodScope, segments: Segments): Source {
  const { build, names, root, fallbackVersion } = scope;
  const [first, ...rest] = segments;
  const parameter = first as SdkMethodParameter;
  if (parameter.onClient && parameter.isApiVersionParam) return { from: "apiVersion", defaultValue: fallbackVersion };
  if (parameter.type.kind === "constant" && !parameter.optional)
    return { from: "constant", value: parameter.type.value };
  const known = parameter.onClient ? root.parameters : names.parameters;
  return {
    from: parameter.onClient ? "context" : isRequired(parameter) ? "argument" : "option",
    path: [
      { name: known.get(parameter.name) ?? camelCase(parameter.name), optional: parameter.optional },
      ...rest.map((segment) => ({
        name: build.names.properties.get(segment as SdkModelPropertyType) ?? camelCase(segment.name),
        optional: segment.optional,
      })),
    ],
    // The client's own default is filled in when the client is made.
    defaultValue: parameter.onClient ? undefined : (parameter.clientDefaultValue as Primitive | undefined),
    ofPage: ofPage(scope.method, segments),
  };
}

/** Whether there may be nothing at the end of the way. */
export function mayBeAbsent(segments: Segments): boolean {
  return segments.some((segment) => segment.optional && segment.clientDefaultValue === undefined);
}

/** A parameter that stands on the wire as one text, or as several where `join` says so. */
export function wireValueOf(scope: MethodScope, parameter: WireParameter): WireValue {
  const value = anyValueOf(scope, parameter);
  const type = value.type.kind === "nullable" ? value.type.type : value.type;
  return { ...value, join: joinOf(scope, parameter, type) };
}

/** A parameter of any type: what becomes of it is for others to say. */
export function anyValueOf(scope: MethodScope, parameter: WireParameter): WireValue {
  const [segments] = parameter.methodParameterSegments;
  const { type, optional } = parameter;
  const place = parameter.__raw ?? scope.method.__raw;
  const constant: Source | undefined =
    type.kind === "constant" && !optional ? { from: "constant", value: type.value } : undefined;
  if (segments === undefined && constant === undefined) {
    unsupported(scope.build, "unsupported-parameter", place, {
      name: parameter.name,
      what: "without a value that a caller could give",
    });
  }
  const ref = typeRef(scope.build, type, place);
  const given: Source = segments === undefined ? { from: "constant", value: "" } : sourceOf(scope, segments);
  const source = constant ?? filledIn(given, parameter, ref);
  return {
    wireName: parameter.serializedName,
    type: ref,
    source,
    optional: source === given && segments !== undefined && mayBeAbsent(segments),
    join: undefined,
  };
}

/** The headers by which the service knows an attempt for one that it has seen are the client's to fill in. */
function filledIn(source: Source, { kind, serializedName }: WireParameter, type: TypeRef): Source {
  if (kind !== "header" || source.from !== "option") return source;
  const name = serializedName.toLowerCase();
  const isText = type.kind === "plain" && type.ts === "string";
  const isDate = type.kind === "formatted" && type.ts === "Date";
  if (name === "repeatability-request-id" && isText) return { ...source, made: "id" };
  return name === "repeatability-first-sent" && isDate ? { ...source, made: "now" } : source;
}

const separators = { csv: ",", simple: ",", form: ",", ssv: " ", pipes: "|", multi: "multi" } as const;

function joinOf({ build, method }: MethodScope, parameter: WireParameter, type: TypeRef): WireValue["join"] {
  const refuse = (what: string): undefined => {
    const place = parameter.__raw ?? method.__raw;
    unsupported(build, "unsupported-parameter", place, {
      name: parameter.name,
      what: `${what} in the ${parameter.kind}`,
    });
  };
  if (type.kind !== "array") return isText(type) ? undefined : refuse(kindNames[type.kind] ?? "a value of any type");
  if (!isText(type.item)) return refuse("a list of such items");
  const format = parameter.kind === "query" || parameter.kind === "header" ? parameter.collectionFormat : undefined;
  if (parameter.kind === "path" || format === "tsv") return refuse("a list of this encoding");
  if (parameter.encode !== undefined) return delimiters[parameter.encode];
  return parameter.kind === "query" && parameter.explode ? "multi" : separators[format ?? "csv"];
}

const kindNames: Partial<Record<TypeRef["kind"], string>> = {
  record: "a record",
  model: "an object",
  union: "a union",
  oneOf: "a union",
};

import type {
  SdkClientType,
  SdkHttpErrorResponse,
  SdkHttpOperation,
  SdkHttpParameter,
  SdkHttpResponse,
  SdkMethodParameter,
  SdkModelPropertyType,
  SdkModelType,
  SdkPathParameter,
  SdkServiceMethod,
  SdkType,
} from "@azure-tools/typespec-client-generator-core";
import { type Build, unsupported } from "./build.js";
import { documentation } from "./documentation.js";
import { camelCase, functionName, parameterName, pascalCase } from "./names.js";
import type { Body, Operation, OperationGroup, Parameter, ResponseBody, Source, WireValue } from "./plain.js";
import { typeRef } from "./types.js";

type Client = SdkClientType<SdkHttpOperation>;
type Method = SdkServiceMethod<SdkHttpOperation>;
type WireParameter = Exclude<SdkHttpParameter, { kind: "body" }>;

/** The operations of a client and of the clients below it, as nested groups. */
export function groupOf(build: Build, client: Client, path: readonly string[]): OperationGroup {
  const name = client.isExactName ? client.name : camelCase(client.name);
  return {
    name,
    typeName: `${path.map(pascalCase).join("")}Operations`,
    path,
    doc: documentation(client),
    operations: client.methods.flatMap((method) => operationOf(build, method, path) ?? []),
    groups: (client.children ?? []).map((child) => groupOf(build, child, [...path, camelCase(child.name)])),
  };
}

function operationOf(build: Build, method: Method, path: readonly string[]): Operation | undefined {
  if (!method.generateConvenient) return undefined;
  if (method.kind !== "basic") {
    unsupported(build, "unsupported-operation", method.__raw, { name: method.name, what: kindNames[method.kind] });
    return undefined;
  }
  const name = method.isExactName ? method.name : camelCase(method.name);
  const { operation } = method;
  const own = method.parameters.filter((parameter) => !parameter.onClient && parameter.type.kind !== "constant");
  return {
    name: functionName(name),
    method: name,
    doc: documentation(method),
    optionsName: `${path.map(pascalCase).join("")}${pascalCase(name)}OptionalParams`,
    parameters: own.filter(isRequired).map((parameter) => parameterOf(build, parameter)),
    options: own.filter((parameter) => !isRequired(parameter)).map((parameter) => parameterOf(build, parameter)),
    takesApiVersion: operation.parameters.some(isClientApiVersion),
    verb: operation.verb.toUpperCase(),
    path: pathOf(build, method),
    query: operation.parameters.filter((p) => p.kind === "query").map((p) => wireValueOf(build, method, p)),
    headers: [
      ...operation.parameters
        .filter((p) => p.kind === "header" && !isContentType(p))
        .map((p) => wireValueOf(build, method, p)),
      ...operation.parameters
        .filter((p) => p.kind === "cookie")
        .flatMap((p) => {
          unsupported(build, "unsupported-parameter", p.__raw, { name: p.name, what: "a cookie" });
          return [];
        }),
    ],
    body: bodyOf(build, method),
    responses: operation.responses.map((response) => responseOf(build, method, response)),
    errors: operation.exceptions.flatMap((exception) => errorOf(build, method, exception)),
  };
}

const kindNames = {
  paging: "a paged list",
  lro: "a long-running operation",
  lropaging: "a long-running operation that answers with pages",
} as const;

const isRequired = (parameter: SdkMethodParameter): boolean =>
  !parameter.optional && parameter.clientDefaultValue === undefined;

const isClientApiVersion = (parameter: WireParameter): boolean => parameter.isApiVersionParam && parameter.onClient;

const isContentType = (parameter: WireParameter): boolean => parameter.serializedName.toLowerCase() === "content-type";

export function parameterOf(build: Build, parameter: SdkMethodParameter): Parameter {
  return {
    name: parameter.isExactName ? parameter.name : parameterName(parameter.name),
    type: typeRef(build, parameter.type),
    doc: documentation(parameter),
  };
}

/** The path from what the caller passes to what goes on the wire. */
function sourceOf(segments: readonly (SdkMethodParameter | SdkModelPropertyType)[]): Source {
  const [first, ...rest] = segments;
  const parameter = first as SdkMethodParameter;
  const from = parameter.onClient ? "context" : isRequired(parameter) ? "argument" : "option";
  return {
    from,
    path: [
      { name: parameter.isExactName ? parameter.name : parameterName(parameter.name), optional: parameter.optional },
      ...rest.map((segment) => ({ name: camelCase(segment.name), optional: segment.optional })),
    ],
  };
}

function wireValueOf(build: Build, method: Method, parameter: WireParameter): WireValue {
  const [segments] = parameter.methodParameterSegments;
  const constant = parameter.type.kind === "constant" ? parameter.type.value : undefined;
  if (segments === undefined && constant === undefined) {
    unsupported(build, "unsupported-parameter", parameter.__raw ?? method.__raw, {
      name: parameter.name,
      what: "without a value that a caller could give",
    });
  }
  return {
    wireName: parameter.serializedName,
    type: typeRef(build, parameter.type),
    source:
      constant !== undefined && !parameter.optional ? { from: "constant", value: constant } : sourceOf(segments ?? []),
    optional: parameter.optional || (segments?.some((segment) => segment.optional) ?? false),
    join: joinOf(build, parameter),
  };
}

const separators = { csv: ",", simple: ",", form: ",", ssv: " ", pipes: "|", multi: "multi" } as const;

function joinOf(build: Build, parameter: WireParameter): WireValue["join"] {
  const type = parameter.type.kind === "nullable" ? parameter.type.type : parameter.type;
  if (type.kind === "dict" || type.kind === "model" || type.kind === "union") {
    unsupported(build, "unsupported-parameter", parameter.__raw, {
      name: parameter.name,
      what: `a ${type.kind} in the ${parameter.kind}`,
    });
    return undefined;
  }
  if (type.kind !== "array") return undefined;
  const format = parameter.kind === "query" || parameter.kind === "header" ? parameter.collectionFormat : undefined;
  if (parameter.kind === "path" || parameter.encode !== undefined || format === "tsv") {
    unsupported(build, "unsupported-parameter", parameter.__raw, {
      name: parameter.name,
      what: `a list of this encoding in the ${parameter.kind}`,
    });
    return undefined;
  }
  if (parameter.kind === "query" && parameter.explode) return "multi";
  return separators[format ?? "csv"];
}

/** Cuts the URI template at its parameters. Query expansions are left out: `query` holds them. */
function pathOf(build: Build, method: Method): (string | WireValue)[] {
  const { operation } = method;
  const parameters = operation.parameters.filter((p): p is SdkPathParameter => p.kind === "path");
  return operation.path
    .split(/(\{[^}]+\})/)
    .filter((part) => part !== "")
    .map((part) => {
      if (!part.startsWith("{")) return part;
      const parameter = parameters.find((p) => p.serializedName === part.slice(1, -1));
      if (parameter === undefined) {
        unsupported(build, "unsupported-parameter", method.__raw, { name: part, what: "an expansion in the path" });
        return part;
      }
      if (parameter.style !== "simple" || parameter.allowReserved || parameter.optional) {
        unsupported(build, "unsupported-parameter", parameter.__raw, {
          name: parameter.name,
          what: parameter.optional ? "optional in the path" : "expanded in the path in another way than as one segment",
        });
      }
      return wireValueOf(build, method, parameter);
    });
}

/** How a body of this media type is written and read; `undefined` for one that is not supported yet. */
function mediaKind(mediaType: string, type: SdkType): "json" | "text" | "bytes" | undefined {
  const essence = mediaType.split(";")[0]?.trim().toLowerCase() ?? "";
  if (essence === "application/json" || essence === "text/json" || essence.endsWith("+json")) return "json";
  if (type.kind === "bytes") return "bytes";
  return essence.startsWith("text/") && (type.kind === "string" || type.kind === "enum") ? "text" : undefined;
}

function bodyOf(build: Build, method: Method): Operation["body"] {
  const body = method.operation.bodyParam;
  if (body === undefined) return undefined;
  const as = body.streamMetadata === undefined ? mediaKind(body.defaultContentType, body.type) : undefined;
  if (as === undefined || body.contentTypes.length > 1) {
    unsupported(build, "unsupported-body", method.__raw, {
      where: "request body",
      name: method.name,
      what: `of type ${body.contentTypes.join(" or ")}`,
    });
    return undefined;
  }
  return { contentType: body.defaultContentType, as, value: bodyValueOf(build, body) };
}

function bodyValueOf(build: Build, body: NonNullable<SdkHttpOperation["bodyParam"]>): Body {
  const paths = body.methodParameterSegments;
  const [only] = paths;
  const model = body.type.kind === "model" ? body.type : undefined;
  const isSpread = model !== undefined && (paths.length > 1 || isMemberOf(model, only));
  if (isSpread) {
    return {
      kind: "spread",
      model: build.names.get(model) ?? model.name,
      members: paths.map((segments) => ({ name: camelCase(segments.at(-1)?.name ?? ""), source: sourceOf(segments) })),
    };
  }
  return { kind: "whole", type: typeRef(build, body.type), source: sourceOf(only ?? []), optional: body.optional };
}

/** One parameter that is a property of the body's model, not the model itself. */
function isMemberOf(
  model: SdkModelType,
  segments: readonly (SdkMethodParameter | SdkModelPropertyType)[] | undefined,
): boolean {
  const last = segments?.at(-1);
  return last !== undefined && last.type !== model && model.properties.some((property) => property.name === last.name);
}

function responseOf(build: Build, method: Method, response: SdkHttpResponse): ResponseBody {
  const { statusCodes, type } = response;
  if (typeof statusCodes !== "number") {
    unsupported(build, "unsupported-body", method.__raw, {
      where: "response",
      name: method.name,
      what: "for a range of status codes",
    });
    return { statuses: [], body: undefined };
  }
  if (type === undefined) return { statuses: [statusCodes], body: undefined };
  const as =
    response.streamMetadata === undefined
      ? mediaKind(response.defaultContentType ?? "application/json", type)
      : undefined;
  if (as === undefined) {
    unsupported(build, "unsupported-body", method.__raw, {
      where: "response",
      name: method.name,
      what: `of type ${response.contentTypes?.join(" or ")}`,
    });
  }
  return { statuses: [statusCodes], body: { as: as ?? "text", type: typeRef(build, type) } };
}

function errorOf(build: Build, method: Method, exception: SdkHttpErrorResponse): Operation["errors"] {
  const { statusCodes, type } = exception;
  if (type === undefined) return [];
  if (typeof statusCodes === "object") {
    unsupported(build, "unsupported-body", method.__raw, {
      where: "error",
      name: method.name,
      what: "for a range of status codes",
    });
    return [];
  }
  return [{ status: statusCodes === "*" ? "default" : statusCodes, type: typeRef(build, type) }];
}

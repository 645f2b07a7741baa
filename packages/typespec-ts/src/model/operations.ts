import type {
  SdkHttpErrorResponse,
  SdkHttpParameter,
  SdkHttpResponse,
  SdkMethodParameter,
} from "@azure-tools/typespec-client-generator-core";
import { apiVersionOf } from "./api-version.js";
import { bodyOf, describeBody, mediaKind } from "./bodies.js";
import { type Build, byText, type ClientNames, type SdkClient, type SdkMethod, unsupported } from "./build.js";
import { isRequired, takesApiVersion } from "./client-naming.js";
import { groupsOf } from "./client-tree.js";
import { documentation } from "./documentation.js";
import { pascalCase } from "./names.js";
import { type MethodScope, pathOf, wireValueOf } from "./parameters.js";
import type { ApiVersion, Operation, OperationGroup, Parameter, Primitive, Response } from "./plain.js";
import { typeRef } from "./types.js";

/** The client that operations are called through. */
interface RootClient {
  readonly names: ClientNames;
  readonly apiVersion: ApiVersion | undefined;
}

/** The operations of a client and of the clients below it, as nested groups, in the order of their names. */
export function groupOf(build: Build, client: SdkClient, root: RootClient, path: readonly string[]): OperationGroup {
  const names = build.names.groups.get(client);
  const apiVersion = root.apiVersion ?? apiVersionOf(build, client);
  return {
    name: names?.name ?? client.name,
    typeName: names?.typeName ?? `${pascalCase(client.name)}Operations`,
    path,
    file: names?.file ?? `operations/${client.name}.ts`,
    subpath: names?.subpath,
    doc: documentation(build, client),
    operations: client.methods
      .flatMap((method) => operationOf(build, method, root, apiVersion) ?? [])
      .sort(byText((operation) => operation.method)),
    groups: groupsOf(client)
      .map((child) => groupOf(build, child, root, [...path, build.names.groups.get(child)?.name ?? child.name]))
      .sort(byText((group) => group.name)),
  };
}

function operationOf(
  build: Build,
  method: SdkMethod,
  root: RootClient,
  apiVersion: ApiVersion | undefined,
): Operation | undefined {
  const names = build.names.methods.get(method);
  if (!method.generateConvenient || names === undefined) return undefined;
  if (method.kind !== "basic") {
    unsupported(build, "unsupported-operation", method.__raw, { name: method.name, what: kindNames[method.kind] });
    return undefined;
  }
  const { operation } = method;
  const fallbackVersion = root.apiVersion === undefined ? apiVersion?.defaultValue : undefined;
  const scope: MethodScope = { build, method, names, root: root.names, fallbackVersion };
  const own = method.parameters.filter((parameter) => !parameter.onClient && isGiven(parameter));
  const parameter = (item: SdkMethodParameter): Parameter => ({
    name: names.parameters.get(item.name) ?? item.name,
    type: typeRef(build, item.type, item.__raw ?? method.__raw),
    doc: item.name === "contentType" && item.isGeneratedName ? "Media type of the body." : documentation(build, item),
    defaultValue: item.clientDefaultValue as Primitive | undefined,
  });
  const sent = operation.parameters.filter(isSent);
  const headers = sent.filter((p) => p.kind === "header" && p.serializedName.toLowerCase() !== "content-type");
  for (const cookie of sent.filter((p) => p.kind === "cookie")) {
    unsupported(build, "unsupported-parameter", cookie.__raw, { name: cookie.name, what: "a cookie" });
  }
  return {
    name: names.functionName,
    method: names.name,
    doc: documentation(build, method),
    optionsName: names.optionsName,
    parameters: own.filter(isRequired).map(parameter),
    options: own.filter((item) => !isRequired(item)).map(parameter),
    apiVersion: takesApiVersion(method) ? apiVersion : undefined,
    verb: operation.verb.toUpperCase(),
    path: pathOf(scope),
    query: sent.filter((p) => p.kind === "query").map((p) => wireValueOf(scope, p)),
    headers: headers.map((p) => wireValueOf(scope, p)),
    body: bodyOf(scope),
    responses: responsesOf(build, method),
    errors: errorsOf(build, method),
  };
}

const kindNames = {
  paging: "a paged list",
  lro: "a long-running operation",
  lropaging: "a long-running operation that answers with pages",
} as const;

/** A constant is sent without being asked for, unless the caller may leave it out. */
const isGiven = ({ type, optional, isGeneratedName }: SdkMethodParameter): boolean =>
  type.kind !== "constant" || (optional && !isGeneratedName);

/** An `@override` may take a parameter away, so that nothing is ever sent for it. */
const isSent = ({ optional, methodParameterSegments }: SdkHttpParameter): boolean =>
  !optional || methodParameterSegments.length > 0;

function responsesOf(build: Build, method: SdkMethod): Response[] {
  const byStatus = new Map<number, Response>();
  const byHead = method.response.type?.kind === "boolean" && method.operation.verb === "head";
  for (const response of method.operation.responses) {
    const { statusCodes: status } = response;
    if (typeof status !== "number") {
      const what = "for a range of status codes";
      unsupported(build, "unsupported-body", method.__raw, { where: "response", name: method.name, what });
    } else if (byStatus.has(status)) {
      if (byHead) continue;
      const what = `one of several with the status ${status}`;
      unsupported(build, "unsupported-body", method.__raw, { where: "response", name: method.name, what });
    } else {
      const body = byHead ? ({ as: "status", value: status < 400 } as const) : responseBodyOf(build, method, response);
      byStatus.set(status, { status, body });
    }
  }
  return [...byStatus.values()].sort((a, b) => a.status - b.status);
}

function responseBodyOf(build: Build, method: SdkMethod, response: SdkHttpResponse): Response["body"] {
  const { type } = response;
  if (type === undefined) return undefined;
  const kinds = new Set((response.contentTypes ?? ["application/json"]).map((media) => mediaKind(media, type)));
  const [as] = kinds;
  if (response.streamMetadata !== undefined || as === undefined || kinds.size > 1) {
    unsupported(build, "unsupported-body", method.__raw, {
      where: "response",
      name: method.name,
      what: describeBody(type, response.contentTypes),
    });
    return undefined;
  }
  return { as, type: typeRef(build, type, method.__raw) };
}

function errorsOf(build: Build, method: SdkMethod): Operation["errors"] {
  const byStatus = new Map<number | "default", SdkHttpErrorResponse>();
  for (const exception of method.operation.exceptions) {
    const status = exception.statusCodes === "*" ? "default" : exception.statusCodes;
    if (exception.type === undefined) continue;
    if (typeof status === "object") {
      const what = "for a range of status codes";
      unsupported(build, "unsupported-body", method.__raw, { where: "error", name: method.name, what });
    } else if (byStatus.has(status)) {
      const what = `one of several with the status ${status}`;
      unsupported(build, "unsupported-body", method.__raw, { where: "error", name: method.name, what });
    } else {
      byStatus.set(status, exception);
    }
  }
  return [...byStatus].flatMap(([status, { type }]) =>
    type === undefined ? [] : [{ status, type: typeRef(build, type, method.__raw) }],
  );
}

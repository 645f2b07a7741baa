import type { SdkHttpParameter, SdkMethodParameter } from "@azure-tools/typespec-client-generator-core";
import { apiVersionOf } from "./api-version.js";
import { historyOf } from "./availability.js";
import { bodyOf, bodyParameterType } from "./bodies.js";
import { type Build, byText, type ClientNames, type SdkClient, type SdkMethod, unsupported } from "./build.js";
import { isRequired, takesApiVersion } from "./client-naming.js";
import { groupsOf } from "./client-tree.js";
import { documentation } from "./documentation.js";
import { expandedQueryOf, isExpanded, pathOf } from "./expansions.js";
import { laterThan, sinceOf } from "./history.js";
import { pascalCase } from "./names.js";
import { pagingOf } from "./paging.js";
import { type MethodScope, wireValueOf } from "./parameters.js";
import type { Primitive } from "./plain.js";
import type { ApiVersion, Operation, OperationGroup, Parameter } from "./plain-client.js";
import { pollingOf } from "./polling.js";
import { errorsOf, responsesOf } from "./responses.js";
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
  const { operation } = method;
  const fallbackVersion = root.apiVersion === undefined ? apiVersion?.defaultValue : undefined;
  const scope: MethodScope = { build, method, names, root: root.names, fallbackVersion };
  const body = bodyOf(scope);
  const own = method.parameters.filter(
    (parameter) => !parameter.onClient && isGiven(parameter) && !(body?.as === "file" && isContentType(parameter)),
  );
  const history = historyOf(build, method);
  const parameter = (item: SdkMethodParameter): Parameter => ({
    name: names.parameters.get(item.name) ?? item.name,
    type: bodyParameterType(build, method, item) ?? typeRef(build, item.type, item.__raw ?? method.__raw),
    doc: isContentType(item) ? "Media type of the body." : documentation(build, item),
    since: laterThan(history, historyOf(build, item)),
    defaultValue: item.clientDefaultValue as Primitive | undefined,
  });
  const sent = operation.parameters.filter(isSent);
  const query = sent.filter((p) => p.kind === "query");
  const headers = sent.filter((p) => p.kind === "header" && p.serializedName.toLowerCase() !== "content-type");
  for (const cookie of sent.filter((p) => p.kind === "cookie")) {
    unsupported(build, "unsupported-parameter", cookie.__raw, { name: cookie.name, what: "a cookie" });
  }
  const polling = pollingOf(scope);
  return {
    name: names.functionName,
    method: names.name,
    doc: documentation(build, method),
    since: sinceOf(history),
    optionsName: names.optionsName,
    parameters: own.filter(isRequired).map(parameter),
    options: own.filter((item) => !isRequired(item)).map(parameter),
    apiVersion: takesApiVersion(method) ? apiVersion : undefined,
    verb: operation.verb.toUpperCase(),
    path: pathOf(scope),
    query: query.filter((p) => !isExpanded(p)).map((p) => wireValueOf(scope, p)),
    expandedQuery: expandedQueryOf(scope, query.filter(isExpanded)),
    headers: headers.map((p) => wireValueOf(scope, p)),
    body,
    // What an operation begins with says nothing of how it ends.
    responses: polling === undefined ? responsesOf(build, method) : [],
    paging: pagingOf(scope),
    polling,
    errors: errorsOf(build, method),
  };
}

/** A constant is sent without being asked for, unless the caller may leave it out. */
const isGiven = ({ type, optional, isGeneratedName }: SdkMethodParameter): boolean =>
  type.kind !== "constant" || (optional && !isGeneratedName);

/** An `@override` may take a parameter away, so that nothing is ever sent for it. */
const isSent = ({ optional, methodParameterSegments }: SdkHttpParameter): boolean =>
  !optional || methodParameterSegments.length > 0;

/** The media type of the body, where the spec leaves it to the caller without a parameter for it. */
const isContentType = ({ name, isGeneratedName }: SdkMethodParameter): boolean =>
  name === "contentType" && isGeneratedName;

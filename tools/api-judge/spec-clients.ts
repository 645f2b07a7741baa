import type {
  SdkClientType,
  SdkHttpOperation,
  SdkMethodParameter,
  SdkModelPropertyTypeBase,
  SdkServiceMethod,
} from "@azure-tools/typespec-client-generator-core";
import { memberName, typeName } from "./spec-names.ts";
import { typeText, wireNameOf } from "./spec-types.ts";
import type { Callable, Item, Member, Parameter } from "./surface.ts";

type Client = SdkClientType<SdkHttpOperation>;
type Method = SdkServiceMethod<SdkHttpOperation>;

/** The clients, how they are made, and their operations: `Widgets.read` in a group, `WidgetClient.read` in none. */
export function clientItems(clients: readonly Client[]): [string, Item][] {
  return clients.flatMap((client) => {
    const name = typeName(client);
    // Of several clients, two may have a group of the same name.
    const path = clients.length > 1 ? [name] : [];
    return [...constructorItems(client, name), ...operationItems(client, [name], path), ...groupItems(client, path)];
  });
}

function constructorItems(client: Client, name: string): [string, Item][] {
  const { parameters, optionsType } = signature(`${name}OptionalParams`, clientParameters(client), () => undefined);
  const made: Callable = {
    kind: "callable",
    doc: client.doc,
    parameters,
    returns: name,
    errors: undefined,
    wire: undefined,
  };
  return [[name, made], optionsType];
}

const groupItems = (client: Client, path: readonly string[]): [string, Item][] =>
  (client.children ?? []).flatMap((group) => {
    const groupPath = [...path, typeName(group)];
    return [...operationItems(group, groupPath, groupPath), ...groupItems(group, groupPath)];
  });

/** The api-version that clients ask for. */
export function apiVersionOf(clients: readonly Client[]): string | undefined {
  const defaults = clients.map((client) => {
    const parameter = allParameters(client).find(({ isApiVersionParam }) => isApiVersionParam);
    return parameter === undefined ? undefined : (parameter.clientDefaultValue ?? client.apiVersions.at(-1));
  });
  return [...new Set(defaults.filter((value) => value !== undefined))].join(", ") || undefined;
}

/** Parameters of the server's URL are the client's, too. */
const allParameters = ({ clientInitialization }: Client): SdkModelPropertyTypeBase[] =>
  clientInitialization.parameters.flatMap((parameter): SdkModelPropertyTypeBase[] => {
    if (parameter.kind !== "endpoint") return [parameter];
    const endpoints = parameter.type.kind === "union" ? parameter.type.variantTypes : [parameter.type];
    return endpoints.flatMap(({ templateArguments }) => templateArguments);
  });

const clientParameters = (client: Client): SdkModelPropertyTypeBase[] =>
  allParameters(client).filter(({ isApiVersionParam }) => !isApiVersionParam);

/**
 * @param owner what stands in front of the names of operations
 * @param prefix what the names of their options begin with
 */
function operationItems(client: Client, owner: readonly string[], prefix: readonly string[]): [string, Item][] {
  return client.methods
    .filter(({ generateConvenient }) => generateConvenient)
    .flatMap((method): [string, Item][] => {
      const name = memberName(method);
      const optionsName = `${prefix.join("")}${typeName({ ...method, name })}OptionalParams`;
      const given = method.parameters.filter(isGiven);
      const { parameters, optionsType } = signature(optionsName, given, (one) => wireNameIn(method, one));
      const { operation } = method;
      const errors = new Set(operation.exceptions.flatMap(({ type }) => (type === undefined ? [] : [typeText(type)])));
      const operationItem: Callable = {
        kind: "callable",
        doc: method.doc,
        parameters,
        returns: resultOf(method),
        errors: [...errors].toSorted().join(" | ") || undefined,
        // What stands in the place of a parameter is no part of the wire's own.
        wire: `${operation.verb.toUpperCase()} ${operation.path.replace(/\{[^}]*\}/g, "{}")}`,
      };
      return [[[...owner, name].join("."), operationItem], optionsType];
    });
}

/** What is always the same, and what the client knows, is not asked for; but each call may name its own api-version. */
const isGiven = ({ type, optional, isGeneratedName, onClient, isApiVersionParam }: SdkMethodParameter): boolean =>
  onClient ? isApiVersionParam : type.kind !== "constant" || (optional && !isGeneratedName);

/** Required parameters are given by place, then come all others as members of one object. */
function signature<T extends SdkModelPropertyTypeBase>(
  optionsName: string,
  all: readonly T[],
  wireNameFor: (parameter: T) => string | undefined,
): { parameters: Parameter[]; optionsType: [string, Item] } {
  const isRequired = ({ optional, clientDefaultValue, onClient, isApiVersionParam }: T) =>
    !optional && clientDefaultValue === undefined && !(onClient && isApiVersionParam);
  const parameters = all.filter(isRequired).map(
    (parameter): Parameter => ({
      name: memberName(parameter),
      type: typeText(parameter.type),
      optional: false,
      wireName: wireNameFor(parameter),
    }),
  );
  const members = all
    .filter((parameter) => !isRequired(parameter))
    .map((parameter): [string, Member] => [
      memberName(parameter),
      {
        type: typeText(parameter.type),
        optional: true,
        readOnly: false,
        wireName: wireNameFor(parameter),
        doc: parameter.doc,
      },
    ]);
  const options: Item = {
    kind: "object",
    doc: undefined,
    sent: true,
    received: false,
    members: new Map(members),
    rest: "",
  };
  return {
    parameters: [...parameters, { name: "options", type: optionsName, optional: true }],
    optionsType: [optionsName, options],
  };
}

/** The name that a parameter has in the query, the headers or the body; in the path it has none. */
function wireNameIn({ operation }: Method, parameter: SdkMethodParameter): string | undefined {
  const direct = operation.parameters.find(({ methodParameterSegments: [way] }) => way?.[0] === parameter);
  if (direct !== undefined) return direct.kind === "path" ? undefined : direct.serializedName;
  const body = operation.bodyParam?.type;
  const property = body?.kind === "model" ? body.properties.find(({ name }) => name === parameter.name) : undefined;
  return property === undefined ? undefined : wireNameOf(property);
}

function resultOf({ kind, response }: Method): string {
  const type = response.type === undefined ? "void" : typeText(response.type);
  const result = response.optional ? `${type} | undefined` : type;
  switch (kind) {
    case "basic":
      return result;
    case "paging":
      return `pages of ${result}`;
    case "lro":
      return `poller of ${result}`;
    case "lropaging":
      return `poller of pages of ${result}`;
  }
}

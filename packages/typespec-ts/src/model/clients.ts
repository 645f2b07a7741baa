import type {
  SdkCredentialParameter,
  SdkEndpointParameter,
  SdkEndpointType,
  SdkMethodParameter,
  SdkPathParameter,
} from "@azure-tools/typespec-client-generator-core";
import { apiVersionOf } from "./api-version.js";
import { type Build, byText, type ClientNames, type SdkClient } from "./build.js";
import { isRequired } from "./client-naming.js";
import { classClients, reachedFrom } from "./client-tree.js";
import { credentialOf } from "./credentials.js";
import { documentation } from "./documentation.js";
import { groupOf } from "./operations.js";
import type { Primitive } from "./plain.js";
import type { Accessor, Client, ClientParameter, Source } from "./plain-client.js";
import { typeRef } from "./types.js";

export function clientsOf(build: Build): Client[] {
  const made = new Map<SdkClient, Client>();
  const make = (client: SdkClient): Client => {
    const known = made.get(client);
    if (known !== undefined) return known;
    const names = build.names.clients.get(client) as ClientNames;
    const own = clientOf(build, client, names);
    const result = {
      ...own,
      accessors: reachedFrom(client).map((child) => accessorOf(build, own, child, make(child))),
    };
    made.set(client, result);
    return result;
  };
  return classClients(build.sdk)
    .map(make)
    .sort(byText((client) => client.name));
}

/** What a client has, the clients that are reached from it have as well. */
function accessorOf({ names }: Build, from: Client, child: SdkClient, client: Client): Accessor {
  const known = new Set(constructorParameters(from).map((parameter) => parameter.name));
  return {
    name: names.accessors.get(child) ?? `get${client.name}`,
    client,
    own: constructorParameters(client).filter((parameter) => !known.has(parameter.name)),
  };
}

const constructorParameters = ({ endpointParameters, parameters }: Client): ClientParameter[] =>
  [...endpointParameters, ...parameters].filter((parameter) => parameter.required);

function clientOf(build: Build, client: SdkClient, names: ClientNames): Client {
  const { parameters } = client.clientInitialization;
  const endpoint = parameters.find((p): p is SdkEndpointParameter => p.kind === "endpoint");
  const methodParameters = parameters.filter((p): p is SdkMethodParameter => p.kind === "method");
  const parameter = (item: SdkMethodParameter | SdkPathParameter): ClientParameter => ({
    name: names.parameters.get(item.name) ?? item.name,
    type: typeRef(build, item.type, item.__raw ?? client.__raw.type),
    doc: documentation(build, item),
    required: isRequired(item),
    defaultValue: item.clientDefaultValue as Primitive | undefined,
  });
  const { parts, templates } = endpointOf(build, endpoint, names);
  const apiVersion = apiVersionOf(build, client);
  return {
    name: names.name,
    doc: documentation(build, client),
    contextName: names.contextName,
    factoryName: names.factoryName,
    optionsName: names.optionsName,
    file: names.file,
    contextFile: names.contextFile,
    arm: build.sdk.arm === true,
    endpoint: parts,
    credential: credentialOf(
      build,
      client,
      parameters.find((p): p is SdkCredentialParameter => p.kind === "credential"),
    ),
    endpointParameters: templates.filter((template) => !template.isApiVersionParam).map(parameter),
    parameters: methodParameters.filter((p) => !p.isApiVersionParam).map(parameter),
    apiVersion,
    root: groupOf(build, client, { names, apiVersion }, []),
    accessors: [],
  };
}

interface Endpoint {
  readonly parts: Client["endpoint"];
  readonly templates: readonly SdkPathParameter[];
}

/** Azure Resource Manager has its endpoints by cloud, so that the spec's own does not count. */
function endpointOf({ sdk }: Build, parameter: SdkEndpointParameter | undefined, names: ClientNames): Endpoint {
  const type = parameter?.type.kind === "union" ? widest(parameter.type.variantTypes) : parameter?.type;
  if (type === undefined || sdk.arm === true) return { parts: [], templates: [] };
  const [only] = type.templateArguments;
  if (only !== undefined && isFixed(type, only)) return { parts: [String(only.clientDefaultValue)], templates: [] };
  const templates = new Map(type.templateArguments.map((argument) => [argument.serializedName, argument]));
  const parts = type.serverUrl
    .split(/(\{[^}]+\})/)
    .filter((part) => part !== "")
    .map((part) => {
      const argument = templates.get(part.slice(1, -1));
      return argument === undefined ? part : templateSource(argument, names);
    });
  return { parts, templates: [...templates.values()] };
}

/** A server without parameters, which every client has an option for: `endpoint`. */
const isFixed = ({ serverUrl }: SdkEndpointType, { serializedName, clientDefaultValue }: SdkPathParameter): boolean =>
  serverUrl === `{${serializedName}}` && serializedName === "endpoint" && clientDefaultValue !== undefined;

function templateSource(argument: SdkPathParameter, names: ClientNames): Source {
  if (argument.isApiVersionParam) return { from: "apiVersion", defaultValue: undefined };
  const name = names.parameters.get(argument.name) ?? argument.name;
  return {
    from: isRequired(argument) ? "argument" : "option",
    path: [{ name, optional: argument.optional }],
    defaultValue: argument.clientDefaultValue as Primitive | undefined,
  };
}

/** Several servers: the one with the most parameters can express the others. */
function widest(types: readonly SdkEndpointType[]): SdkEndpointType | undefined {
  return [...types].sort((a, b) => b.templateArguments.length - a.templateArguments.length)[0];
}

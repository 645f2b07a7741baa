import {
  InitializedByFlags,
  type SdkCredentialParameter,
  type SdkEndpointParameter,
  type SdkEndpointType,
  type SdkMethodParameter,
  type SdkPathParameter,
} from "@azure-tools/typespec-client-generator-core";
import { type Build, byText, type ClientNames, type SdkClient, unsupported } from "./build.js";
import { isRequired } from "./client-naming.js";
import { credentialOf } from "./credentials.js";
import { documentation } from "./documentation.js";
import { pascalCase } from "./names.js";
import { groupOf } from "./operations.js";
import type { Client, ClientParameter, Primitive, Source } from "./plain.js";
import { typeRef } from "./types.js";

export function clientsOf(build: Build): Client[] {
  const clients = build.sdk.sdkPackage.clients.flatMap((client) => {
    const names = build.names.clients.get(client);
    return names === undefined ? [] : [clientOf(build, client, names)];
  });
  return clients.sort(byText((client) => client.name));
}

function clientOf(build: Build, client: SdkClient, names: ClientNames): Client {
  checkInitialization(build, client);
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
    apiVersion: apiVersionOf(build, client, [...methodParameters, ...templates]),
    root: groupOf(build, client, names, []),
  };
}

/** Clients below another one are reached through it, with its parameters. */
function checkInitialization(build: Build, client: SdkClient): void {
  const known = new Set(client.clientInitialization.parameters.map((parameter) => parameter.name));
  for (const child of client.children ?? []) {
    const { initializedBy, parameters } = child.clientInitialization;
    const extra = parameters.find((parameter) => parameter.kind === "method" && !known.has(parameter.name));
    if ((initializedBy & InitializedByFlags.Individually) !== 0 || extra !== undefined) {
      unsupported(build, "unsupported-client", child.__raw.type, {
        name: child.name,
        what: "an initialization of its own below another client",
      });
    }
    checkInitialization(build, child);
  }
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
  if (argument.isApiVersionParam) return { from: "apiVersion" };
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

function apiVersionOf(
  build: Build,
  client: SdkClient,
  parameters: readonly (SdkMethodParameter | SdkPathParameter)[],
): Client["apiVersion"] {
  const parameter = parameters.find((p) => p.isApiVersionParam);
  if (parameter === undefined) return undefined;
  const defaultValue = parameter.clientDefaultValue ?? client.apiVersions.at(-1);
  if (typeof defaultValue !== "string") {
    unsupported(build, "unsupported-client", client.__raw.type, {
      name: pascalCase(client.name),
      what: "an api-version without a value to begin with",
    });
    return undefined;
  }
  const name = client.versionsEnum === undefined ? undefined : build.names.types.get(client.versionsEnum);
  return {
    type: name === undefined ? { kind: "plain", ts: "string" } : { kind: "enum", name, valueType: "string" },
    defaultValue,
  };
}

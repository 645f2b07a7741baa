import {
  InitializedByFlags,
  type SdkClientType,
  type SdkCredentialParameter,
  type SdkCredentialType,
  type SdkEndpointParameter,
  type SdkEndpointType,
  type SdkHttpOperation,
  type SdkMethodParameter,
} from "@azure-tools/typespec-client-generator-core";
import type { HttpAuth } from "@typespec/http";
import { type Build, byText, unsupported } from "./build.js";
import { documentation } from "./documentation.js";
import { parameterName, pascalCase } from "./names.js";
import { groupOf, parameterOf } from "./operations.js";
import type { Client, Credential, Parameter } from "./plain.js";

type SdkClient = SdkClientType<SdkHttpOperation>;
type Primitive = string | number | boolean;

export function clientsOf(build: Build): Client[] {
  return build.sdk.sdkPackage.clients.map((client) => clientOf(build, client)).sort(byText((client) => client.name));
}

function clientOf(build: Build, client: SdkClient): Client {
  const name = client.isExactName ? client.name : pascalCase(client.name);
  const stem = name.replace(/Client$/, "");
  checkInitialization(build, client);
  const { parameters } = client.clientInitialization;
  const endpoint = endpointOf(
    build,
    parameters.find((p): p is SdkEndpointParameter => p.kind === "endpoint"),
  );
  const methodParameters = parameters.filter((p): p is SdkMethodParameter => p.kind === "method");
  const own = methodParameters.filter((p) => !p.isApiVersionParam);
  return {
    name,
    doc: documentation(client),
    contextName: `${stem}Context`,
    factoryName: `create${stem}`,
    optionsName: `${name}OptionalParams`,
    arm: build.sdk.arm === true,
    endpoint: endpoint.parts,
    credential: credentialOf(
      build,
      client,
      parameters.find((p): p is SdkCredentialParameter => p.kind === "credential"),
    ),
    parameters: [...endpoint.required, ...own.filter((p) => !isOption(p)).map((p) => parameterOf(build, p))],
    options: [
      ...endpoint.options,
      ...own
        .filter(isOption)
        .map((p) => ({ ...parameterOf(build, p), defaultValue: p.clientDefaultValue as Primitive | undefined })),
    ],
    apiVersion: apiVersionOf(build, client, methodParameters),
    root: groupOf(build, client, []),
  };
}

const isOption = (parameter: { optional: boolean; clientDefaultValue?: unknown }): boolean =>
  parameter.optional || parameter.clientDefaultValue !== undefined;

/** Clients below another one are reached through it, with its parameters. */
function checkInitialization(build: Build, client: SdkClient): void {
  for (const child of client.children ?? []) {
    const { initializedBy, parameters } = child.clientInitialization;
    const known = new Set(client.clientInitialization.parameters.map((parameter) => parameter.name));
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
  readonly required: readonly Parameter[];
  readonly options: Client["options"];
}

function endpointOf(build: Build, parameter: SdkEndpointParameter | undefined): Endpoint {
  const type = parameter?.type.kind === "union" ? widest(parameter.type.variantTypes) : parameter?.type;
  if (type === undefined) return { parts: [], required: [], options: [] };
  const templates = new Map(type.templateArguments.map((argument) => [argument.serializedName, argument]));
  const parts = type.serverUrl
    .split(/(\{[^}]+\})/)
    .filter((part) => part !== "")
    .map((part) => {
      const argument = templates.get(part.slice(1, -1));
      return argument === undefined ? part : { parameter: endpointParameterName(argument.name) };
    });
  const parameters = type.templateArguments
    // A server URL with one parameter that is the whole of it is the `endpoint` that every client has an option for.
    .filter((argument) => !(build.sdk.arm === true && isOption(argument)))
    .map((argument) => ({
      name: endpointParameterName(argument.name),
      type: parameterOf(build, argument as never).type,
      doc: documentation(argument),
      optional: isOption(argument),
      defaultValue: argument.clientDefaultValue as Primitive | undefined,
    }));
  return {
    parts: build.sdk.arm === true ? [] : parts,
    required: parameters.filter((p) => !p.optional),
    options: parameters.filter((p) => p.optional),
  };
}

/** Several servers: the one with the most parameters can express the others. */
function widest(types: readonly SdkEndpointType[]): SdkEndpointType | undefined {
  return [...types].sort((a, b) => b.templateArguments.length - a.templateArguments.length)[0];
}

/** `endpoint` is an option of every client, so the positional parameter has another name. */
const endpointParameterName = (name: string): string => (name === "endpoint" ? "endpointParam" : parameterName(name));

function credentialOf(
  build: Build,
  client: SdkClient,
  parameter: SdkCredentialParameter | undefined,
): Credential | undefined {
  if (parameter === undefined) return undefined;
  const types: SdkCredentialType[] = parameter.type.kind === "union" ? parameter.type.variantTypes : [parameter.type];
  let token = false;
  let keyHeader: string | undefined;
  let keyPrefix: string | undefined;
  const scopes: string[] = [];
  for (const { scheme } of types) {
    if (scheme.type === "oauth2") {
      token = true;
      scopes.push(...scheme.flows.flatMap((flow) => flow.scopes.map((scope) => scope.value)));
    } else if (scheme.type === "http" && scheme.scheme.toLowerCase() === "bearer") {
      token = true;
    } else if (scheme.type === "apiKey" && scheme.in === "header") {
      keyHeader = scheme.name;
    } else if (scheme.type === "http") {
      keyHeader = "authorization";
      keyPrefix = scheme.scheme;
    } else {
      unsupported(build, "unsupported-client", client.__raw.type, { name: client.name, what: describeScheme(scheme) });
    }
  }
  return { token, scopes: [...new Set(scopes)], keyHeader, keyPrefix };
}

const describeScheme = (scheme: HttpAuth): string =>
  scheme.type === "apiKey" ? `an API key in the ${scheme.in}` : `an authentication of type ${scheme.type}`;

function apiVersionOf(
  build: Build,
  client: SdkClient,
  parameters: readonly SdkMethodParameter[],
): Client["apiVersion"] {
  const parameter = parameters.find((p) => p.isApiVersionParam);
  const defaultValue = parameter?.clientDefaultValue ?? client.apiVersions.at(-1);
  if (parameter === undefined || typeof defaultValue !== "string") return undefined;
  const versions = client.versionsEnum;
  const name = versions === undefined ? undefined : build.names.get(versions);
  return {
    name: parameterName(parameter.name),
    type: name === undefined ? { kind: "plain", ts: "string" } : { kind: "enum", name },
    defaultValue,
  };
}

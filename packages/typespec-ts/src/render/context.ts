import type { Primitive } from "../model/plain.js";
import type { Client, Source } from "../model/plain-client.js";
import {
  argumentsOf,
  optionMember,
  optionsOf,
  type PackageNames,
  runtime,
  runtimeCodegen,
  specifier,
  useModels,
} from "./client-names.js";
import { block, type Code, call, list, print } from "./code.js";
import { interfaceHead } from "./models.js";
import { Imports, type SourceFile, sourceFile } from "./source-file.js";
import { comment, key, literal, quote, templateText } from "./text.js";
import { printType, type UseType } from "./types.js";

/** The file of the context: what every call of a client needs, without the class. */
export function renderContext(client: Client, names: PackageNames, header: string): SourceFile {
  const imports = new Imports([...client.endpointParameters, ...client.parameters].map((parameter) => parameter.name));
  const use = useModels(imports, names);
  // The class is named in comments only; an editor finds it through this import.
  imports.type(specifier(client.contextFile, client.file), client.name);
  return sourceFile(client.contextFile, header, imports, [
    renderOptions(client, imports, use),
    renderInterface(client, imports, use),
    renderFactory(client, names, imports, use),
  ]);
}

function renderOptions(client: Client, imports: Imports, use: UseType): string {
  const members = optionsOf(client).map((option) => optionMember(option, use));
  const { apiVersion } = client;
  if (apiVersion !== undefined) {
    const doc = "The api-version that calls ask for.";
    members.push(optionMember({ name: "apiVersion", doc, ...apiVersion }, use));
  }
  const base = imports.type(runtime, client.arm ? "ArmClientOptions" : "ClientOptions");
  return `${comment(`Options of {@link ${client.name}}.`)}${block(interfaceHead(client.optionsName, [base]), members)}`;
}

function renderInterface(client: Client, imports: Imports, use: UseType): string {
  const members = client.parameters.map((parameter) => {
    const absent = parameter.required || parameter.defaultValue !== undefined ? "" : " | undefined";
    return `${comment(parameter.doc, "  ")}  readonly ${key(parameter.name)}: ${printType(parameter.type, use)}${absent};\n`;
  });
  if (client.apiVersion !== undefined) {
    const doc = "The api-version that calls ask for.";
    members.push(`${comment(doc, "  ")}  readonly apiVersion: ${printType(client.apiVersion.type, use)};\n`);
  }
  const base = imports.type(runtimeCodegen, "ClientContext");
  return `${comment(`What the operations of {@link ${client.name}} are called with.`)}${block(interfaceHead(client.contextName, [base]), members)}`;
}

function renderFactory(client: Client, names: PackageNames, imports: Imports, use: UseType): string {
  const doc = `Makes the context for the operations as functions, for the smallest bundle; {@link ${client.name}} does it for you.`;
  const head = list(
    `export function ${client.factoryName}(`,
    constructorParameters(client, imports, use),
    `): ${client.contextName} {`,
  );
  const values = client.parameters.map((parameter) => {
    const value = parameter.required
      ? parameter.name
      : withFallback(`options.${parameter.name}`, parameter.defaultValue);
    return value === parameter.name ? value : `${key(parameter.name)}: ${value}`;
  });
  if (client.apiVersion !== undefined) {
    values.push(`apiVersion: ${withFallback("options.apiVersion", client.apiVersion.defaultValue)}`);
  }
  const create = imports.value(runtimeCodegen, client.arm ? "createArmContext" : "createContext");
  const context = call(create, settingsOf(client, names), "options");
  const body =
    values.length === 0
      ? `  return ${print(context, "  ", "return ;".length)};`
      : `  return {\n    ...${print(context, "    ", "...,".length)},\n${values.map((value) => `    ${value},\n`).join("")}  };`;
  return `${comment(doc)}${print(head)}\n${body}\n}`;
}

const withFallback = (value: string, fallback: Primitive | undefined): string =>
  fallback === undefined ? value : `${value} ?? ${literal(fallback)}`;

/** The parameters of a constructor with their types. */
export function constructorParameters(client: Client, imports: Imports, use: UseType): string[] {
  return argumentsOf(client).map(
    (name) => `${name}: ${argumentType(name, client, imports, use)}${name === "options" ? " = {}" : ""}`,
  );
}

export function argumentType(name: string, client: Client, imports: Imports, use: UseType): string {
  if (name === "options") return client.optionsName;
  if (name === "credential" && client.credential !== undefined) return credentialType(client.credential, imports);
  const parameter = [...client.endpointParameters, ...client.parameters].find((candidate) => candidate.name === name);
  return parameter === undefined ? "unknown" : printType(parameter.type, use);
}

function credentialType({ token, key, optional }: NonNullable<Client["credential"]>, imports: Imports): string {
  const types = [
    ...(token ? [imports.type("@azure/core-auth", "TokenCredential")] : []),
    ...(key === undefined ? [] : [imports.type("@azure/core-auth", "KeyCredential")]),
    ...(optional ? ["undefined"] : []),
  ];
  return types.join(" | ");
}

function settingsOf(client: Client, names: PackageNames): Code {
  const settings: Code[] = client.arm ? [] : [`endpoint: ${endpointExpression(client)}`];
  if (client.credential !== undefined) {
    const { scopes, key } = client.credential;
    settings.push("credential");
    if (!client.arm && scopes.length > 0) settings.push(list("scopes: [", scopes.map(quote), "]"));
    if (key !== undefined) settings.push(`apiKeyHeaderName: ${quote(key.header)}`);
    if (key?.scheme !== undefined) settings.push(`apiKeyScheme: ${quote(key.scheme)}`);
  }
  settings.push(`packageName: ${quote(names.client)}`, `packageVersion: ${quote(names.clientVersion)}`);
  return list("{ ", settings, " }");
}

function endpointExpression(client: Client): string {
  const [only] = client.endpoint;
  if (client.endpoint.length === 1 && only !== undefined) {
    return typeof only === "string" ? quote(only) : endpointPart(only, client);
  }
  const parts = client.endpoint.map((part) =>
    typeof part === "string" ? templateText(part) : `\${${endpointPart(part, client)}}`,
  );
  return `\`${parts.join("")}\``;
}

function endpointPart(source: Source, { apiVersion }: Client): string {
  if (source.from === "constant") return literal(source.value);
  if (source.from === "apiVersion") return withFallback("options.apiVersion", apiVersion?.defaultValue ?? "");
  const name = source.path[0]?.name ?? "";
  return source.from === "argument" ? name : withFallback(`options.${name}`, source.defaultValue ?? "");
}

import type { Client, Package, Parameter } from "../model/plain.js";
import {
  clientFile,
  clientType,
  contextFile,
  operationsFile,
  type PackageNames,
  runtime,
  runtimeCodegen,
  specifier,
} from "./client-names.js";
import { functionDoc, groupFactory, resultType, signature } from "./operations.js";
import { Imports, type SourceFile, sourceFile } from "./source-file.js";
import { comment, key, quote, wrapList } from "./text.js";

/** The file of the context: what every call of a client needs, without the class. */
export function renderContext(client: Client, names: PackageNames, header: string): SourceFile {
  const imports = new Imports();
  const type = clientType(imports, names);
  const { apiVersion } = client;
  const options = client.options.map(
    (option) => `${comment(option.doc, "  ")}  ${key(option.name)}?: ${type(option.type)};\n`,
  );
  if (apiVersion !== undefined) {
    options.push(
      `  /** The api-version that calls ask for; default: \`${apiVersion.defaultValue}\`. */\n  apiVersion?: ${type(apiVersion.type)};\n`,
    );
  }
  const onContext = [
    ...client.parameters
      .filter((parameter) => !isEndpointPart(client, parameter))
      .map((p) => ({ ...p, value: p.name, suffix: "" })),
    ...client.options
      .filter((option) => !isEndpointPart(client, option))
      .map((option) => ({
        ...option,
        value:
          option.defaultValue === undefined
            ? `options.${option.name}`
            : `options.${option.name} ?? ${JSON.stringify(option.defaultValue)}`,
        suffix: option.defaultValue === undefined ? " | undefined" : "",
      })),
  ];
  const members = onContext.map(
    (p) => `${comment(p.doc, "  ")}  readonly ${key(p.name)}: ${type(p.type)}${p.suffix};\n`,
  );
  if (apiVersion !== undefined)
    members.push(`  /** The api-version that calls ask for. */\n  readonly apiVersion: ${type(apiVersion.type)};\n`);
  const values = onContext.map((p) => (p.value === p.name ? p.name : `${key(p.name)}: ${p.value}`));
  if (apiVersion !== undefined) values.push(`apiVersion: options.apiVersion ?? ${quote(apiVersion.defaultValue)}`);
  const optionsBase = imports.type(runtime, client.arm ? "ArmClientOptions" : "ClientOptions");
  const sections = [
    `/** Options of {@link ${client.name}}. */\nexport interface ${client.optionsName} extends ${optionsBase} {\n${options.join("")}}`,
    `/** What the operations of {@link ${client.name}} are called with. */\nexport interface ${client.contextName} extends ${imports.type(runtimeCodegen, "ClientContext")} {\n${members.join("")}}`,
    `/** Makes the context for the operations as functions, for the smallest bundle; {@link ${client.name}} does it for you. */\n` +
      `${wrapList(`export function ${client.factoryName}(`, constructorParameters(client, imports, type), `): ${client.contextName} {`)}\n` +
      `  return {\n    ...${createCall(client, names, imports)},\n${values.map((value) => `    ${value},\n`).join("")}  };\n}`,
  ];
  // The class is named in comments only; an editor finds it through this import.
  imports.type(specifier(contextFile(client), clientFile(client)), client.name);
  return sourceFile(contextFile(client), header, imports, sections);
}

/** Parameters that are only there to make up the server URL. */
function isEndpointPart(client: Client, parameter: Parameter): boolean {
  return client.endpoint.some((part) => typeof part === "object" && part.parameter === parameter.name);
}

/** Azure Resource Manager clients begin with the credential, all others with the endpoint. */
function constructorParameters(client: Client, imports: Imports, type: ReturnType<typeof clientType>): string[] {
  const declare = (parameter: Parameter): string => `${parameter.name}: ${type(parameter.type)}`;
  const credential =
    client.credential === undefined ? [] : [`credential: ${credentialType(client.credential, imports)}`];
  return [
    ...client.parameters.filter((p) => isEndpointPart(client, p)).map(declare),
    ...credential,
    ...client.parameters.filter((p) => !isEndpointPart(client, p)).map(declare),
    `options: ${client.optionsName} = {}`,
  ];
}

function credentialType({ token, keyHeader }: NonNullable<Client["credential"]>, imports: Imports): string {
  const types = [
    ...(token ? [imports.type("@azure/core-auth", "TokenCredential")] : []),
    ...(keyHeader === undefined ? [] : [imports.type("@azure/core-auth", "KeyCredential")]),
  ];
  return types.join(" | ");
}

function createCall(client: Client, names: PackageNames, imports: Imports): string {
  const settings: string[] = [];
  if (!client.arm) settings.push(`endpoint: ${endpointExpression(client)}`);
  const { credential } = client;
  if (credential !== undefined) {
    settings.push("credential");
    if (!client.arm && credential.scopes.length > 0)
      settings.push(`scopes: [${credential.scopes.map(quote).join(", ")}]`);
    if (credential.keyHeader !== undefined) settings.push(`keyHeader: ${quote(credential.keyHeader)}`);
    if (credential.keyPrefix !== undefined) settings.push(`keyPrefix: ${quote(credential.keyPrefix)}`);
  }
  settings.push(`packageName: ${quote(names.client)}`, `packageVersion: ${quote(names.clientVersion)}`);
  const create = imports.value(runtimeCodegen, client.arm ? "createArmContext" : "createContext");
  return wrapList(`${create}(`, [wrapList("{ ", settings, " }", "      "), "options"], ")", "    ");
}

function endpointExpression(client: Client): string {
  const parts = client.endpoint.map((part) => {
    if (typeof part === "string") return part;
    const option = client.options.find((candidate) => candidate.name === part.parameter);
    return option === undefined
      ? `\${${part.parameter}}`
      : `\${options.${option.name} ?? ${JSON.stringify(option.defaultValue ?? "")}}`;
  });
  return `\`${parts.join("")}\``;
}

/** The file of the class: a thin layer over the functions. */
export function renderClient(pkg: Package, client: Client, names: PackageNames, header: string): SourceFile {
  const imports = new Imports();
  const type = clientType(imports, names);
  const path = clientFile(client);
  const contextModule = specifier(path, contextFile(client));
  const parameters = constructorParameters(client, imports, type);
  imports.type(contextModule, client.optionsName);
  const create = imports.value(contextModule, client.factoryName);
  const args = parameters.map((parameter) => parameter.slice(0, parameter.indexOf(":")));
  const groups = client.root.groups.map((group) => {
    const module = specifier(path, operationsFile(pkg, client, group));
    return {
      declaration: `${comment(group.doc ?? `The operations of \`${group.name}\`.`, "  ")}  readonly ${key(group.name)}: ${imports.type(module, group.typeName)};\n`,
      value: `    this.${group.name} = ${imports.value(module, groupFactory(group))}(context);\n`,
    };
  });
  const operationsModule = specifier(path, operationsFile(pkg, client, client.root));
  const { operations } = client.root;
  const methods = operations.map((operation) => {
    imports.type(operationsModule, operation.optionsName);
    // Beside a method of the same name, the function needs its module's name in front; `this` keeps them apart.
    const call = `${imports.value(operationsModule, operation.name)}(${["this.#context", ...operation.parameters.map((p) => p.name), "options"].join(", ")})`;
    return `\n${comment(functionDoc(operation), "  ")}  ${wrapList(`${key(operation.method)}(`, signature(operation, type, [], true), `): Promise<${resultType(operation, type)}> {`, "  ")}\n    return ${call};\n  }\n`;
  });
  const hasMethods = operations.length > 0;
  const body = [
    ...(hasMethods ? [`  readonly #context: ${imports.type(contextModule, client.contextName)};\n`] : []),
    "  /** The pipeline that requests go through: policies can be added to it and removed. */\n",
    `  readonly pipeline: ${imports.type(runtime, "Pipeline")};\n`,
    ...groups.map((group) => group.declaration),
    `\n  ${wrapList("constructor(", parameters, ") {", "  ")}\n    const context = ${create}(${args.join(", ")});\n`,
    ...(hasMethods ? ["    this.#context = context;\n"] : []),
    "    this.pipeline = context.pipeline;\n",
    ...groups.map((group) => group.value),
    "  }\n",
    ...methods,
  ];
  const section = `${comment(client.doc ?? `A client with the operations of the service.`)}export class ${client.name} {\n${body.join("")}}`;
  return sourceFile(path, header, imports, [section]);
}

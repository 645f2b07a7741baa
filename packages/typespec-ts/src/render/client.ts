import type { Client, Operation } from "../model/plain-client.js";
import { keptArguments, renderAccessor } from "./accessors.js";
import { argumentsOf, type PackageNames, runtime, specifier, useModels } from "./client-names.js";
import { call, list, print, printAssignment } from "./code.js";
import { argumentType, constructorParameters } from "./context.js";
import { groupDeclaration, groupFactory } from "./groups.js";
import { functionDoc, returnType, signature } from "./signatures.js";
import { Imports, type SourceFile, sourceFile } from "./source-file.js";
import { comment, key } from "./text.js";
import type { UseType } from "./types.js";

/** The file of the class: a thin layer over the functions. */
export function renderClient(client: Client, names: PackageNames, header: string): SourceFile {
  const { root } = client;
  const imports = new Imports([
    ...["context", "options"],
    ...[...client.endpointParameters, ...client.parameters].map((parameter) => parameter.name),
    ...root.operations.flatMap((operation) => operation.parameters.map((parameter) => parameter.name)),
    ...client.accessors.flatMap(({ own }) => own.map((parameter) => parameter.name)),
  ]);
  const use = useModels(imports, names);
  const contextModule = specifier(client.file, client.contextFile);
  const parameters = constructorParameters(client, imports, use);
  imports.type(contextModule, client.optionsName);
  const hasMethods = root.operations.length > 0;
  const create = call(imports.value(contextModule, client.factoryName), ...argumentsOf(client));
  const kept = keptArguments(client);
  const body = [
    ...(hasMethods ? [`  readonly #context: ${imports.type(contextModule, client.contextName)};\n`] : []),
    ...kept.map((name) => `  readonly #${name}: ${argumentType(name, client, imports, use)};\n`),
    comment("The pipeline that requests go through: policies can be added to it and removed.", "  "),
    `  readonly pipeline: ${imports.type(runtime, "Pipeline")};\n`,
    ...root.groups.map((group) =>
      groupDeclaration(group, imports.type(specifier(client.file, group.file), group.typeName)),
    ),
    `\n  ${print(list("constructor(", parameters, ") {"), "  ")}\n`,
    `    ${printAssignment("const context =", create, "    ")};\n`,
    ...(hasMethods ? ["    this.#context = context;\n"] : []),
    ...kept.map((name) => `    this.#${name} = ${name};\n`),
    "    this.pipeline = context.pipeline;\n",
    ...root.groups.map((group) => {
      const bind = imports.value(specifier(client.file, group.file), groupFactory(group));
      return `    ${printAssignment(`this.${group.name} =`, call(bind, "context"), "    ")};\n`;
    }),
    "  }\n",
    ...root.operations.map((operation) => renderMethod(operation, client, imports, use)),
    ...client.accessors.map((accessor) => renderAccessor(accessor, client, imports, use)),
  ];
  const doc = comment(client.doc ?? "A client with the operations of the service.");
  return sourceFile(client.file, header, imports, [`${doc}export class ${client.name} {\n${body.join("")}}`]);
}

function renderMethod(operation: Operation, client: Client, imports: Imports, use: UseType): string {
  const module = specifier(client.file, client.root.file);
  imports.type(module, operation.optionsName);
  const args = ["this.#context", ...operation.parameters.map((parameter) => parameter.name), "options"];
  const send = call(imports.value(module, operation.name), ...args);
  const head = list(
    `${key(operation.method)}(`,
    signature(operation, use, [], true),
    `): ${returnType(operation, use)} {`,
  );
  return `\n${comment(functionDoc(operation), "  ")}  ${print(head, "  ")}\n    return ${print(send, "    ", "return ;".length)};\n  }\n`;
}

import type { Conversions } from "../model/conversions.js";
import type { Client, Operation, OperationGroup } from "../model/plain-client.js";
import { renderCall } from "./calls.js";
import { optionMember, type PackageNames, runtime, specifier, useModels } from "./client-names.js";
import { block, list, print } from "./code.js";
import { groupFactory, renderGroup } from "./groups.js";
import { interfaceHead } from "./models.js";
import { functionDoc, returnType, signature } from "./signatures.js";
import { Imports, type SourceFile, sourceFile } from "./source-file.js";
import type { OperationScope } from "./sources.js";
import { comment } from "./text.js";
import { printType } from "./types.js";

/** The file of one operation group: a function for each operation, and the group as users of the client see it. */
export function renderOperations(
  client: Client,
  group: OperationGroup,
  names: PackageNames,
  conversions: Conversions,
  header: string,
): SourceFile {
  const { operations } = group;
  const imports = new Imports([
    groupFactory(group),
    ...operations.flatMap((operation) => [operation.name, ...operation.parameters.map((parameter) => parameter.name)]),
  ]);
  const codec = (name: string): string => imports.value(`${names.models}/codecs`, name);
  const xmlCodec = (name: string): string => imports.value(`${names.models}/xml-codecs`, name);
  const use = useModels(imports, names);
  const scope: OperationScope = {
    client,
    imports,
    conversions,
    codec,
    helper: (name) => {
      names.helpers.add(name);
      return codec(name);
    },
    xmlHelper: (name) => {
      names.xmlHelpers.add(name);
      return xmlCodec(name);
    },
    xmlCodec,
    use,
    typeArgument: (ref) => `<${printType(ref, use)}>`,
  };
  const contextType = imports.type(specifier(group.file, client.contextFile), client.contextName);
  const sections = operations.flatMap((operation) => [
    renderOptions(operation, scope),
    renderFunction(operation, contextType, scope),
  ]);
  const facade = group.path.length === 0 ? [] : renderGroup(group, contextType, scope);
  return sourceFile(group.file, header, imports, [...sections, ...facade]);
}

function renderOptions(operation: Operation, { client, imports, use }: OperationScope): string {
  const members = operation.options.map((option) => optionMember(option, use));
  const { apiVersion } = operation;
  if (apiVersion !== undefined) {
    const other = client.apiVersion === undefined ? `\`${apiVersion.defaultValue}\`` : "that of the client";
    const doc = `The api-version of this call; default: ${other}.`;
    members.push(optionMember({ name: "apiVersion", type: apiVersion.type, doc }, use));
  }
  const head = interfaceHead(operation.optionsName, baseOptions(operation, imports));
  return `${comment(`Options of {@link ${operation.name}}.`)}${block(head, members)}`;
}

/** The options that the runtime knows. */
function baseOptions({ paging, polling, responses }: Operation, imports: Imports): string[] {
  const hasEvents = responses.some(({ body }) => body?.as === "events");
  if (polling === undefined) {
    const bases = ["OperationOptions", ...(hasEvents ? ["EventStreamOptions"] : [])];
    return bases.map((name) => imports.type(runtime, name));
  }
  const base = imports.type(runtime, "LongRunningOperationOptions");
  // There is no poller to get a state from.
  return [paging === undefined ? base : `Omit<${base}, "restoreFrom">`];
}

function renderFunction(operation: Operation, contextType: string, scope: OperationScope): string {
  const parameters = signature(operation, scope.use, [`context: ${contextType}`], true);
  const { keyword, name, lines } = renderCall(operation, scope);
  const head = list(`${keyword} ${operation.name}(`, parameters, `): ${returnType(operation, scope.use)} {`);
  const body = lines.map((line) => `    ${line}\n`).join("");
  return `${comment(functionDoc(operation))}${print(head)}\n  return ${name}(\n${body}  );\n}`;
}

import type { Conversions } from "../model/conversions.js";
import type {
  Body,
  Client,
  Operation,
  OperationGroup,
  Package,
  Parameter,
  TypeRef,
  ValueSource,
  WireValue,
} from "../model/plain.js";
import {
  clientType,
  contextFile,
  operationsFile,
  type PackageNames,
  runtime,
  runtimeCodegen,
  specifier,
} from "./client-names.js";
import { decoder, encode, encoderOf, type UseCodec } from "./codec-expressions.js";
import { Imports, type SourceFile, sourceFile } from "./source-file.js";
import { access, comment, indent, key, quote, wrapList } from "./text.js";

interface Scope {
  readonly client: Client;
  readonly conversions: Conversions;
  readonly imports: Imports;
  readonly codec: UseCodec;
  readonly type: (type: TypeRef) => string;
  readonly contextModule: string;
}

/** The file of one operation group: a function for each operation, and the group as users of the client see it. */
export function renderOperations(
  pkg: Package,
  client: Client,
  group: OperationGroup,
  names: PackageNames,
  conversions: Conversions,
  header: string,
): SourceFile {
  const path = operationsFile(pkg, client, group);
  const imports = new Imports();
  const scope: Scope = {
    client,
    conversions,
    imports,
    codec: (name) =>
      name.startsWith("type ")
        ? imports.type(names.models, name.slice("type ".length))
        : imports.value(`${names.models}/codecs`, name),
    type: clientType(imports, names),
    contextModule: specifier(path, contextFile(client)),
  };
  const functions = group.operations.flatMap((operation) => [
    renderOptions(operation, scope),
    renderFunction(operation, scope),
  ]);
  const isRoot = group.path.length === 0;
  const facade = isRoot ? [] : renderGroup(pkg, group, path, scope);
  return sourceFile(path, header, imports, [...functions, ...facade]);
}

function renderOptions(operation: Operation, { client, imports, type }: Scope): string {
  const members = operation.options.map(
    (option) => `${comment(option.doc, "  ")}  ${key(option.name)}?: ${type(option.type)};\n`,
  );
  if (operation.takesApiVersion && client.apiVersion !== undefined) {
    members.push(
      `  /** The api-version of this call; default: that of the client. */\n  apiVersion?: ${type(client.apiVersion.type)};\n`,
    );
  }
  const base = imports.type(runtime, "OperationOptions");
  return `/** Options of {@link ${operation.name}}. */\nexport interface ${operation.optionsName} extends ${base} {\n${members.join("")}}`;
}

/** The signature that function, group and class share. */
export function signature(
  operation: Operation,
  type: (type: TypeRef) => string,
  first: readonly string[],
  withDefault: boolean,
): string[] {
  return [
    ...first,
    ...operation.parameters.map((parameter) => `${parameter.name}: ${type(parameter.type)}`),
    withDefault ? `options: ${operation.optionsName} = {}` : `options?: ${operation.optionsName}`,
  ];
}

/** Type of what a call resolves to. */
export function resultType(operation: Operation, type: (type: TypeRef) => string): string {
  const results = operation.responses.map(({ body }) =>
    body === undefined ? "void" : body.as === "bytes" ? "Uint8Array" : type(body.type),
  );
  const unique = [...new Set(results)];
  // "void | T" reads badly and cannot be narrowed: with another result beside it, no body is undefined.
  return unique.length === 0
    ? "void"
    : unique.length === 1
      ? (unique[0] ?? "void")
      : unique.map((r) => (r === "void" ? "undefined" : r)).join(" | ");
}

function renderFunction(operation: Operation, scope: Scope): string {
  const { imports, type } = scope;
  const context = `context: ${imports.type(scope.contextModule, scope.client.contextName)}`;
  const head = wrapList(
    `export async function ${operation.name}(`,
    signature(operation, type, [context], true),
    `): Promise<${resultType(operation, type)}> {`,
  );
  const send = imports.value(runtimeCodegen, "send");
  const args = [
    "context",
    renderRequest(operation, scope),
    renderResponses(operation, scope),
    renderErrors(operation, scope),
    "options",
  ];
  return `${comment(functionDoc(operation))}${head}\n  return ${send}(\n${args.map((arg) => `${indent(arg, "    ")},\n`).join("")}  );\n}`;
}

/** The text of the spec, then the parameters, then what a caller has to expect. */
export function functionDoc(operation: Operation): string {
  const parameters = operation.parameters.map(describeParameter);
  const text =
    operation.doc ??
    `Sends \`${operation.verb} ${operation.path.map((part) => (typeof part === "string" ? part : `{${part.wireName}}`)).join("")}\`.`;
  return [
    text,
    "",
    ...parameters,
    "@throws RestError when the service answers with an error or with a body that cannot be read.",
  ].join("\n");
}

const describeParameter = (parameter: Parameter): string =>
  `@param ${parameter.name}${parameter.doc === undefined ? "" : ` ${parameter.doc.replaceAll("\n", " ")}`}`;

function renderRequest(operation: Operation, scope: Scope): string {
  const lines = [`method: ${quote(operation.verb)},`, `path: ${renderPath(operation, scope)},`];
  const query = operation.query.map((value) => renderQuery(value, scope));
  if (query.length > 0) lines.push(wrapList("query: [", query, "],", "    "));
  const headers = operation.headers.map((value) => `${key(value.wireName.toLowerCase())}: ${wireText(value, scope)}`);
  if (headers.length > 0) lines.push(wrapList("headers: { ", headers, " },", "    "));
  const body = renderBody(operation, scope);
  if (body !== undefined) lines.push(`body: ${body},`);
  return `{\n${lines.map((line) => `${indent(line)}\n`).join("")}}`;
}

function renderPath(operation: Operation, scope: Scope): string {
  const parts = operation.path.map((part) => {
    if (typeof part === "string") return part.replaceAll("\\", "\\\\").replaceAll("`", "\\`").replaceAll("${", "\\${");
    const segment = scope.imports.value(runtimeCodegen, "pathSegment");
    const name = part.source.from === "constant" ? part.wireName : (part.source.path[0]?.name ?? part.wireName);
    return `\${${segment}(${quote(name)}, ${wireText(part, scope)})}`;
  });
  const text = parts.join("");
  return text.includes("${") ? `\`${text}\`` : quote(text);
}

function renderQuery(value: WireValue, scope: Scope): string {
  const name = quote(value.wireName);
  if (value.join !== "multi") return `[${name}, ${wireText(value, scope)}]`;
  const source = sourceExpression(value.source, scope);
  const item = wireItem(value.type, "item", scope);
  return `...${value.optional ? `(${source} ?? [])` : source}.map((item): [string, string | number | boolean] => [${name}, ${item}])`;
}

/** The text, number or boolean that stands on the wire; `undefined` leaves an optional value out. */
function wireText(value: WireValue, scope: Scope): string {
  const source = sourceExpression(value.source, scope);
  if (value.join !== undefined && value.join !== "multi") {
    const item = wireItem(value.type, "item", scope);
    const items = item === "item" ? source : `${source}${value.optional ? "?" : ""}.map((item) => ${item})`;
    return `${items}${value.optional ? "?" : ""}.join(${quote(value.join)})`;
  }
  const nullable = value.type.kind === "nullable";
  const type = value.type.kind === "nullable" ? value.type.type : value.type;
  if (type.kind !== "formatted") return nullable ? `${source} ?? undefined` : source;
  const text = `${scope.codec(encoderOf(type.format))}(${source})`;
  return value.optional || nullable ? `${source} == null ? undefined : ${text}` : text;
}

function wireItem(type: TypeRef, item: string, scope: Scope): string {
  const list = type.kind === "nullable" ? type.type : type;
  const itemType = list.kind === "array" ? list.item : list;
  return itemType.kind === "formatted" ? `${scope.codec(encoderOf(itemType.format))}(${item})` : item;
}

function sourceExpression(source: ValueSource, scope: Scope): string {
  if (source.from === "constant") return typeof source.value === "string" ? quote(source.value) : String(source.value);
  const [first, ...rest] = source.path;
  if (first === undefined) return "undefined";
  const isApiVersion = source.from === "context" && first.name === scope.client.apiVersion?.name;
  if (isApiVersion) return "options.apiVersion ?? context.apiVersion";
  const start =
    source.from === "argument" ? first.name : access(source.from === "context" ? "context" : "options", first.name);
  return rest.reduce<[string, boolean]>(
    ([expression, optional], step) => [access(expression, step.name, optional), optional || step.optional],
    [start, first.optional],
  )[0];
}

function renderBody(operation: Operation, scope: Scope): string | undefined {
  const { body } = operation;
  if (body === undefined) return undefined;
  const contentType = quote(body.contentType);
  const write = (content: string): string => `{ contentType: ${contentType}, content: ${content} }`;
  const value = bodyExpression(body.value, scope);
  if (body.as !== "json") return write(value.source);
  const json = write(`JSON.stringify(${value.encoded})`);
  return value.optional ? `${value.source} === undefined ? undefined : ${json}` : json;
}

function bodyExpression(body: Body, scope: Scope): { source: string; encoded: string; optional: boolean } {
  if (body.kind === "whole") {
    const source = sourceExpression(body.source, scope);
    return { source, encoded: encode(body.type, source, scope.conversions, scope.codec), optional: body.optional };
  }
  const members = body.members.map(({ name, source }) => {
    const expression = sourceExpression(source, scope);
    // An option that is not given must be absent, not undefined: its type may not have undefined.
    return source.from === "option"
      ? `...(${expression} === undefined ? {} : { ${key(name)}: ${expression} })`
      : `${key(name)}: ${expression}`;
  });
  const source = `{ ${members.join(", ")} }`;
  return {
    source,
    encoded: encode({ kind: "model", name: body.model }, source, scope.conversions, scope.codec),
    optional: false,
  };
}

function renderResponses(operation: Operation, { imports, codec, conversions, type }: Scope): string {
  const reader = (body: Operation["responses"][number]["body"]): string => {
    if (body === undefined) return imports.value(runtimeCodegen, "nothing");
    if (body.as !== "json") return imports.value(runtimeCodegen, body.as);
    const decode = decoder(body.type, conversions, codec) ?? `${codec("same")}<${type(body.type)}>`;
    return `${imports.value(runtimeCodegen, "json")}(${decode.startsWith("(v)") ? `${decode.replace("(v)", "(v: unknown)")}` : decode})`;
  };
  const entries = operation.responses.flatMap((response) =>
    response.statuses.map((status) => `${status}: ${reader(response.body)}`),
  );
  return wrapList("{ ", entries, " }");
}

function renderErrors(operation: Operation, { codec, conversions }: Scope): string {
  const entries = operation.errors.map(
    ({ status, type }) => `${status}: ${decoder(type, conversions, codec) ?? codec("same")}`,
  );
  return entries.length === 0 ? "{}" : wrapList("{ ", entries, " }");
}

function renderGroup(
  pkg: Package,
  group: OperationGroup,
  path: string,
  { client, imports, type, contextModule }: Scope,
): string[] {
  const context = imports.type(contextModule, client.contextName);
  const nested = group.groups.map((child) => {
    const module = specifier(path, operationsFile(pkg, client, child));
    return {
      declaration: `${comment(child.doc, "  ")}  readonly ${key(child.name)}: ${imports.type(module, child.typeName)};\n`,
      value: `${key(child.name)}: ${imports.value(module, groupFactory(child))}(context)`,
    };
  });
  const methods = group.operations.map(
    (operation) =>
      `${comment(functionDoc(operation), "  ")}  ${wrapList(`${key(operation.method)}(`, signature(operation, type, [], false), `): Promise<${resultType(operation, type)}>;`, "  ")}\n`,
  );
  const values = [
    ...group.operations.map(
      (operation) => `${key(operation.method)}: (...args) => ${operation.name}(context, ...args)`,
    ),
    ...nested.map((child) => child.value),
  ];
  return [
    `${comment(group.doc ?? `The operations of \`${group.path.join(".")}\`.`)}export interface ${group.typeName} {\n${[...nested.map((child) => child.declaration), ...methods].join("")}}`,
    `/** @internal */\n${wrapList(`export function ${groupFactory(group)}(`, [`context: ${context}`], `): ${group.typeName} {`)}\n  return {\n${values.map((value) => `    ${value},\n`).join("")}  };\n}`,
  ];
}

/** Name of the function that binds a group to a context. */
export const groupFactory = (group: OperationGroup): string => `bind${group.typeName}`;

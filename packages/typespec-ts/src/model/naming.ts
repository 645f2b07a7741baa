import type {
  SdkEnumType,
  SdkModelPropertyType,
  SdkModelType,
  SdkType,
  SdkUnionType,
} from "@azure-tools/typespec-client-generator-core";
import { byText, type NamedType, type Names, type Sdk, type SdkClient, type SdkMethod } from "./build.js";
import { nameClients, templateArguments } from "./client-naming.js";
import { classClients } from "./client-tree.js";
import { camelCase, cased, NameScope, pascalCase } from "./names.js";

/** Names that generated code itself relies on: types of the language and of the runtime, and what an index exports. */
const takenTypeNames = (
  "Array ArrayBuffer Awaited AzureClouds AzureSupportedClouds Blob Boolean Date Error Function JSON Map Math Number Object Omit Partial " +
  "Pick Promise Proxy Readonly Record RegExp Required RestError Set String Symbol Uint8Array " +
  "ArmClientOptions ClientContext ClientOptions ContinuablePage EventStream EventStreamOptions FileContents FileDetails FileDownload " +
  "KeyCredential LongRunningOperationOptions OperationOptions OperationState PageSettings PagedAsyncIterableIterator Pipeline PollerLike " +
  "QueryPair ResponseStream TokenCredential isRestError"
).split(" ");

/**
 * Names everything. Whoever comes first gets the plain name, so the order is that of the ids in the spec: a clash falls
 * the same way wherever things are declared.
 */
export function nameAll(sdk: Sdk): Names {
  const scope = new NameScope(takenTypeNames);
  const clients = nameClients(sdk, scope);
  const types = nameTypes(sdk, scope, { clients: clients.clients.keys(), methods: clients.methods.keys() });
  return { ...types, ...clients, properties: nameProperties(types.types.keys()) };
}

/** What types are used by, in an order that the spec cannot change. */
interface Users {
  readonly clients: Iterable<SdkClient>;
  readonly methods: Iterable<SdkMethod>;
}

type TypeNames = Pick<Names, "types" | "hierarchies" | "knownValues">;

function nameTypes(sdk: Sdk, scope: NameScope, users: Users): TypeNames {
  const all = allTypes(sdk);
  const named = all.filter((type) => !type.isGeneratedName).sort(byText((type) => type.crossLanguageDefinitionId));
  const types = new Map<NamedType, string>();
  for (const type of named) {
    const plain = cased(type, pascalCase);
    types.set(
      type,
      scope.claim(plain, `${pascalCase(type.namespace.split(".").at(-1) ?? "")}${plain}`, `${plain}Model`),
    );
  }
  nameAnonymousTypes(named, users, types, scope);
  // What nothing leads to by a name keeps the one that it came with.
  for (const type of [...all].sort(byText(({ name }) => name))) {
    if (!types.has(type)) types.set(type, scope.claim(pascalCase(type.name)));
  }

  const sorted = [...types].sort(byText(([, name]) => name));
  const hierarchies = new Map<SdkModelType, string>();
  const knownValues = new Map<SdkEnumType, string>();
  for (const [type, name] of sorted) {
    if (type.kind === "enum") knownValues.set(type, scope.claim(`Known${name}`, `Known${name}Values`));
    if (type.kind === "model" && type.discriminatedSubtypes !== undefined) {
      hierarchies.set(type, scope.claim(`${name}Union`, `${name}Hierarchy`));
    }
  }
  return { types, hierarchies, knownValues };
}

/** The types of all operations, and those of the clients' parameters, which the package does not list. */
function allTypes(sdk: Sdk): NamedType[] {
  const { sdkPackage } = sdk;
  const found = new Set<NamedType>();
  const look = (type: SdkType): void => {
    if (type.kind === "nullable") look(type.type);
    if (type.kind === "array" || type.kind === "dict") look(type.valueType);
    if (type.kind === "tuple") type.valueTypes.forEach(look);
    if ((type.kind !== "model" && type.kind !== "enum" && type.kind !== "union") || found.has(type as NamedType))
      return;
    found.add(type as NamedType);
    if (type.kind === "union") type.variantTypes.forEach(look);
    if (type.kind !== "model") return;
    // Also what is only in properties that nobody sends: the package does not list it.
    for (const property of type.properties) look(property.type);
    if (type.additionalProperties !== undefined) look(type.additionalProperties);
    if (type.baseModel !== undefined) look(type.baseModel);
  };
  for (const type of [...sdkPackage.models, ...sdkPackage.enums, ...sdkPackage.unions]) look(type);
  for (const client of classClients(sdk)) {
    for (const parameter of client.clientInitialization.parameters) {
      if (parameter.kind === "method") look(parameter.type);
      for (const argument of templateArguments(parameter)) look(argument.type);
    }
  }
  return [...found];
}

/**
 * Types without a name of their own are named after the way that leads to them. The names that they came with depend
 * on which of several ways was found first, and so on the order of the declarations.
 */
function nameAnonymousTypes(
  named: readonly NamedType[],
  { clients, methods }: Users,
  types: Map<NamedType, string>,
  scope: NameScope,
): void {
  const visit = (type: SdkType | undefined, way: () => string): void => {
    if (type === undefined) return;
    if (type.kind === "array" || type.kind === "dict") visit(type.valueType, way);
    if (type.kind === "tuple") for (const item of type.valueTypes) visit(item, way);
    if (type.kind === "nullable") visit(type.type, way);
    if (type.kind !== "model" && type.kind !== "enum" && type.kind !== "union") return;
    const anonymous = type as NamedType;
    if (!anonymous.isGeneratedName || types.has(anonymous)) return;
    const name = scope.claim(way());
    types.set(anonymous, name);
    visitParts(anonymous, name);
  };
  const visitParts = (type: NamedType, name: string): void => {
    if (type.kind === "union") {
      for (const variant of type.variantTypes) visit(variant, () => `${name}${pascalCase(variantName(type, variant))}`);
    }
    if (type.kind !== "model") return;
    for (const property of type.properties) visit(property.type, () => `${name}${pascalCase(property.name)}`);
    visit(type.additionalProperties, () => `${name}AdditionalProperty`);
  };
  for (const type of named) visitParts(type, types.get(type) ?? type.name);
  for (const client of clients) {
    for (const parameter of client.clientInitialization.parameters) {
      const stem = pascalCase(client.name);
      if (parameter.kind === "method") visit(parameter.type, () => `${stem}${pascalCase(parameter.name)}`);
      for (const argument of templateArguments(parameter))
        visit(argument.type, () => `${stem}${pascalCase(argument.name)}`);
    }
  }
  for (const { name, operation } of methods) {
    const stem = pascalCase(name);
    visit(operation.bodyParam?.type, () => `${stem}Request`);
    for (const parameter of operation.parameters) visit(parameter.type, () => `${stem}${pascalCase(parameter.name)}`);
    for (const response of operation.responses) visit(response.type, () => `${stem}Response`);
    for (const exception of operation.exceptions) visit(exception.type, () => `${stem}Error`);
  }
}

/** Name of a variant in the spec, which the client generator core does not tell; for one without a name, a word for it. */
function variantName({ __raw: union }: SdkUnionType, { __raw: type }: SdkType): string {
  if (union?.kind !== "Union" || type === undefined) return "variant";
  const variant = [...union.variants.values()].find((candidate) => candidate.type === type);
  return typeof variant?.name === "string" ? variant.name : "variant";
}

function nameProperties(types: Iterable<NamedType>): Names["properties"] {
  const names = new Map<SdkModelPropertyType, string>();
  const done = new Map<SdkModelType, ReadonlyMap<string, string>>();
  /** Names of all properties of a model, by their names in the spec: those of its bases keep theirs. */
  const nameOwn = (model: SdkModelType): ReadonlyMap<string, string> => {
    const known = done.get(model);
    if (known !== undefined) return known;
    const all = new Map(model.baseModel === undefined ? [] : nameOwn(model.baseModel));
    // "__proto__" as a key of an object literal would set its prototype.
    const scope = new NameScope(["__proto__", ...all.values()]);
    for (const property of model.properties) {
      // By the name in the spec: whoever overrides a property need not rename it again.
      const specName = property.__raw?.name ?? property.name;
      const name = all.get(specName) ?? scope.claim(cased(property, camelCase), property.name);
      all.set(specName, name);
      names.set(property, name);
    }
    done.set(model, all);
    return all;
  };
  for (const type of types) if (type.kind === "model") nameOwn(type);
  return names;
}

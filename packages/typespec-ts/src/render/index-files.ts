import { byText } from "../model/build.js";
import type { Package } from "../model/plain.js";
import type { MediaKind, Operation, OperationGroup } from "../model/plain-client.js";
import { type PackageNames, runtime, specifier } from "./client-names.js";
import { printNames } from "./code.js";
import { Imports, type SourceFile, sourceFile } from "./source-file.js";
import { supportFiles } from "./support-files.js";

function exportLine(names: readonly string[], module: string, typesOnly = false): string[] {
  if (names.length === 0) return [];
  const sorted = [...names].sort(byText((name) => name));
  return [printNames(`export ${typesOnly ? "type " : ""}`, sorted, module)];
}

/** Names of the types that the models package exports, apart from its enums. */
function modelTypes(pkg: Package): string[] {
  return [
    ...pkg.models.flatMap(({ name, hierarchy }) => (hierarchy === undefined ? [name] : [name, hierarchy.unionName])),
    ...pkg.unions.filter((union) => union.declared).map((union) => union.name),
  ];
}

export function renderModelsIndex(pkg: Package, header: string): SourceFile {
  const lines = [
    ...exportLine(
      pkg.enums.map((type) => type.knownName),
      "./known-values.js",
    ),
    ...exportLine(
      pkg.enums.map((type) => type.name),
      "./known-values.js",
      true,
    ),
    ...exportLine(modelTypes(pkg), "./models.js", true),
    ...[...supportFiles(pkg.supportTypes)].flatMap(([file, types]) =>
      exportLine(types, specifier("index.ts", file), true),
    ),
  ];
  return sourceFile("index.ts", header, new Imports(), [lines.join("\n") || "export {};"]);
}

/** What users of any client need of the runtime: options, and what calls throw. */
const runtimeNames = [
  "ClientError",
  "RestError",
  "isClientError",
  "isRestError",
  "isServiceError",
  "type ClientErrorCode",
  "type FullOperationResponse",
  "type OperationOptions",
  "type RawResponseCallback",
  "type ServiceError",
];

const pagingTypes = ["type ContinuablePage", "type PageSettings", "type PagedAsyncIterableIterator"];
const pollingTypes = ["type OperationState", "type PollerLike"];

export function renderClientIndex(pkg: Package, names: PackageNames, header: string): SourceFile {
  const isUsed = (test: (operation: Operation) => boolean): boolean =>
    pkg.clients.some(({ root }) => operationsBelow(root).some(test));
  const comes = (kind: MediaKind): boolean =>
    isUsed(({ responses }) => responses.some(({ body }) => body?.as === kind));
  const hasClouds = pkg.clients.some((client) => client.arm);
  const lines = [
    ...pkg.clients.flatMap((client) => [
      ...exportLine([client.name], specifier("index.ts", client.file)),
      ...exportLine(
        [client.factoryName, `type ${client.contextName}`, `type ${client.optionsName}`],
        specifier("index.ts", client.contextFile),
      ),
      ...groupExports(client.root),
    ]),
    ...exportLine(
      pkg.enums.map((type) => type.knownName),
      names.models,
    ),
    ...exportLine([...pkg.enums.map((type) => type.name), ...modelTypes(pkg), ...pkg.supportTypes], names.models, true),
    ...exportLine(
      [
        ...runtimeNames,
        ...(hasClouds ? ["AzureClouds", "type AzureSupportedClouds"] : []),
        ...(comes("file") ? ["type FileDownload"] : []),
        ...(comes("events") ? ["type EventStream", "type EventStreamOptions"] : []),
        ...(comes("jsonLines") || comes("events") ? ["type ResponseStream"] : []),
        ...(isUsed(({ paging }) => paging !== undefined) ? pagingTypes : []),
        ...(isUsed(({ polling }) => polling !== undefined) ? ["type LongRunningOperationOptions"] : []),
        ...(isUsed(({ paging, polling }) => polling !== undefined && paging === undefined) ? pollingTypes : []),
      ],
      runtime,
    ),
  ];
  return sourceFile("index.ts", header, new Imports(), [lines.join("\n")]);
}

const operationsBelow = ({ operations, groups }: OperationGroup): Operation[] => [
  ...operations,
  ...groups.flatMap(operationsBelow),
];

/**
 * The functions of a group have a subpath of the package for themselves: a new group never takes the name of an older
 * function, and every bundler drops what is not used.
 */
function groupExports(group: OperationGroup): string[] {
  const module = specifier("index.ts", group.file);
  const functions = group.operations.map((operation) => operation.name);
  const types = [...group.operations.map((operation) => operation.optionsName), group.typeName];
  const own = [
    ...(group.subpath === undefined ? exportLine(functions, module) : []),
    ...exportLine(
      types.filter((name) => name !== ""),
      module,
      true,
    ),
  ];
  return [...(hasFile(group) ? own : []), ...group.groups.flatMap(groupExports)];
}

/** A client without operations of its own needs no file for them. */
export const hasFile = (group: OperationGroup): boolean => group.path.length > 0 || group.operations.length > 0;

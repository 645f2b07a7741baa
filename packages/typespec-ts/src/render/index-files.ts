import { byText } from "../model/build.js";
import type { Client, OperationGroup, Package } from "../model/plain.js";
import { clientFile, contextFile, operationsFile, type PackageNames, runtime, specifier } from "./client-names.js";
import { Imports, type SourceFile, sourceFile } from "./source-file.js";
import { wrapList } from "./text.js";

const exportLine = (names: readonly string[], module: string, typesOnly = false): string[] =>
  names.length === 0
    ? []
    : [
        wrapList(
          `export ${typesOnly ? "type " : ""}{ `,
          [...names].sort(byText((name) => name)),
          ` } from "${module}";`,
        ),
      ];

/** Names of the types that the models package exports. */
function modelTypes(pkg: Package): string[] {
  return [
    ...pkg.models.flatMap((model) => [
      model.name,
      ...(model.hierarchy === undefined ? [] : [model.hierarchy.unionName]),
    ]),
    ...pkg.unions.map((union) => union.name),
  ];
}

export function renderModelsIndex(pkg: Package, header: string): SourceFile {
  const enums = pkg.enums.map((type) => type.name);
  return sourceFile("index.ts", header, new Imports(), [
    [
      ...exportLine(
        enums.map((name) => `Known${name}`),
        "./known-values.js",
      ),
      ...exportLine(enums, "./known-values.js", true),
      ...exportLine(modelTypes(pkg), "./models.js", true),
    ].join("\n") || "export {};",
  ]);
}

export function renderClientIndex(pkg: Package, names: PackageNames, header: string): SourceFile {
  const lines = pkg.clients.flatMap((client) => [
    ...exportLine([client.name], specifier("index.ts", clientFile(client))),
    ...exportLine(
      [client.factoryName, `type ${client.contextName}`, `type ${client.optionsName}`],
      specifier("index.ts", contextFile(client)),
    ),
    ...groupExports(pkg, client, client.root),
  ]);
  const enums = pkg.enums.map((type) => type.name);
  return sourceFile("index.ts", header, new Imports(), [
    [
      ...lines,
      ...exportLine(
        enums.map((name) => `Known${name}`),
        names.models,
      ),
      ...exportLine([...enums, ...modelTypes(pkg)], names.models, true),
      ...exportLine(
        [
          "RestError",
          "isRestError",
          "type OperationOptions",
          ...(pkg.clients.some((client) => client.arm) ? ["AzureClouds", "type AzureSupportedClouds"] : []),
        ],
        runtime,
      ),
    ].join("\n"),
  ]);
}

/**
 * The functions of a group are exported under its name, so that a new group never takes the name of an older function;
 * those of the client itself are exported as they are.
 */
function groupExports(pkg: Package, client: Client, group: OperationGroup): string[] {
  const module = specifier("index.ts", operationsFile(pkg, client, group));
  const optionTypes = group.operations.map((operation) => operation.optionsName);
  const own =
    group.path.length === 0
      ? exportLine(
          group.operations.map((operation) => operation.name),
          module,
        )
      : [`export * as ${group.path.join("_")} from "${module}";`];
  const types = exportLine([...optionTypes, ...(group.path.length === 0 ? [] : [group.typeName])], module, true);
  const hasFile = group.path.length > 0 || group.operations.length > 0;
  return [...(hasFile ? [...own, ...types] : []), ...group.groups.flatMap((child) => groupExports(pkg, client, child))];
}

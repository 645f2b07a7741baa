import { both, changesOf, type History } from "../model/history.js";
import { allProperties } from "../model/lookup.js";
import type { Model, Package } from "../model/plain.js";
import { block, type Code, list, print } from "./code.js";
import { Imports, type SourceFile, sourceFile } from "./source-file.js";
import { comment, key, quote } from "./text.js";

/**
 * The file that says at run time which api-version declares what. None where there is nothing to ask: all is there from the
 * first version on, or the package holds several services, each with versions of its own.
 */
export function renderApiVersions(pkg: Package, header: string): SourceFile | undefined {
  const { versions } = pkg;
  const changes = versions === undefined ? [] : pkg.models.flatMap((model) => changesIn(model, pkg, versions));
  if (versions === undefined || changes.length === 0) return undefined;
  const type = pkg.clients.flatMap(({ apiVersion }) =>
    apiVersion?.type.kind === "enum" ? [apiVersion.type.name] : [],
  );
  const version = type[0] === undefined ? "string" : `enums.${type[0]}`;
  return sourceFile("api-versions.ts", header, new Imports(), [
    [
      'import { type Histories, isDeclaredIn, sinceIn } from "./history-support.js";',
      ...(type[0] === undefined ? [] : ['import type * as enums from "./known-values.js";']),
      'import type * as models from "./models.js";',
    ].join("\n"),
    renderTable(versions, changes),
    `${comment("The models of the service, by their names.")}${block(
      "export interface Models",
      pkg.models.map(({ name }) => `  ${name}: models.${name};\n`),
    )}`,
    renderFunction({
      doc: [
        "The api-version from which on a model, or a property of it, is declared without a break.",
        "",
        "Names are those of TypeScript; properties that are inherited count as the model's own.",
      ],
      name: "since",
      parameters: ["model: M", "property?: keyof Models[M] & string"],
      result: version,
      value: "sinceIn(histories, model, property)",
    }),
    renderFunction({
      doc: [
        "Whether an api-version declares a property: where it does not, the absence of a value says nothing.",
        "",
        "`undefined` for a version that the spec does not know, be it older, newer or none at all. The service may send what",
        "the version does not declare.",
      ],
      name: "isDeclared",
      parameters: ["model: M", "property: keyof Models[M] & string", `apiVersion: ${version}`],
      result: "boolean | undefined",
      value: "isDeclaredIn(histories, model, property, apiVersion)",
    }),
  ]);
}

/** What came later than the service or than its model, or was not there all the time. */
function changesIn(model: Model, pkg: Package, versions: readonly string[]): Code[] {
  const changes = (history: History | undefined): readonly string[] =>
    history === undefined ? versions.slice(0, 1) : changesOf(history);
  const own = changes(model.history);
  const rows = [
    { name: model.name, its: own, expected: versions.slice(0, 1) },
    ...allProperties(model, pkg).map(({ name, history }) => ({
      name: `${model.name}.${name}`,
      its: changes(both(model.history, history)),
      expected: own,
    })),
  ];
  return rows
    .filter(({ its, expected }) => its.join() !== expected.join())
    .map(({ name, its }) => list(`${key(name)}: [`, its.map(quote), "]"));
}

function renderTable(versions: readonly string[], changes: readonly Code[]): string {
  const members = [
    list("versions: [", versions.map(quote), "]"),
    { open: "changes: { ", items: changes, close: " }", broken: true },
  ];
  return print({ open: "const histories: Histories = { ", items: members, close: " };", broken: true });
}

interface FunctionText {
  readonly doc: readonly string[];
  readonly name: string;
  readonly parameters: readonly string[];
  readonly result: string;
  readonly value: string;
}

function renderFunction({ doc, name, parameters, result, value }: FunctionText): string {
  const head = list(`export function ${name}<M extends keyof Models>(`, parameters, `): ${result} {`);
  return `${comment(doc.join("\n"))}${print(head)}\n  return ${value};\n}`;
}

import { SyntaxKind } from "@typespec/compiler/ast";
import type { Library } from "./changes.ts";
import type { SpecFile } from "./spec-files.ts";

/** A text to put into a file. */
export interface Edit {
  readonly file: SpecFile;
  /** Where, counted in characters of the file as it was read. */
  readonly position: number;
  readonly text: string;
}

/** A text with edits made: those at one position in the order given, and each of them once. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const byPosition = Map.groupBy(edits, ({ position }) => position);
  return [...byPosition]
    .sort(([a], [b]) => b - a)
    .reduce((result, [position, group]) => {
      const inserted = [...new Set(group.map((edit) => edit.text))].join("");
      return result.slice(0, position) + inserted + result.slice(position);
    }, text);
}

/** What makes a file import a module, in the order of the alphabet with files of the project last; nothing if it does. */
export function editsOfImport(file: SpecFile, module: string): readonly Edit[] {
  const imports = file.script.statements.filter((statement) => statement.kind === SyntaxKind.ImportStatement);
  if (imports.some(({ path }) => path.value === module)) return [];
  const rank = (path: string): string => `${path.startsWith(".") ? 1 : 0}${path}`;
  const next = imports.find(({ path }) => rank(path.value) > rank(module));
  return [{ file, position: next?.pos ?? imports.at(-1)?.end ?? 0, text: `\nimport ${JSON.stringify(module)};\n` }];
}

/** What makes a file import a library and use its namespace; nothing if it does. */
export function editsOfLibrary(file: SpecFile, { module, namespace }: Library): readonly Edit[] {
  const { statements } = file.script;
  const usings = statements.filter((statement) => statement.kind === SyntaxKind.UsingStatement);
  const nameOf = ({ name }: (typeof usings)[number]): string => file.text.slice(name.pos, name.end);
  const edits = editsOfImport(file, module);
  if (usings.some((using) => nameOf(using) === namespace)) return edits;
  const imports = statements.filter((statement) => statement.kind === SyntaxKind.ImportStatement);
  const next = usings.find((using) => nameOf(using) > namespace);
  const position = next?.pos ?? usings.at(-1)?.end ?? imports.at(-1)?.end ?? 0;
  return [...edits, { file, position, text: `${usings.length === 0 ? "\n" : ""}\nusing ${namespace};\n` }];
}

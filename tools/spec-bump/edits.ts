import { SyntaxKind } from "@typespec/compiler/ast";
import type { Library } from "./changes.ts";
import type { SpecFile } from "./spec-files.ts";

/** A text to put into a file. */
export interface Edit {
  readonly file: SpecFile;
  /** Where, counted in characters of the file as it was read. */
  readonly position: number;
  readonly text: string;
  /** Its place among others at one position: imports come first, then usings, each by name. */
  readonly order?: string;
}

/** A text with edits made: each of them once, and those at one position in their order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const byPosition = Map.groupBy(edits, ({ position }) => position);
  const edited = [...byPosition]
    .sort(([a], [b]) => b - a)
    .reduce((result, [position, group]) => {
      const inOrder = group.toSorted((a, b) => compare(a.order ?? "3", b.order ?? "3"));
      const inserted = [...new Set(inOrder.map((edit) => edit.text))].join("");
      return result.slice(0, position) + inserted + result.slice(position);
    }, text);
  return tidyHead(edited);
}

/** Imports stand together, and so do usings: a blank line comes after the last of them. */
function tidyHead(text: string): string {
  return text.replace(/^(import|using)( .*;)\s*\n(?=(\w*))/gm, (_, kind, rest, next) =>
    kind === next ? `${kind}${rest}\n` : `${kind}${rest}\n\n`,
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Packages come before files of the project. */
const orderOfImport = (path: string): string => `${path.startsWith(".") ? 1 : 0}${path}`;

/** What makes a file import a module, in the order of the alphabet with files of the project last; nothing if it does. */
export function editsOfImport(file: SpecFile, module: string): readonly Edit[] {
  const imports = file.script.statements.filter((statement) => statement.kind === SyntaxKind.ImportStatement);
  if (imports.some(({ path }) => path.value === module)) return [];
  const next = imports.find(({ path }) => orderOfImport(path.value) > orderOfImport(module));
  const position = next?.pos ?? imports.at(-1)?.end ?? 0;
  return [{ file, position, text: `\nimport ${JSON.stringify(module)};\n`, order: orderOfImport(module) }];
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
  return [...edits, { file, position, text: `\nusing ${namespace};\n`, order: `2${namespace}` }];
}

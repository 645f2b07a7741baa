import ts from "typescript";
import { parseReport, textOf } from "./parse-report.ts";

/** Something that a report declares or hands on. */
export interface Declaration {
  /** Of the report: `.` or a subpath. */
  readonly entry: string;
  /** Under which it is exported; else that in the report. */
  readonly name: string;
  /** In the report: others of the same name make API Extractor number it. */
  readonly localName: string;
  readonly isExported: boolean;
  readonly node: ts.Node;
  /** All of it, in one line; the same in each report that has it. */
  readonly text: string;
}

/**
 * What an API report declares, in its order.
 *
 * @throws ReportError when it cannot be read.
 */
export function declarationsOf(entry: string, report: string): readonly Declaration[] {
  const { statements } = parseReport(entry, report);
  const origins = new Map(statements.filter(ts.isImportDeclaration).flatMap(importsOf));
  const parts = statements
    .filter((statement) => !ts.isImportDeclaration(statement))
    .flatMap((statement) => partsOf(statement, origins));
  // `export { event_2 as event }` says how what is declared as `event_2` is exported, and is nothing more itself.
  const locals = new Set(parts.filter(({ node }) => !ts.isExportSpecifier(node)).map(({ name }) => name));
  const isRename = ({ node, text }: Part): boolean => ts.isExportSpecifier(node) && locals.has(text);
  const exportedAs = new Map(parts.filter(isRename).map(({ name, text }) => [text, name]));
  return parts
    .filter((part) => !isRename(part))
    .map((part) => ({
      ...part,
      entry,
      localName: part.name,
      name: exportedAs.get(part.name) ?? part.name,
      isExported: part.isExported || exportedAs.has(part.name),
    }));
}

type Part = Omit<Declaration, "entry" | "localName">;

function partsOf(statement: ts.Statement, origins: ReadonlyMap<string, string>): Part[] {
  const isExported = ts.canHaveModifiers(statement)
    ? (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    : true;
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map((node) => ({
      name: textOf(node.name),
      isExported,
      node,
      text: `const ${textOf(node)}`,
    }));
  }
  if (ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause)) {
    return statement.exportClause.elements.map((node) => {
      const local = textOf(node.propertyName ?? node.name);
      return { name: textOf(node.name), isExported: true, node, text: origins.get(local) ?? local };
    });
  }
  const text = textOf(statement).replace(/^export (default )?/, "");
  const name = ts.isDeclarationStatement(statement) && statement.name ? textOf(statement.name) : text;
  return [{ name, isExported, node: statement, text }];
}

/** Where the names that a report imports come from: `Pipeline of @azure/core-rest-pipeline`. */
function importsOf({ importClause, moduleSpecifier }: ts.ImportDeclaration): [string, string][] {
  const module = ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : textOf(moduleSpecifier);
  const bindings = importClause?.namedBindings;
  return [
    ...(importClause?.name ? [[importClause.name.text, `default of ${module}`] as [string, string]] : []),
    ...(bindings && ts.isNamespaceImport(bindings)
      ? [[bindings.name.text, `all of ${module}`] as [string, string]]
      : []),
    ...(bindings && ts.isNamedImports(bindings)
      ? bindings.elements.map(({ name, propertyName }): [string, string] => [
          name.text,
          `${(propertyName ?? name).text} of ${module}`,
        ])
      : []),
  ];
}

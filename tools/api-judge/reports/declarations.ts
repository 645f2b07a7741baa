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
  const imports = statements.filter(ts.isImportDeclaration).flatMap(importsOf);
  const origins = new Map(imports.map(({ name, text }) => [name, text]));
  const others = statements.filter((statement) => !ts.isImportDeclaration(statement));
  const parts = [...imports, ...others.flatMap((statement) => partsOf(statement, origins))];
  // `export { event_2 as event }` says how what is declared as `event_2` is exported, and is nothing more itself.
  const locals = new Set(parts.filter(({ node }) => !isExport(node)).map(({ name }) => name));
  const isAlias = ({ node, text }: Part): boolean => isExport(node) && locals.has(text);
  const aliases = Map.groupBy(parts.filter(isAlias), ({ text }) => text);
  return parts
    .filter((part) => !isAlias(part))
    .flatMap((part) => {
      const declared = { ...part, entry, localName: part.name };
      const exported = (aliases.get(part.name) ?? []).map(({ name }) => ({ ...declared, name, isExported: true }));
      return part.isExported || exported.length === 0 ? [declared, ...exported] : exported;
    });
}

type Part = Omit<Declaration, "entry" | "localName">;

const isExport = (node: ts.Node): boolean => ts.isExportSpecifier(node) || ts.isExportAssignment(node);

function partsOf(statement: ts.Statement, origins: ReadonlyMap<string, string>): Part[] {
  const isExported =
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map((node) => ({
      name: textOf(node.name),
      isExported,
      node,
      text: `const ${textOf(node)}`,
    }));
  }
  if (ts.isExportAssignment(statement)) {
    return [{ name: "default", isExported: true, node: statement, text: textOf(statement.expression) }];
  }
  if (ts.isExportDeclaration(statement)) {
    const { exportClause } = statement;
    if (exportClause === undefined || !ts.isNamedExports(exportClause)) {
      const text = textOf(statement).replace(/^export |;$/g, "");
      return [{ name: text, isExported: true, node: statement, text }];
    }
    return exportClause.elements.map((node) => {
      const local = textOf(node.propertyName ?? node.name);
      return { name: textOf(node.name), isExported: true, node, text: origins.get(local) ?? local };
    });
  }
  const text = textOf(statement).replace(/^export (default )?/, "");
  const name = ts.isDeclarationStatement(statement) && statement.name ? textOf(statement.name) : text;
  return [{ name, isExported, node: statement, text }];
}

/** Where the names that a report imports come from: `Pipeline of @azure/core-rest-pipeline`. */
function importsOf({ importClause, moduleSpecifier }: ts.ImportDeclaration): Part[] {
  const module = ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : textOf(moduleSpecifier);
  const bindings = importClause?.namedBindings;
  const part = (node: ts.Node, name: ts.Identifier, what: string): Part => ({
    name: name.text,
    isExported: false,
    node,
    text: `${what} of ${module}`,
  });
  return [
    ...(importClause?.name ? [part(importClause, importClause.name, "default")] : []),
    ...(bindings && ts.isNamespaceImport(bindings) ? [part(bindings, bindings.name, "all")] : []),
    ...(bindings && ts.isNamedImports(bindings)
      ? bindings.elements.map((node) => part(node, node.name, (node.propertyName ?? node.name).text))
      : []),
  ];
}

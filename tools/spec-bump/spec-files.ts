import { readdir, readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import {
  type EnumMemberNode,
  type EnumStatementNode,
  type InterfaceStatementNode,
  type ModelPropertyNode,
  type ModelStatementNode,
  type Node,
  type OperationStatementNode,
  parse,
  SyntaxKind,
  type TypeSpecScriptNode,
  type UnionStatementNode,
  type UnionVariantNode,
} from "@typespec/compiler/ast";

/** A file of a TypeSpec project. */
export interface SpecFile {
  /** Path below the project's folder, with slashes on any system. */
  readonly path: string;
  readonly text: string;
  readonly script: TypeSpecScriptNode;
}

/** Something that a file declares, by its name. */
export interface Declared<T = Node> {
  readonly file: SpecFile;
  /** Begins with its documentation. */
  readonly node: T;
}

/** The TypeSpec files of a project, its dependencies left out, sorted by path. */
export async function readSpecFiles(specDir: string): Promise<readonly SpecFile[]> {
  const entries = await readdir(specDir, { recursive: true });
  const paths = entries
    .map((path) => path.replaceAll(sep, "/"))
    .filter((path) => path.endsWith(".tsp") && !path.split("/").includes("node_modules"))
    .sort();
  return Promise.all(
    paths.map(async (path) => {
      const text = await readFile(join(specDir, path), "utf8");
      return { path, text, script: parse(text) };
    }),
  );
}

/** The declaration of a name: a model, an enum, a union, an interface or anything else that has a name. */
export function findDeclaration(files: readonly SpecFile[], name: string): Declared | undefined {
  for (const file of files) {
    const node = statementsOf(file.script).find((statement) => nameOf(statement) === name);
    if (node !== undefined) return { file, node };
  }
  return undefined;
}

type Member = ModelPropertyNode | EnumMemberNode | UnionVariantNode | OperationStatementNode;
type Container = ModelStatementNode | EnumStatementNode | UnionStatementNode | InterfaceStatementNode;

/** Whether a declaration has members of its own. */
export function isContainer(node: Node): node is Container {
  const { ModelStatement, EnumStatement, UnionStatement, InterfaceStatement } = SyntaxKind;
  return [ModelStatement, EnumStatement, UnionStatement, InterfaceStatement].some((kind) => kind === node.kind);
}

/** All that stands between the braces of a declaration. */
export function membersOf(node: Container): readonly Node[] {
  switch (node.kind) {
    case SyntaxKind.ModelStatement:
      return node.properties;
    case SyntaxKind.EnumStatement:
      return node.members;
    case SyntaxKind.UnionStatement:
      return node.options;
    case SyntaxKind.InterfaceStatement:
      return node.operations;
  }
}

/** The member of a declaration with a name. */
export function findMember(node: Container, name: string): Member | undefined {
  return membersOf(node).find((member): member is Member => nameOf(member) === name);
}

function nameOf(node: Node): string | undefined {
  return "id" in node && node.id !== undefined && "sv" in node.id ? node.id.sv : undefined;
}

/** The statements of a file, those of the namespaces in it included. */
function statementsOf({ statements }: { readonly statements: readonly Node[] }): readonly Node[] {
  return statements.flatMap((statement) => {
    if (statement.kind !== SyntaxKind.NamespaceStatement || statement.statements === undefined) return [statement];
    const inner = statement.statements;
    return [statement, ...statementsOf({ statements: "kind" in inner ? [inner] : inner })];
  });
}

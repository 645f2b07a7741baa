import { parse, SyntaxKind, type TypeSpecScriptNode } from "@typespec/compiler/ast";
import { complete } from "./compile.js";
import { Random } from "./random.js";

type Statement = TypeSpecScriptNode["statements"][number];

/** The same spec with its declarations in another order, also those within a namespace. */
export function shuffled(spec: string, seed: number): string {
  const { code } = complete(spec);
  const { statements } = parse(code);
  return rearrange(code, statements, 0, code.length, new Random(seed));
}

function rearrange(code: string, statements: readonly Statement[], start: number, end: number, random: Random): string {
  const fixed: string[] = [];
  const free: string[] = [];
  let last = start;
  for (const statement of statements) {
    const text = code.slice(last, statement.pos) + textOf(code, statement, random);
    last = statement.end;
    (isFixed(statement) ? fixed : free).push(text);
  }
  return [...fixed, ...random.shuffle(free)].join("\n") + code.slice(last, end);
}

/** Imports, usings and the namespace of the file stand at its beginning. */
function isFixed(statement: Statement): boolean {
  return (
    statement.kind === SyntaxKind.ImportStatement ||
    statement.kind === SyntaxKind.UsingStatement ||
    (statement.kind === SyntaxKind.NamespaceStatement && statementsOf(statement) === undefined)
  );
}

/** What stands in the braces of a namespace; `A.B` is one in another. */
function statementsOf(statement: Statement): readonly Statement[] | undefined {
  if (statement.kind !== SyntaxKind.NamespaceStatement) return undefined;
  const { statements } = statement;
  return statements === undefined || "length" in statements ? statements : statementsOf(statements);
}

function textOf(code: string, statement: Statement, random: Random): string {
  const statements = statementsOf(statement);
  if (statement.kind !== SyntaxKind.NamespaceStatement || statements === undefined) {
    return code.slice(statement.pos, statement.end);
  }
  const start = code.indexOf("{", statement.id.end) + 1;
  return code.slice(statement.pos, start) + rearrange(code, statements, start, statement.end, random);
}

import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { type CompilerHost, compile, createSourceFile, NodeHost, resolveCompilerOptions } from "@typespec/compiler";
import { parse, SyntaxKind } from "@typespec/compiler/ast";

export const root: string = fileURLToPath(new URL("../../../", import.meta.url));
const spec = join(root, "specs/compute");

/**
 * Compiles specs/compute as `pnpm generate` does, but into memory.
 *
 * @param rewrite changes the text of each file of the spec before it is compiled
 * @param only the one emitter to run, in place of all: the OpenAPI of every api-version takes most of the time
 * @returns the text of every file that would be written, by its path in the repository
 */
export async function compileSpec(
  rewrite: (text: string) => string = (text) => text,
  only?: string,
): Promise<Map<string, string>> {
  const written = new Map<string, string>();
  const host: CompilerHost = {
    ...NodeHost,
    async readFile(path) {
      const file = await NodeHost.readFile(path);
      return path.startsWith(spec) && path.endsWith(".tsp") && !path.includes("node_modules")
        ? createSourceFile(rewrite(file.text), file.path)
        : file;
    },
    async writeFile(path, content) {
      written.set(relative(root, path), content);
    },
    async mkdirp(path) {
      return path;
    },
    async rm() {},
  };
  const entrypoint = join(spec, "client.tsp");
  const [options, problems] = await resolveCompilerOptions(NodeHost, { cwd: spec, entrypoint });
  // The linter has its say in `pnpm generate`; here it would only take time.
  const { linterRuleSet: _, ...withoutLinter } = options;
  const program = await compile(host, entrypoint, { ...withoutLinter, ...(only && { emit: [only] }) });
  const messages = [...problems, ...program.diagnostics].map(({ code, message }) => `${code}: ${message}`);
  if (messages.length > 0) throw new Error(messages.join("\n"));
  return written;
}

const fixedKinds: readonly SyntaxKind[] = [
  SyntaxKind.ImportStatement,
  SyntaxKind.UsingStatement,
  SyntaxKind.NamespaceStatement,
];

/** The declarations of a file in another order; imports, usings and the namespace stay where they are. */
export function shuffleDeclarations(text: string, random: () => number): string {
  const { statements } = parse(text);
  const first = statements.findIndex(({ kind }) => !fixedKinds.includes(kind));
  if (first < 0) return text;
  const ends = statements.map((statement) => statement.end);
  const start = first === 0 ? 0 : (ends[first - 1] ?? 0);
  // A declaration owns what stands before it since the last one: its comments and its decorators.
  const slices = statements
    .slice(first)
    .map((_, i) => text.slice(i === 0 ? start : ends[first + i - 1], ends[first + i]));
  const shuffled = slices
    .map((slice) => ({ slice, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ slice }) => slice);
  return text.slice(0, start) + shuffled.join("\n") + text.slice(ends.at(-1));
}

/** What is committed, for comparison. */
export const committed = (path: string): Promise<string> => readFile(join(root, path), "utf8");

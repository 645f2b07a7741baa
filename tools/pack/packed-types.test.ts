import { join } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Unpacked, unpackAll } from "./packed.fixture.ts";
import { packedFaults } from "./packed-faults.ts";
import { typePaths } from "./source-packages.ts";

let unpacked: Unpacked;

beforeAll(async () => {
  unpacked = await unpackAll();
}, 60_000);

afterAll(() => unpacked[Symbol.dispose]());

test("publint and attw find no fault", async () => {
  expect(await packedFaults(unpacked.packages)).toEqual([]);
}, 60_000);

test("types can be compiled on their own, and are those that were built, with their documentation", () => {
  const entries = unpacked.packages.flatMap(({ manifest, unpacked: folder, folder: source }) =>
    typePaths(manifest).map((path) => ({ packed: join(folder, path), built: join(source, path) })),
  );
  const program = ts.createProgram(
    entries.flatMap(({ packed, built }) => [packed, built]),
    {
      module: ts.ModuleKind.NodeNext,
      target: ts.ScriptTarget.ES2023,
      lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.esnext.disposable.d.ts"],
      types: [],
      strict: true,
      exactOptionalPropertyTypes: true,
      noEmit: true,
    },
  );
  for (const { packed, built } of entries) {
    const file = program.getSourceFile(packed);
    const faults = program.getSemanticDiagnostics(file).concat(program.getSyntacticDiagnostics(file));
    expect(faults.map(({ messageText }) => messageText)).toEqual([]);
    expect(exportsOf(program, packed)).toEqual(exportsOf(program, built));
  }
}, 60_000);

/** What a file exports: names, what they are (types, values, or both), their members, and what is said of each. */
function exportsOf(program: ts.Program, path: string): readonly string[] {
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(path);
  const module = file && checker.getSymbolAtLocation(file);
  if (module === undefined) throw new Error(`${path} is no module.`);
  const documentation = (symbol: ts.Symbol): string =>
    [
      ts.displayPartsToString(symbol.getDocumentationComment(checker)),
      ...symbol.getJsDocTags(checker).map(({ name, text }) => `@${name} ${ts.displayPartsToString(text)}`),
    ]
      .join("\n")
      // So end links to names of the same file.
      .replaceAll(" }", "}");
  return checker
    .getExportsOfModule(module)
    .map((symbol) => {
      const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
      const kinds = [ts.SymbolFlags.Type, ts.SymbolFlags.Value].map((kind) => (target.flags & kind) !== 0);
      const types = [checker.getDeclaredTypeOfSymbol(target), checker.getTypeOfSymbol(target)];
      const members = types
        .flatMap((type) => checker.getPropertiesOfType(type))
        .map((member) => {
          const isOptional = (member.flags & ts.SymbolFlags.Optional) !== 0;
          return `${member.name}${isOptional ? "?" : ""} ${documentation(member)}`;
        });
      return [symbol.name, ...kinds, documentation(target), ...members].join("\n");
    })
    .sort();
}

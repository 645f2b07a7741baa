import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { packedFaults } from "./packed-faults.ts";

const folder = mkdtempSync(join(tmpdir(), "faults-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function faultsOf(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const source = mkdtempSync(join(folder, "package-"));
  mkdirSync(join(source, "package"));
  for (const [path, text] of Object.entries(files)) writeFileSync(join(source, "package", path), text);
  const tarball = join(source, "bread.tgz");
  execFileSync("tar", ["-czf", tarball, "-C", source, "package"]);
  return packedFaults([{ name: "bread", version: "1.0.0", tarball, folder: source }]);
}

const manifest = (types: string): string =>
  JSON.stringify({
    name: "bread",
    version: "1.0.0",
    license: "MIT",
    type: "module",
    exports: { ".": { types, default: "./index.js" } },
  });

const code = { "index.js": "export const grams = 500;\n", "index.d.ts": "export declare const grams: number;\n" };

test("a package that is well is not complained of", async () => {
  expect(await faultsOf({ ...code, "package.json": manifest("./index.d.ts") })).toEqual([]);
}, 30_000);

test("each fault is told, with the name of the package", async () => {
  const { "index.js": js } = code;
  expect(await faultsOf({ "index.js": js, "package.json": manifest("./away.d.ts") })).toContainEqual(
    expect.stringMatching(/^bread: .+away\.d\.ts/),
  );
  const wrongTypes = {
    "index.js": js,
    "index.d.ts": 'export * from "./away";\n',
    "package.json": manifest("./index.d.ts"),
  };
  expect(await faultsOf(wrongTypes)).toContainEqual(expect.stringMatching(/^bread: types, .+InternalResolutionError/));
}, 30_000);

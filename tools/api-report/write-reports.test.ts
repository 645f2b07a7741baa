import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { releaseReports, writeReports } from "./write-reports.ts";

let root: string;

// Each starts a compiler, the first one cold: on a busy machine that takes more than the usual 5 s.
vi.setConfig({ testTimeout: 60_000 });

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "api-report-test-"));
  exporting({ ".": "index", "./deep/er": "deeper" });
  write("packages/oven/dist/index.d.ts", "export interface Bread {\n  crust: string;\n}\n");
  write(
    "packages/oven/dist/deeper.d.ts",
    "interface Hidden {\n  x: 1;\n}\nexport declare function peek(): Hidden;\nexport {};\n",
  );
  write("packages/command/package.json", JSON.stringify({ name: "@bakery/command", version: "1.0.0" }));
});

afterEach(() => rmSync(root, { recursive: true }));

test("an entry with types has a report; a package without entries has none", () => {
  writeReports(root);
  expect(readdirSync(join(root, "packages/oven/api"))).toEqual(["deep.er.api.md", "oven.api.md"]);
  expect(read("packages/oven/api/oven.api.md")).toContain("export interface Bread {\n");
  expect(existsSync(join(root, "packages/command/api"))).toBe(false);
});

test("what is seen through an export is in the report, too", () => {
  writeReports(root);
  expect(read("packages/oven/api/deep.er.api.md")).toMatch(/^interface Hidden \{$/m);
});

test("the report of an entry that is no more is deleted", () => {
  writeReports(root);
  exporting({ ".": "index" });
  writeReports(root);
  expect(readdirSync(join(root, "packages/oven/api"))).toEqual(["oven.api.md"]);
});

test("a release keeps the reports as they are then", () => {
  releaseReports(root);
  const before = read("packages/oven/api/oven.api.md");
  write("packages/oven/dist/index.d.ts", "export interface Cake { icing: string }\n");
  writeReports(root);
  expect(read("packages/oven/api/released/oven.api.md")).toBe(before);
  expect(read("packages/oven/api/oven.api.md")).not.toBe(before);
});

test("not-built: names the file, and writes nothing", () => {
  exporting({ ".": "index", "./new": "new" });
  expect(() => writeReports(root)).toThrow(
    expect.objectContaining({ code: "not-built", message: expect.stringMatching(/dist\/new\.d\.ts: run pnpm build/) }),
  );
  expect(existsSync(join(root, "packages/oven/api"))).toBe(false);
});

test.each(["{ name:", "[]"])("broken-package: names the file, and writes nothing: %s", (text) => {
  write("packages/command/package.json", text);
  expect(() => writeReports(root)).toThrow(
    expect.objectContaining({
      code: "broken-package",
      message: expect.stringMatching(/^Mend .+command\/package\.json/),
    }),
  );
  expect(existsSync(join(root, "packages/oven/api"))).toBe(false);
});

test("extractor: a comment that cannot be read is told with its place", () => {
  write("packages/oven/dist/index.d.ts", "/** {@link } */\nexport interface Bread { crust: string }\n");
  expect(() => writeReports(root)).toThrow(
    expect.objectContaining({
      code: "extractor",
      message: expect.stringContaining("dist/index.d.ts:1:6 - (tsdoc-link"),
    }),
  );
});

/** The entries of the package `oven`, with the names of their declaration files. */
function exporting(entries: Readonly<Record<string, string>>): void {
  const exports = Object.fromEntries(
    Object.entries(entries).map(([path, file]) => [
      path,
      { types: `./dist/${file}.d.ts`, default: `./dist/${file}.js` },
    ]),
  );
  const manifest = {
    name: "@bakery/oven",
    version: "1.0.0",
    type: "module",
    exports: { ...exports, "./package.json": "./package.json" },
  };
  write("packages/oven/package.json", JSON.stringify(manifest));
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const read = (path: string): string => readFileSync(join(root, path), "utf8");

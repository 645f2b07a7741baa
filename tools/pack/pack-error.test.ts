import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { packPackages } from "./pack-packages.ts";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "pack-error-"));
  const exports = { ".": { types: "./dist/index.d.ts", default: "./dist/index.js" } };
  const manifest = {
    name: "@bakery/oven",
    version: "1.0.0",
    homepage: "https://bakery.example",
    files: ["dist"],
    exports,
  };
  write("packages/oven/package.json", JSON.stringify(manifest));
  write("packages/oven/README.md", "# @bakery/oven\n");
  write("LICENSE", "Bake as you like.\n");
});

afterEach(() => rmSync(root, { recursive: true }));

test("not-built: names the file, and packs nothing", async () => {
  await expect(pack()).rejects.toMatchObject({
    code: "not-built",
    message: expect.stringMatching(/dist\/index\.js: run pnpm build/),
  });
  expect(existsSync(join(root, "out"))).toBe(false);
});

test.each([
  ["a module that is not there", 'export * from "./heat.js";', /heat\.js/],
  ["a name that is not there", 'import { x } from "./warmth.js";\nexport const y = x;', /"x".+warmth\.js/],
])("bundler: %s", async (_, code, message) => {
  write("packages/oven/dist/index.js", code);
  write("packages/oven/dist/warmth.js", "export const warm = 1;");
  write("packages/oven/dist/index.d.ts", "export {};");
  await expect(pack()).rejects.toMatchObject({ code: "bundler", message: expect.stringMatching(message) });
});

test("npm: a package without a version", async () => {
  write("packages/oven/package.json", JSON.stringify({ name: "@bakery/oven", files: [], exports: {} }));
  await expect(pack()).rejects.toMatchObject({
    code: "npm",
    message: expect.stringContaining("must have name and version"),
  });
});

const pack = () => packPackages(root, join(root, "out"));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { nextVersion } from "./next-version.ts";
import { staleTables } from "./stale-tables.ts";
import { writeTable } from "./write-table.ts";

const places = "Fast:\n\n<!-- speed -->\n<!-- /speed -->\n\nSmall:\n\n<!-- size -->\n<!-- /size -->\n";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "readme-tables-"));
  write("package.json", '{ "private": true }');
  write("pnpm-workspace.yaml", "packages: [packages/*]");
  write("packages/client/package.json", '{ "name": "@instance-view/client", "version": "1.9.0" }');
  write("packages/models/package.json", '{ "name": "@instance-view/models", "version": "1.9.0" }');
  write(".changeset/config.json", '{ "fixed": [["@instance-view/client", "@instance-view/models"]] }');
  write("README.md", places);
});
afterEach(() => rmSync(root, { recursive: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

const readme = (): string => readFileSync(join(root, "README.md"), "utf8");

test("the next version is what the changesets make of the current one, whichever package they name", async () => {
  expect(await nextVersion(root)).toBe("1.9.0");
  write(".changeset/one.md", '---\n"@instance-view/models": minor\n---\n\nOne.\n');
  write(".changeset/two.md", '---\n"@instance-view/models": patch\n---\n\nTwo.\n');
  expect(await nextVersion(root)).toBe("1.10.0");
});

test("a table goes between its marks, under a line that says of what, where and when; the rest stays", async () => {
  await writeTable(root, "speed", "| old |");
  await writeTable(root, "speed", "| new |\n");
  const [line, ...others] = readme().slice(readme().indexOf("Version")).split("\n");
  expect(line).toContain(`Version 1.9.0, measured with Node ${process.versions.node}, `);
  expect(line).toContain(`${availableParallelism()} cores`);
  expect(line).toMatch(/, \d{4}-\d\d-\d\d\.$/);
  expect(others.join("\n")).toBe("\n| new |\n\n<!-- /speed -->\n\nSmall:\n\n<!-- size -->\n<!-- /size -->\n");
});

test("a table is stale when there is none, or when it is older than a version", async () => {
  await writeTable(root, "speed", "| new |");
  expect(staleTables(root, "1.9.0")).toEqual([
    "The README's table of size is of no version, not of 1.9.0: run `pnpm size --write`.",
  ]);
  await writeTable(root, "size", "| new |");
  expect(staleTables(root, "1.8.11")).toEqual([]);
  expect(staleTables(root, "1.9.0")).toEqual([]);
  expect(staleTables(root, "1.10.0")).toEqual([
    "The README's table of speed is of 1.9.0, not of 1.10.0: run `pnpm bench --write`.",
    "The README's table of size is of 1.9.0, not of 1.10.0: run `pnpm size --write`.",
  ]);
});

test.each(["no marks", "<!-- speed -->", "<!-- /speed -->\n<!-- speed -->"])(
  "a README with %j has no place",
  (text) => {
    write("README.md", text);
    const message = "Give README.md a place for the figures: <!-- speed --> and <!-- /speed -->.";
    expect(() => staleTables(root, "1.9.0")).toThrow(expect.objectContaining({ code: "no-place", message }));
  },
);

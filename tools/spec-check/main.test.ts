import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BAKERY, OVEN_PATH, withValue } from "./bakery.fixture.ts";
import type { JsonObject } from "./json.ts";

// The command finds our OpenAPI from where it stands, so a copy of it in a tree of its own meets made-up documents.
const root = mkdtempSync(join(tmpdir(), "spec-check-"));

beforeAll(() => {
  const tools = join(import.meta.dirname, "..");
  for (const part of ["spec-check", "run-tool.ts", "tool-error.ts"]) {
    cpSync(join(tools, part), join(root, "tools", part), { recursive: true });
  }
  mkdirSync(join(root, "specs/compute/openapi"), { recursive: true });
  writeFileSync(join(root, "package.json"), JSON.stringify({ type: "module" }));
  writeFileSync(join(root, "specs/compute/openapi/2001-01-01.json"), JSON.stringify(BAKERY));
});

afterAll(() => rmSync(root, { recursive: true }));

test("no difference: exit code 0", () => {
  expect(run(write("same.json", BAKERY))).toEqual({ status: 0, stdout: "0 differences\n", stderr: "" });
});

test("a renamed property: a line for each side, and exit code 1", () => {
  const grams = ["definitions", "Dough", "properties", "grams"];
  const renamed = withValue(withValue(BAKERY, grams, undefined), [...grams.slice(0, -1), "weight"], { type: "string" });
  expect(run(write("renamed.json", renamed))).toEqual({
    status: 1,
    stdout: [
      "#/definitions/Dough/properties/weight: official has string, ours has nothing",
      "#/definitions/Dough/properties/grams: official has nothing, ours has integer int32",
      "2 differences\n",
    ].join("\n"),
    stderr: "",
  });
});

test("one difference is counted as one", () => {
  const { status, stdout } = run(write("one.json", withValue(BAKERY, ["definitions", "Dough", "required"], undefined)));
  expect([status, stdout.split("\n").at(-2)]).toEqual([1, "1 difference"]);
});

test.for<[code: string, file: () => string]>([
  ["unreadable-file", () => join(root, "nowhere.json")],
  ["not-json", () => write("text.json", "<html>")],
  ["not-openapi-2", () => write("three.json", { openapi: "3.0.0", info: { version: "2001-01-01" } })],
  ["not-openapi-2", () => write("list.json", [])],
  ["missing-version", () => write("unversioned.json", { swagger: "2.0" })],
  ["missing-version", () => write("escape.json", { swagger: "2.0", info: { version: "../../package" } })],
  ["no-emitted-openapi", () => write("unknown.json", { swagger: "2.0", info: { version: "1999-01-01" } })],
])("%s: one sentence and exit code 2", ([code, file], { expect }) => {
  const { status, stdout, stderr } = run(file());
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(new RegExp(`^spec:check: .+\\. \\(${code}\\)\n$`));
});

test("usage: one file or one folder, no more and no less", () => {
  for (const args of [[], ["one.json", "two.json"], ["--all"], ["--all", "one", "two"]]) {
    expect(run(...args)).toEqual({
      status: 2,
      stdout: "",
      stderr:
        "spec:check: Give one official OpenAPI file, or a folder of them: pnpm spec:check FILE, or pnpm spec:check --all DIR. (usage)\n",
    });
  }
});

describe("--all", () => {
  const grams = ["definitions", "Dough", "properties", "grams"];
  const otherCase = withValue(BAKERY, ["paths"], {
    [OVEN_PATH.toUpperCase()]: (BAKERY.paths as JsonObject)[OVEN_PATH],
  });

  test("no difference in any file: exit code 0", () => {
    const folder = writeFolder("equal", { "b.JSON": BAKERY, "a.json": BAKERY, "notes.md": "no OpenAPI" });
    const stdout = "a.json: 0 differences\nb.JSON: 0 differences\n2 files, 0 differences\n";
    expect(run("--all", folder)).toEqual({ status: 0, stdout, stderr: "" });
  });

  test("a line for each file, notes and differences below it, and exit code 1", () => {
    const folder = writeFolder("mixed", { "a.json": withValue(BAKERY, grams, undefined), "b.json": otherCase });
    const { status, stdout } = run("--all", folder);
    expect(status).toBe(1);
    expect(stdout.split("\n")).toEqual([
      "a.json: 1 difference",
      "  #/definitions/Dough/properties/grams: official has nothing, ours has integer int32",
      "b.json: 0 differences",
      expect.stringMatching(/^ {2}note: .* ours writes the path in another casing/),
      "2 files, 1 difference",
      "",
    ]);
  });

  test.for<[code: string, folder: () => string]>([
    ["unreadable-folder", () => join(root, "nowhere")],
    ["unreadable-folder", () => write("a-file.json", BAKERY)],
    ["no-openapi-files", () => writeFolder("empty", { "readme.md": "" })],
    ["not-json", () => writeFolder("broken", { "a.json": BAKERY, "b.json": "<html>" })],
    ["no-emitted-openapi", () => writeFolder("newer", { "a.json": BAKERY, "b.json": of("2002-01-01") })],
  ])("%s: one sentence, no report and exit code 2", ([code, folder], { expect }) => {
    const { status, stdout, stderr } = run("--all", folder());
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(new RegExp(`^spec:check: .+\\. \\(${code}\\)\n$`));
  });
});

function of(version: string): JsonObject {
  return withValue(BAKERY, ["info", "version"], version);
}

function writeFolder(name: string, files: Readonly<Record<string, unknown>>): string {
  mkdirSync(join(root, name));
  for (const [file, content] of Object.entries(files)) write(join(name, file), content);
  return join(root, name);
}

function write(name: string, content: unknown): string {
  const file = join(root, name);
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}

function run(...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  const main = join(root, "tools/spec-check/main.ts");
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { encoding: "utf8" });
  return { status, stdout, stderr };
}

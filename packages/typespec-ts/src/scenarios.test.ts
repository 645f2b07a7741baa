import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { emit } from "./testing/compile.js";
import { actualText, parseScenarios, record } from "./testing/scenario.js";
import { shuffled } from "./testing/shuffle.js";
import { Workspace } from "./testing/workspace.js";

const folder = new URL("../scenarios/", import.meta.url);
const isRecording = process.env.RECORD === "true";

let workspace: Workspace;
beforeAll(async () => {
  workspace = await Workspace.create();
});
afterAll(() => workspace.remove());

// RECORD=true writes down what the emitter makes now. Read the difference before you keep it.
describe.each(readdirSync(folder).filter((name) => name.endsWith(".md")))("%s", (name) => {
  const markdown = readFileSync(new URL(name, folder), "utf8");
  const recorded: (readonly [Parameters<typeof actualText>[1], string])[] = [];

  test.each(parseScenarios(markdown))("$title", { timeout: 60_000 }, async ({ spec, options, expectations }) => {
    const emitted = await emit(spec, options);
    expect(expectations).not.toHaveLength(0);
    if (!expectations.some((expectation) => expectation.language === "diagnostics")) {
      expect(emitted.diagnostics).toEqual([]);
    }
    await workspace.write(emitted);
    for (const expectation of expectations) {
      const actual = actualText(emitted, expectation);
      if (isRecording) recorded.push([expectation, actual]);
      else expect(actual).toBe(expectation.text);
    }
    // The same bytes, in whatever order the spec declares things.
    if (!isRecording && emitted.diagnostics.length === 0) {
      expect((await emit(shuffled(spec, 1), options)).files).toEqual(emitted.files);
    }
  });

  afterAll(() => {
    if (isRecording) writeFileSync(new URL(name, folder), record(markdown, recorded));
  });
});

describe("all of them", () => {
  test("have no type errors", { timeout: 60_000 }, async () => {
    expect(await workspace.typeCheck()).toBe("");
    expect(workspace.size).toBeGreaterThan(60);
  });

  test("are formatted", { timeout: 60_000 }, async () => {
    expect(await workspace.formatCheck()).toBe("");
  });
});

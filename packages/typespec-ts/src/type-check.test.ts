import { afterAll, beforeAll, expect, test } from "vitest";
import { emit } from "./testing/compile.js";
import { madeUpSpec } from "./testing/made-up.js";
import { Workspace } from "./testing/workspace.js";

// The scenarios are checked where they are compiled: in scenarios.test.ts. These are specs that nobody thought of.
let workspace: Workspace;

beforeAll(async () => {
  workspace = await Workspace.create();
  for (const seed of [1, 2, 3, 4]) {
    const { files, diagnostics } = await emit(madeUpSpec({ models: 60, operations: 40 }, seed));
    expect(diagnostics).toEqual([]);
    await workspace.write({ files });
  }
}, 60_000);

afterAll(() => workspace.remove());

test("what is emitted for made-up specs has no type errors", { timeout: 60_000 }, async () => {
  expect(await workspace.typeCheck()).toBe("");
});

test("what is emitted for made-up specs is formatted", { timeout: 60_000 }, async () => {
  expect(await workspace.formatCheck()).toBe("");
});

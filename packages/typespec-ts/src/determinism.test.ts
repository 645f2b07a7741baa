import { describe, expect, test } from "vitest";
import { emit } from "./testing/compile.js";
import { madeUpSpec } from "./testing/made-up.js";
import { shuffled } from "./testing/shuffle.js";

describe("a larger spec", { timeout: 60_000 }, () => {
  const spec = madeUpSpec({ models: 60, operations: 30 }, 7);

  test("gives the same bytes twice", async () => {
    const { files, diagnostics } = await emit(spec);
    expect(diagnostics).toEqual([]);
    expect((await emit(spec)).files).toEqual(files);
  });

  test.each([1, 2, 3, 4, 5])("gives the same bytes in the order of seed %i", async (seed) => {
    const other = shuffled(spec, seed);
    expect(other).not.toBe(shuffled(spec, seed + 1));
    expect((await emit(other)).files).toEqual((await emit(spec)).files);
  });
});

test("a shuffled spec holds the same declarations in another order", () => {
  const spec = "model A {}\n/** B. */\nmodel B {}\nnamespace C { model D {} model E {} model F {} }\nop a(): A;";
  const variants = new Set([1, 2, 3, 4, 5].map((seed) => shuffled(spec, seed)));
  expect(variants.size).toBeGreaterThan(2);
  for (const variant of variants) {
    expect(variant).toMatch(/^import/);
    expect(variant).toMatch(/\/\*\* B\. \*\/\nmodel B/);
    for (const name of ["A", "B", "D", "E", "F"]) expect(variant).toContain(`model ${name} {}`);
  }
});

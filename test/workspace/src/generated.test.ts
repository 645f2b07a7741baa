import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { committed, compileSpec, root, shuffleDeclarations } from "./compile-spec.ts";

/** A small generator of numbers, so that a failure can be repeated. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const below = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length));

describe("what the spec gives", () => {
  test("is what is committed: else run `pnpm generate`", async () => {
    const output = await compileSpec();
    const folders = ["packages/models/src/gen", "packages/client/src/gen", "specs/compute/openapi"];
    expect([...output.keys()].sort()).toEqual(folders.flatMap(below).sort());
    for (const [path, text] of output) expect(text, path).toBe(await committed(path));
  }, 120_000);

  test.each([1, 2])(
    "has the same sources when its declarations are shuffled (%i)",
    async (seed) => {
      const random = seeded(seed);
      let moved = 0;
      const output = await compileSpec((text) => {
        const shuffled = shuffleDeclarations(text, random);
        if (shuffled !== text) moved++;
        return shuffled;
      }, "@instance-view/typespec-ts");
      expect(moved).toBeGreaterThan(3);
      expect(output.size).toBeGreaterThan(5);
      for (const [path, text] of output) expect(text, path).toBe(await committed(path));
    },
    60_000,
  );
});

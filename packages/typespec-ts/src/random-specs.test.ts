import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Emitted, emit } from "./testing/compile.js";
import { anySpec } from "./testing/grammar.js";
import { shuffled } from "./testing/shuffle.js";
import { Workspace } from "./testing/workspace.js";

// The scenarios are checked where they are compiled, in scenarios.test.ts. These are specs that nobody thought of. The
// same ones for everybody; RANDOM_SEED=… draws others.
const seed = Number(process.env.RANDOM_SEED ?? 1);
const ours = "@instance-view/typespec-ts";

/** What comes of a spec; nothing where TypeSpec itself or one of its libraries refuses it or breaks down. */
async function tryToEmit(spec: string): Promise<Emitted | undefined> {
  try {
    const emitted = await emit(spec);
    return emitted.diagnostics.every(({ code }) => code.startsWith(ours)) ? emitted : undefined;
  } catch (error) {
    if (String(error).includes(`"${ours}" crashed`)) throw new Error(`${error}\n\n${spec}`);
    return undefined;
  }
}

describe("random specs", () => {
  const specs = fc.sample(anySpec, { seed, numRuns: 50 });
  let workspace: Workspace;
  let refused = 0;

  beforeAll(async () => {
    workspace = await Workspace.create();
    for (const spec of specs) {
      const emitted = await tryToEmit(spec);
      if (emitted === undefined) continue;
      await workspace.write(emitted);
      refused += emitted.diagnostics.length === 0 ? 0 : 1;
      for (const { line, message } of emitted.diagnostics) expect(line, `${message}\n\n${spec}`).toBeGreaterThan(0);
    }
  }, 120_000);
  afterAll(() => workspace.remove());

  test("give code or are refused at a place", () => {
    // Enough of them are valid for the tests to mean something.
    expect(workspace.size + refused).toBeGreaterThan(specs.length / 2);
    expect(workspace.size).toBeGreaterThan(specs.length / 4);
  });

  test("give code without type errors", { timeout: 60_000 }, async () => {
    expect(await workspace.typeCheck()).toBe("");
  });
});

test("a random spec gives the same bytes in any order of its declarations", { timeout: 120_000 }, async () => {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(anySpec, fc.nat(), async (spec, order) => {
      const emitted = await tryToEmit(spec);
      const again = await tryToEmit(shuffled(spec, order));
      // What TypeSpec finds wrong may depend on the order.
      if (emitted === undefined || again === undefined || emitted.files.size === 0) return;
      compared++;
      expect(again.files).toEqual(emitted.files);
    }),
    { seed, numRuns: 25 },
  );
  expect(compared).toBeGreaterThan(5);
});

import { expect, test } from "vitest";
import { emit } from "./testing/compile.js";
import { Workspace } from "./testing/workspace.js";

// No scenario, because TypeSpec lets it pass only where it comes to the model by way of its base.
test("a property may be of another kind than the one it overrides", { timeout: 60_000 }, async () => {
  const emitted = await emit(`
    @discriminator("kind") model Cake { at?: utcDateTime; best?: Pie; layers?: Cake[] }
    model Pie extends Cake { kind: "pie"; layers: "none" }
    op write(@body cake: Cake): void;
  `);
  expect(emitted.diagnostics).toEqual([]);
  expect(emitted.files.get("models/models.ts")).toContain('interface Pie extends Omit<Cake, "layers"> {');
  expect(emitted.files.get("models/codecs.ts")).toContain("return encodeCake(value as Cake);");
  const workspace = await Workspace.create();
  try {
    await workspace.write(emitted);
    expect(await workspace.typeCheck()).toBe("");
  } finally {
    await workspace.remove();
  }
});

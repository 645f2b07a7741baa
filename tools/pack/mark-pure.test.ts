import { rolldown } from "rolldown";
import { expect, test } from "vitest";
import { markPure } from "./mark-pure.ts";

/** What is left of a module for somebody who imports nothing of it. */
async function left(code: string): Promise<string> {
  await using build = await rolldown({
    input: "entry",
    platform: "neutral",
    plugins: [
      { name: "module", resolveId: (id) => id, load: (id) => (id === "entry" ? 'import "module"' : code) },
      markPure,
    ],
  });
  const { output } = await build.generate();
  return output[0].code.replaceAll(/^\/\/.*\n/gm, "").trim();
}

test.each([
  ["a call", "const a = make();"],
  ["calls in calls, and of what calls give", "export const a = make(new Thing(part())).member();"],
  ["calls in tables", "const a = { b: [make()], c: true && make() };"],
])("the value of a variable is left out: %s", async (_, code) => {
  expect(await left(code)).toBe("");
});

test.each([
  ["statements", "run();\nnew Run();"],
  ["what is awaited", "const code = await run(part());"],
  ["what a function does", "function f() { const a = run(); }\nf();"],
  ["what a method does", "const object = { run() { const a = start(); } };\nobject.run();"],
  ["fields of classes", "const C = class { a = run(); };\nnew C();"],
])("what may do something stays: %s", async (_, code) => {
  expect(await left(code)).toMatch(/(run|start)\(/);
  expect(await left(code)).not.toContain("PURE");
});

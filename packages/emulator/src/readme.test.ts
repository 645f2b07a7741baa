import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as source from "./index.js";

const textOf = (file: string) => readFileSync(new URL(file, import.meta.url), "utf8");
const readme = textOf("../README.md");
const docstrings = textOf("emulator.ts").replaceAll(/^ \* ?/gm, "");
const snippets = [readme, docstrings].flatMap((text) =>
  [...text.matchAll(/```ts\n(.*?)```/gs)].map(([, ts = ""]) => ts),
);

/** Runs a snippet on the source; returns what it logs and the emulators that it starts. */
async function run(snippet: string): Promise<{ logged: unknown[][]; started: source.Emulator[] }> {
  const logged: unknown[][] = [];
  const started: source.Emulator[] = [];
  const startEmulator = async (options: source.EmulatorOptions): Promise<source.Emulator> => {
    const emulator = await source.startEmulator(options);
    started.push(emulator);
    return emulator;
  };
  // An async function is where top-level await may stand; what the snippet imports is its parameter.
  const body = snippet.replace('import { startEmulator } from "@instance-view/emulator";', "");
  const log = (...values: unknown[]): void => void logged.push(values);
  await new Function("startEmulator", "console", `return (async () => {${body}})()`)(startEmulator, { log });
  return { logged, started };
}

test.each([
  ["README's first", 0, [200, expect.objectContaining({ statuses: expect.any(Array) })]],
  ["README's second", 1, [expect.stringMatching(/^https:\/\/127\.0\.0\.1:\d+ serves 1 scale set$/)]],
  ["example of startEmulator", 2, [expect.objectContaining({ statuses: expect.any(Array) })]],
])("the %s runs, and closes what it starts", async (_, index, output) => {
  const { logged, started } = await run(snippets[index] ?? "");
  expect(logged).toEqual([output]);
  expect(started).toHaveLength(1);
  for (const { endpoint } of started) {
    await expect(fetch(endpoint)).rejects.toMatchObject({ cause: { code: "ECONNREFUSED" } });
  }
});

test("no snippet has syntax that Node 22 does not know", () => {
  expect(snippets).toHaveLength(3);
  expect(snippets.join("")).not.toContain("await using");
});

test("the README names every value that is exported", () => {
  for (const name of Object.keys(source)) expect(readme).toContain(`\`${name}\``);
});

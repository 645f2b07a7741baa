import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as source from "./index.js";

const textOf = (file: string) => readFileSync(new URL(file, import.meta.url), "utf8");
const readme = textOf("../README.md");
const snippetsOf = (text: string) => [...text.matchAll(/```ts\n(.*?)```/gs)].map(([, ts = ""]) => ts);
const examples = snippetsOf(textOf("emulator.ts").replaceAll(/^ \* ?/gm, ""));

test("the example of startEmulator runs, and closes what it starts", async () => {
  const logged: unknown[][] = [];
  const started: source.Emulator[] = [];
  const startEmulator = async (options: source.EmulatorOptions): Promise<source.Emulator> => {
    const emulator = await source.startEmulator(options);
    started.push(emulator);
    return emulator;
  };
  const log = (...values: unknown[]): void => void logged.push(values);
  // An async function is where top-level await may stand.
  await new Function("startEmulator", "console", `return (async () => {${examples[0]}})()`)(startEmulator, { log });
  expect(logged).toEqual([[expect.objectContaining({ statuses: expect.any(Array) })]]);
  expect(started).toHaveLength(1);
  for (const { endpoint } of started) {
    await expect(fetch(endpoint)).rejects.toMatchObject({ cause: { code: "ECONNREFUSED" } });
  }
});

test("no snippet has syntax that Node 22 does not know", () => {
  const snippets = [...examples, ...snippetsOf(readme)];
  expect(snippets).toHaveLength(3);
  expect(snippets.join("")).not.toContain("await using");
});

test("the README names every value that is exported", () => {
  for (const name of Object.keys(source)) expect(readme).toContain(`\`${name}\``);
});

import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { expectCleanInstallation, installTimeout, newFolder, warningsIn } from "./testing/project.ts";
import { promisedBy } from "./testing/promised.ts";
import { linesOf, run } from "./testing/run.ts";

let folder = "";
let readme = "";

/** The blocks of code of the README of the emitter that are in that language. */
const blocks = (language: string): string[] =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, "gm"))].map((match) => match[1] ?? "");

const shell = (script = "") => run("sh", ["-ec", script], folder);

beforeAll(async () => {
  readme = await readFile(join(import.meta.dirname, "../../../packages/typespec-ts/README.md"), "utf8");
  folder = await newFolder("emitter");
  const { stderr } = await shell(blocks("sh")[0]);
  expect(warningsIn(stderr)).toEqual([]);
}, installTimeout);

test("it installs with its peers, without a warning", { timeout: 60_000 }, async () => {
  await expectCleanInstallation(folder, ["typespec-ts"]);
});

test("in an empty folder, its README leads to a client that calls a service", { timeout: installTimeout }, async () => {
  await writeFile(join(folder, "main.tsp"), blocks("tsp")[0] ?? "");
  await writeFile(join(folder, "tspconfig.yaml"), blocks("yaml")[0] ?? "");
  const { stdout } = await shell(blocks("sh")[1]);
  expect(stdout).toContain("Compilation completed successfully");

  const program = join(folder, "call.ts");
  await cp(join(import.meta.dirname, "../projects/emitter/call.ts"), program);
  await shell("npm install --save-dev @types/node@22.20.5");
  await shell("npx tsc --noEmit --strict --target es2022 --module nodenext --types node call.ts");
  const said = await run(process.execPath, [program], folder);
  expect(said.stderr).toBe("");
  expect(linesOf(said.stdout)).toEqual(await promisedBy(program));
});

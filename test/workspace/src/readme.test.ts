import { execFile } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root } from "./compile-spec.ts";

const run = promisify(execFile);
/** Inside this package, so that the snippets find the packages by their public names. */
const folder = join(root, "test/workspace/snippets");

interface Snippet {
  readonly name: string;
  readonly file: string;
  readonly text: string;
  /** Lines that it prints: those in the text block behind it, else those in its comments. */
  readonly said: readonly string[];
}

async function snippetsOf(readme: string): Promise<Snippet[]> {
  const text = await readFile(join(root, readme), "utf8");
  return [...text.matchAll(/^```ts\n([\s\S]*?)^```$(?:\n\nprints\n\n```text\n([\s\S]*?)^```$)?/gm)].map(
    ([, code = "", output], i) => ({
      name: `${readme} #${i + 1}`,
      file: join(folder, `${readme.replaceAll("/", "-").replace(/\.md$/, "")}-${i + 1}.ts`),
      text: code,
      said: output?.trimEnd().split("\n") ?? commentsOf(code),
    }),
  );
}

const commentsOf = (code: string): string[] =>
  [...code.matchAll(/console\.log\(.*\); \/\/ (.+)$/gm)].map(([, comment = ""]) => comment);

const documents = ["client", "models", "runtime", "status", "emulator"].map((name) => `packages/${name}/README.md`);

const snippets = (await Promise.all(["README.md", "docs/status.md", ...documents].map(snippetsOf))).flat();

beforeAll(async () => {
  await mkdir(folder, { recursive: true });
  await Promise.all(snippets.map(({ file, text }) => writeFile(file, `${text}\nexport {};\n`)));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("the snippets of the READMEs", () => {
  test("are there", () => expect(snippets.length).toBeGreaterThanOrEqual(4));

  test("have the types that they seem to have", async () => {
    const options = [
      "--noEmit",
      "--strict",
      "--module",
      "nodenext",
      "--target",
      "es2023",
      "--lib",
      "es2023,dom,esnext.disposable",
      "--types",
      "node",
    ];
    const { stdout } = await run(
      join(root, "node_modules/.bin/tsc"),
      [...options, "--ignoreConfig", ...snippets.map(({ file }) => file)],
      { cwd: folder },
    ).catch((error) => error);
    expect(stdout).toBe("");
  }, 60_000);

  test.each(snippets)(
    "$name runs, and prints what its comments say",
    async ({ file, said }) => {
      const { stdout, stderr } = await run(process.execPath, [file], { cwd: folder });
      expect(stderr).toBe("");
      expect(stdout.split("\n").filter((line) => line !== "")).toEqual(said);
    },
    30_000,
  );
});

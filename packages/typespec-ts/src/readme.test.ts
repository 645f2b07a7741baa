import { readdir, readFile, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { $lib } from "./lib.js";
import { emit } from "./testing/compile.js";
import { Workspace } from "./testing/workspace.js";

let workspace: Workspace;
let readme: string;

const blocks = (language: string): string[] =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, "gms"))].map((match) => match[1] ?? "");

/** What stands in the first column of the table below a heading that has this column. */
function firstColumn(title: string): string[] {
  const table = readme.slice(readme.indexOf(`| ${title} `)).split("\n\n")[0] ?? "";
  return [...table.matchAll(/^\| `([^`]+)`/gm)].map((match) => match[1] ?? "");
}

beforeAll(async () => {
  readme = await readFile(new URL("../README.md", import.meta.url), "utf8");
  workspace = await Workspace.create();
});
afterAll(() => workspace.remove());

test("the snippets fit what is emitted for the spec", { timeout: 60_000 }, async () => {
  const [spec = ""] = blocks("tsp");
  const emitted = await emit(spec);
  const snippets = blocks("ts").map((text, i) => [`client/snippet${i}.ts`, text] as const);
  expect(snippets).toHaveLength(2);
  await workspace.write({ files: new Map([...emitted.files, ...snippets]) });
  expect(await workspace.typeCheck()).toBe("");
});

test("all options and diagnostics are listed", () => {
  const options = Object.keys($lib.emitter?.options?.properties ?? {});
  expect(firstColumn("option").sort()).toEqual(options.sort());
  expect(firstColumn("code").sort()).toEqual(Object.keys($lib.diagnostics).sort());
});

test("the options of the configuration are accepted", { timeout: 60_000 }, async () => {
  const [yaml = ""] = blocks("yaml");
  const options = Object.fromEntries(
    [...yaml.matchAll(/^ {4}([\w-]+): "(.*)"$/gm)].map((m) => [m[1] ?? "", m[2] ?? ""]),
  );
  expect(Object.keys(options)).toHaveLength(4);
  const { diagnostics } = await emit(
    "op read(): void;",
    Object.fromEntries(
      // The compiler fills this in when it reads the file.
      Object.entries(options).map(([name, value]) => [name, value.replace("{project-root}", "/test")]),
    ),
  );
  expect(diagnostics).toEqual([]);
});

test("all pages of rules are listed", async () => {
  const folder = new URL("../scenarios/", import.meta.url);
  const pages = (await readdir(folder)).filter((name) => name.endsWith(".md")).sort();
  const lines = pages.map(async (name) => {
    const text = (await readFile(new URL(name, folder), "utf8")).replaceAll(/^(`{3,}).*?^\1$/gms, "");
    const titles = (level: string): string[] =>
      [...text.matchAll(new RegExp(`^${level} (.+)$`, "gm"))].map((match) => match[1] ?? "");
    const rules = titles("##").join("; ");
    return `- [${titles("#")[0]}](scenarios/${name})${rules === "" ? "" : `: ${rules}`}`;
  });
  const list = `${(await Promise.all(lines)).join("\n")}\n`;
  const [start, end] = ["written by RECORD=true pnpm test -->\n", "<!-- end of rules -->"];
  const from = readme.indexOf(start) + start.length;
  const to = readme.indexOf(end);
  if (process.env.RECORD === "true") {
    await writeFile(new URL("../README.md", import.meta.url), readme.slice(0, from) + list + readme.slice(to));
  } else {
    expect(readme.slice(from, to)).toBe(list);
  }
});

import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ReadmeTablesError } from "./readme-tables-error.ts";

const biome = join(import.meta.dirname, "../../node_modules/.bin/biome");
const fileOf = (root: string): string => join(root, "README.md");

/**
 * What stands in README.md between `<!-- name -->` and `<!-- /name -->`.
 *
 * @throws ReadmeTablesError `no-place` when the two are not there
 */
export function readPlace(root: string, name: string): string {
  const text = readFileSync(fileOf(root), "utf8");
  return text.slice(...placeIn(text, name)).trim();
}

/**
 * Puts Markdown there, formatted as the check of the format wants it.
 *
 * @throws ReadmeTablesError `no-place`
 */
export function writePlace(root: string, name: string, markdown: string): void {
  const text = readFileSync(fileOf(root), "utf8");
  const [from, to] = placeIn(text, name);
  writeFileSync(fileOf(root), `${text.slice(0, from)}\n\n${markdown.trim()}\n\n${text.slice(to)}`);
  execFileSync(biome, ["format", "--write", "--log-level=error", "README.md"], { cwd: root, stdio: "pipe" });
}

function placeIn(text: string, name: string): [from: number, to: number] {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(begin) + begin.length, text.indexOf(end)];
  if (!text.includes(begin) || to < from) {
    throw new ReadmeTablesError("no-place", `Give README.md a place for the figures: ${begin} and ${end}.`);
  }
  return [from, to];
}

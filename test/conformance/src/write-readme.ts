import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "./layout.ts";

const [begin, end] = ["<!-- conformance -->", "<!-- /conformance -->"];

/** Puts the figures into the README of the repository, between two marks. */
export function writeReadme(figures: string): void {
  const path = join(repository, "README.md");
  const text = readFileSync(path, "utf8");
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`The README has no place for the figures: ${begin} … ${end}`);
  writeFileSync(path, `${text.slice(0, from + begin.length)}\n\n${figures}\n\n${text.slice(to)}`);
}

/**
 * `pnpm spec:check FILE`: compares the OpenAPI that our TypeSpec emits with an official OpenAPI 2.0 file of the same
 * api-version; `pnpm spec:check --all DIR` does so with every file of a folder. Exit codes: 0 no difference,
 * 1 differences, 2 no comparison (the reason and its code are on stderr).
 */

import { runTool } from "../run-tool.ts";
import { type CheckedFile, checkFile, checkFolder } from "./check.ts";
import { formatDifference } from "./difference.ts";
import { SpecCheckError } from "./spec-check-error.ts";

const EMITTED = new URL("../../specs/compute/openapi/", import.meta.url);

await runTool("spec:check", main);

async function main(args: readonly string[]): Promise<number> {
  const [first, folder] = args;
  const isAll = first === "--all";
  if (first === undefined || args.length > (isAll ? 2 : 1) || (isAll && folder === undefined)) {
    const forms = "pnpm spec:check FILE, or pnpm spec:check --all DIR";
    throw new SpecCheckError("usage", `Give one official OpenAPI file, or a folder of them: ${forms}.`);
  }
  const files = folder === undefined ? [await checkFile(first, EMITTED)] : await checkFolder(folder, EMITTED);
  const total = files.reduce((sum, { differences }) => sum + differences.length, 0);
  const lines = isAll
    ? [...files.flatMap(reportInFolder), `${count(files.length, "file")}, ${count(total, "difference")}`]
    : [...files.flatMap(report), count(total, "difference")];
  process.stdout.write(`${lines.join("\n")}\n`);
  return total === 0 ? 0 : 1;
}

function reportInFolder(file: CheckedFile): readonly string[] {
  return [`${file.name}: ${count(file.differences.length, "difference")}`, ...report(file).map((line) => `  ${line}`)];
}

function report({ differences, notes }: CheckedFile): readonly string[] {
  return [...notes.map((note) => `note: ${note}`), ...differences.map(formatDifference)];
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

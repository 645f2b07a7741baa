import { formatVerdicts } from "../api-judge/format-verdicts.ts";
import { type BumpResult, spec } from "./bump.ts";
import type { Mark } from "./marks.ts";
import { formatPlan } from "./plan.ts";

/** What the terminal shows in the end. */
export function describeResult(result: BumpResult, version: string): string {
  const { changed, plan, verdicts, level, changeset, shortfall, marks } = result;
  if (changed.length === 0) return section(`Api-version ${version} is there already: nothing to do.`, todo(marks));
  return section(
    plan === undefined ? "" : formatPlan(plan),
    formatVerdicts(verdicts).trimEnd(),
    changeset === undefined ? "" : `The change is ${level}: see ${changeset}, and improve its words.`,
    shortfall === undefined ? "" : `The changesets are not enough yet (\`pnpm api:check\`):\n${shortfall.trimEnd()}`,
    `Files that changed: ${changed.length}; \`git diff\` shows them.`,
    todo(marks),
    plan === undefined ? "Nobody compared it with Azure's own description: --official FILE does." : "",
  );
}

function todo(marks: readonly Mark[]): string {
  if (marks.length === 0) return "";
  const lines = marks.map(({ file, line, text }) => `  ${spec}/${file}:${line}  ${text}`);
  return [
    "To be written by hand (`npm test` fails until then):",
    ...lines,
    "Then: pnpm generate && pnpm api:report && npm test, read the diff, commit.",
  ].join("\n");
}

/** Paragraphs, with a blank line between. */
const section = (...parts: readonly string[]): string => `${parts.filter((part) => part !== "").join("\n\n")}\n`;

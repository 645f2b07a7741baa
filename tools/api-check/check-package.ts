import { basename } from "node:path";
import { formatVerdicts } from "../api-judge/format-verdicts.ts";
import { judgeReports } from "../api-judge/judge-reports.ts";
import { ReportError } from "../api-judge/reports/report-error.ts";
import type { Level, Verdict } from "../api-judge/surface.ts";
import { highest, weight } from "../api-judge/verdicts.ts";
import type { PublishedPackage } from "../api-report/published-packages.ts";
import { currentReports, type Reports, readReports, releasedReports } from "../api-report/report-files.ts";
import { ApiCheckError } from "./api-check-error.ts";

/** Whether the changesets are enough, and what there is to say. */
export interface PackageCheck {
  readonly isEnough: boolean;
  /** For the terminal, several lines. */
  readonly text: string;
}

/**
 * Holds the changesets against the change of a package's API reports since its last release.
 *
 * @param declared - The weightiest level that a changeset gives the package.
 * @returns undefined where its API is as it was released.
 * @throws ApiCheckError when a report cannot be read.
 */
export function checkPackage({ name, folder }: PublishedPackage, declared: Level): PackageCheck | undefined {
  const current = readReports(folder, currentReports(folder));
  const released = readReports(folder, releasedReports(folder));
  if (released.size === 0) return current.size === 0 ? undefined : checkNew(name, declared);

  const verdicts = judgeChange(name, released, current);
  if (verdicts.length === 0) return undefined;
  const required = highest(verdicts);
  const isEnough = weight(declared) >= weight(required);
  const todo = isEnough ? ENOUGH : advice(name, declared, required, releasedReports(`packages/${basename(folder)}`));
  const heading = `${name}: the change of its API is ${required}, ${declaredText(declared)}.`;
  return { isEnough, text: `${heading}\n\n${formatVerdicts(verdicts)}\n${todo}\n` };
}

function judgeChange(name: string, released: Reports, current: Reports): readonly Verdict[] {
  try {
    return judgeReports(released, current);
  } catch (cause) {
    if (!(cause instanceof ReportError)) throw cause;
    throw new ApiCheckError("unreadable-report", `${name}: ${cause.message}`, { cause });
  }
}

function checkNew(name: string, declared: Level): PackageCheck {
  const isEnough = declared !== "none";
  const todo = isEnough ? ENOUGH : `Add a changeset that names ${name}: pnpm changeset.`;
  return { isEnough, text: `${name}: it was never released, ${declaredText(declared)}.\n${todo}\n` };
}

const ENOUGH = "Nothing is to be done.";

const declaredText = (declared: Level): string =>
  declared === "none" ? "and no changeset asks for a release of it" : `and the changesets say ${declared}`;

function advice(name: string, declared: Level, required: Level, released: string): string {
  const todo =
    declared === "none"
      ? `Add a changeset that says ${required} for ${name} (pnpm changeset)`
      : `Make a changeset say ${required} for ${name}`;
  return `${todo}, or undo the change. Where the judge errs: change ${released} by hand, and say why in the commit.`;
}

import type { Reports } from "../api-report/report-files.ts";
import { readSurface } from "./from-reports.ts";
import { judge } from "./judge.ts";
import { NOT_EXPORTED } from "./reports/catalogue.ts";
import type { Surface, Verdict } from "./surface.ts";
import { patch } from "./verdicts.ts";

/**
 * Judges the change from one set of API reports of a package to another.
 *
 * @returns the verdicts as the judge gives them; never empty when the reports are not the same
 * @throws ReportError when a report cannot be read.
 */
export function judgeReports(before: Reports, after: Reports): readonly Verdict[] {
  const old = readSurface(before);
  const current = readSurface(after, old);
  const verdicts = once(judge(withSharedInternals(old, current), withSharedInternals(current, old)));
  if (verdicts.length > 0 || isSame(before, after)) return verdicts;
  return [patch("API report", "other words", "each declaration is as it was")];
}

/** Nobody can name what is not exported, so it may come and go: it counts while it is there. */
function withSharedInternals({ items, ...rest }: Surface, other: Surface): Surface {
  const isShared = (name: string): boolean => {
    const end = name.indexOf(NOT_EXPORTED);
    return end < 0 || other.items.has(name.slice(0, end + NOT_EXPORTED.length));
  };
  return { ...rest, items: new Map([...items].filter(([name]) => isShared(name))) };
}

/** What several entries export changes in all of them: that is told once. */
function once(verdicts: readonly Verdict[]): readonly Verdict[] {
  const withoutEntry = (item: string): string => item.replace(/^.*\//, "");
  return verdicts.filter(
    ({ item, change, level }, i) =>
      verdicts.findIndex(
        (one) => withoutEntry(one.item) === withoutEntry(item) && one.change === change && one.level === level,
      ) === i,
  );
}

const isSame = (before: Reports, after: Reports): boolean =>
  before.size === after.size && [...before].every(([entry, text]) => after.get(entry) === text);

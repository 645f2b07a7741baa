import type { Level, Verdict } from "./surface.ts";

const LEVELS: readonly Level[] = ["none", "patch", "minor", "major"];

/** How much a level weighs: the larger number goes first. */
export const weight = (level: Level): number => LEVELS.indexOf(level);

/** What a release with all these changes has to be. */
export function highest(verdicts: readonly Verdict[]): Level {
  return verdicts.reduce<Level>((most, { level }) => (weight(level) > weight(most) ? level : most), "none");
}

export const major = (item: string, change: string, reason: string): Verdict => ({
  item,
  kind: "changed",
  change,
  level: "major",
  reason,
});

export const minor = (item: string, change: string, reason: string): Verdict => ({
  ...major(item, change, reason),
  level: "minor",
});

export const patch = (item: string, change: string, reason: string): Verdict => ({
  ...major(item, change, reason),
  level: "patch",
});

export const added = (item: string, level: "minor" | "major", change: string, reason: string): Verdict => ({
  item,
  kind: "new",
  change,
  level,
  reason,
});

/** The verdict on other words about a thing, if they are others. */
export function documented(item: string, before: string | undefined, after: string | undefined): Verdict[] {
  if (before === after) return [];
  const change = "other documentation";
  return [{ item, kind: "documented", change, level: "patch", reason: "no code notices" }];
}

/** The verdict on text of which nothing is known but that it is another. */
export function unreadable(item: string, what: string, before: string, after: string): Verdict[] {
  if (before === after) return [];
  return [major(item, `${what} changed`, "this cannot be read any further: compare both by eye")];
}

/** The verdict on another name on the wire, where both are known. */
export function renamedOnWire(item: string, before: string | undefined, after: string | undefined): Verdict[] {
  if (before === undefined || after === undefined || before === after) return [];
  const change = `name on the wire changed from ${before} to ${after}`;
  return [major(item, change, "the same code speaks to the service in another way")];
}

import type { Verdict } from "./surface.ts";
import { major, minor } from "./verdicts.ts";

const PREVIEW = /-preview$/;

/** Judges the api-version that calls ask for where they name none. */
export function judgeApiVersion(before: string | undefined, after: string | undefined): Verdict[] {
  const item = "api-version";
  if (before === after) return [];
  if (after === undefined) return [major(item, "default removed", "calls have to name the api-version now")];
  if (before === undefined) return [minor(item, `default is ${after}`, "calls that name one go on as they are")];
  const change = `default moved from ${before} to ${after}`;
  if (PREVIEW.test(after) && !PREVIEW.test(before)) {
    return [
      major(item, change, "a preview may change or end at any time: calls that name none asked for a stable version"),
    ];
  }
  if (isLater(before, after)) {
    return [minor(item, change, "calls that name none ask for the later version, and get what it answers")];
  }
  return [major(item, change, "that is not a later version: what only the other one has is lost")];
}

/** A preview comes before the version of the same name. */
function isLater(before: string, after: string): boolean {
  const order = after.replace(PREVIEW, "").localeCompare(before.replace(PREVIEW, ""), "en", { numeric: true });
  return order > 0 || (order === 0 && PREVIEW.test(before));
}

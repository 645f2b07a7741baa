import type { Directed, Verdict } from "./surface.ts";
import { variantsOf, withoutWrappers } from "./type-variants.ts";
import { major, minor } from "./verdicts.ts";

/**
 * Judges two types, as text, as the sets of what they can be: what only comes back may be less than it was, what is
 * only sent may be more.
 *
 * @param what such as `type`, for the table
 */
export function judgeType(item: string, what: string, before: string, after: string, way: Directed): Verdict[] {
  const [plainBefore, plainAfter] = withoutWrappers(before, after);
  const [old, current] = [variantsOf(plainBefore), variantsOf(plainAfter)];
  const more = current.filter((variant) => !old.includes(variant));
  const less = old.filter((variant) => !current.includes(variant));
  if (more.length + less.length === 0) return [];
  const change = `${what} changed from ${before} to ${after}`;
  const isReckonedWith = old.includes("string & {}") && more.every((variant) => variant.startsWith('"'));
  const breaksReaders = way.received && more.length > 0 && !isReckonedWith;
  const breaksSenders = way.sent && less.length > 0;
  if (more.length > 0 && less.length > 0 && (breaksReaders || breaksSenders))
    return [major(item, change, "code for the one need not suit the other")];
  if (breaksReaders) return [major(item, change, "it comes back: code has to reckon with more than it did")];
  if (breaksSenders) return [major(item, change, "it is sent: not all that was accepted still is")];
  if (!way.received) return [minor(item, change, "it is only sent: what was accepted still is")];
  if (more.length > 0) return [minor(item, change, "the set is open: code reckons with further values")];
  return [minor(item, change, "it only comes back: code that reckons with more goes on as it is")];
}

/** Whether two types can be the same, in whatever order they tell it. */
export const isSameType = (one: string, other: string): boolean =>
  judgeType("", "", one, other, { sent: true, received: true }).length === 0;

import type { Failure } from "./failure.js";

/**
 * How long the service asks to wait, in milliseconds, from 0 to what a timer takes (24 days); `undefined` where it does not
 * say.
 *
 * @param now - what a date in `Retry-After` is counted from, where the answer has no `Date` of its own
 */
export function retryAfterInMs({ header, message }: Failure, now: Date | undefined): number | undefined {
  const inWords = /again after '(\d+)' seconds/i.exec(message)?.[1]; // Azure Resource Manager writes it there, too
  return (
    milliseconds(header("retry-after-ms"), 1) ??
    milliseconds(header("x-ms-retry-after-ms"), 1) ??
    milliseconds(header("retry-after"), 1000) ??
    untilDate(header("retry-after"), header("date"), now) ??
    milliseconds(inWords, 1000)
  );
}

/** Counted by the service's own clock, where it tells it: a wrong one on this machine then does no harm. */
function untilDate(text = "", sent: string | undefined, now: Date | undefined): number | undefined {
  if (!/^[a-z]/i.test(text)) return undefined; // engines make a date of many a number
  const wait = Date.parse(text) - (sent === undefined ? (now?.getTime() ?? Number.NaN) : Date.parse(sent));
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(0, wait), longest);
}

/** The longest that timers can wait; they take more for nothing, and fire at once. */
const longest = 2 ** 31 - 1;

/** A plain number times its unit. */
function milliseconds(text = "", unit: number): number | undefined {
  return /^\d+(\.\d+)?$/.test(text) ? Math.min(Number(text) * unit, longest) : undefined;
}

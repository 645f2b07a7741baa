import type { Failure } from "./failure.js";

/**
 * How long the service asks to wait, in milliseconds, from 0 to what a timer takes (24 days); `undefined` where it does not
 * say.
 *
 * @param now - what a date in `Retry-After` is counted from, where the answer has no `Date` of its own
 */
export function retryAfterInMs({ header, message }: Failure, now: Date | undefined): number | undefined {
  for (const name of ["retry-after-ms", "x-ms-retry-after-ms"]) {
    const wait = milliseconds(header(name), 1);
    if (wait !== undefined) return wait;
  }
  const value = header("retry-after") ?? "";
  const wait = milliseconds(value, 1000);
  if (wait !== undefined) return wait;
  const inWords = /again after '(\d+)' seconds/i.exec(message)?.[1]; // Azure Resource Manager writes it there, too
  return untilDate(value, header("date"), now) ?? milliseconds(inWords, 1000);
}

/** Counted by the service's own clock, where it tells it: a wrong one on this machine then does no harm. */
function untilDate(text: string, sent: string | undefined, now: Date | undefined): number | undefined {
  if (!/^[a-z]/i.test(text)) return undefined; // engines make a date of many a number
  const wait = Date.parse(text) - (sent === undefined ? (now?.getTime() ?? Number.NaN) : Date.parse(sent));
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(0, wait), longest);
}

/** The longest that timers can wait; they take more for nothing, and fire at once. */
const longest = 2 ** 31 - 1;

/** A plain number times its unit. */
function milliseconds(text: string | undefined, unit: number): number | undefined {
  return text !== undefined && /^\d+(\.\d+)?$/.test(text) ? Math.min(Number(text) * unit, longest) : undefined;
}

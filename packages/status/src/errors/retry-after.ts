import type { Failure } from "./failure.js";

/**
 * How long the service asks to wait, in milliseconds, never below 0; `undefined` where it does not say.
 *
 * @param now - what a date in `Retry-After` is counted from, where the answer has no `Date` of its own
 */
export function retryAfterInMs({ header, message }: Failure, now: Date | undefined): number | undefined {
  for (const name of ["retry-after-ms", "x-ms-retry-after-ms"]) {
    const milliseconds = plainNumber(header(name));
    if (milliseconds !== undefined) return milliseconds;
  }
  const value = header("retry-after") ?? "";
  const seconds = plainNumber(value);
  if (seconds !== undefined) return seconds * 1000;
  // The service's own clock, where it tells it: a wrong one on this machine then does no harm.
  const sent = header("date");
  const wait = Date.parse(value) - (sent === undefined ? (now?.getTime() ?? Number.NaN) : Date.parse(sent));
  if (!Number.isNaN(wait)) return Math.max(0, wait);
  // Azure Resource Manager writes it into the sentence, too.
  const inWords = plainNumber(/again after '(\d+)' seconds/i.exec(message)?.[1]);
  return inWords === undefined ? undefined : inWords * 1000;
}

function plainNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}

import { ExitCode } from "../exit-code.js";
import { CliError } from "./cli-error.js";

/** Headers by name, whatever its case. */
export interface Headers {
  get(name: string): string | undefined;
}

/** Seconds until the service wants to be asked again; `undefined` where it does not say. */
export function retryAfterSeconds(headers: Headers): number | undefined {
  const milliseconds = headers.get("retry-after-ms") ?? headers.get("x-ms-retry-after-ms");
  const header = milliseconds === undefined ? headers.get("retry-after") : Number(milliseconds) / 1000;
  if (header === undefined || header === "") return undefined;
  const seconds = Number.isNaN(Number(header)) ? (Date.parse(String(header)) - Date.now()) / 1000 : Number(header);
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
}

/** The error of an answer that asks to come back later. */
export function throttledError(status: number, headers: Headers): CliError {
  const seconds = retryAfterSeconds(headers);
  const when =
    seconds === undefined
      ? "come back in a few minutes"
      : `come back in ${inWords(seconds)}, at ${clockIn(seconds)} UTC`;
  if (status === 429) return new CliError(ExitCode.Throttled, `There were too many requests (429): ${when}.`);
  return new CliError(ExitCode.Failed, `The service is not available (${status}): ${when}.`);
}

function inWords(seconds: number): string {
  return seconds < 120 ? `${seconds} s` : `${Math.ceil(seconds / 60)} minutes`;
}

function clockIn(seconds: number): string {
  return new Date(Date.now() + seconds * 1000).toISOString().slice(11, 19);
}

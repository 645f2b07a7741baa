import { InvalidArgumentError } from "commander";

const longest = 86_400;

/** Reads `--timeout`: seconds, of which there may be fractions. */
export function parseTimeout(text: string): number {
  const seconds = text.trim() === "" ? Number.NaN : Number(text);
  if (seconds > 0 && seconds <= longest) return seconds;
  throw new InvalidArgumentError(`It must be a number of seconds, above 0 and up to ${longest}.`);
}

/** Reads `--api-version`, and refuses what cannot be one; whether the service has it, the service says. */
export function parseApiVersion(text: string): string {
  if (/^\d{4}-\d\d-\d\d(-[a-z]+)?$/i.test(text)) return text;
  throw new InvalidArgumentError("It must be a date such as 2024-07-01.");
}

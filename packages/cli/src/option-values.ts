import { InvalidArgumentError } from "commander";
import { usageError } from "./errors/cli-error.js";

const longest = 86_400;

/** Reads an option that must not be empty: that is a variable which is not set, and no wish for the default. */
export function nonEmpty(option: string): (text: string) => string {
  return (text) => {
    if (text.trim() === "") throw usageError(`${option} is empty: give it a value, or leave it out.`);
    return text;
  };
}

/** Reads `--endpoint`, and refuses what ARM has no use for. Whether the rest will do, the client says. */
export function parseEndpoint(text: string): string {
  const { origin, href } = URL.canParse(text) ? new URL(text) : { origin: "null", href: "" };
  if (origin === "null" || href === `${origin}/`) return text;
  // The value stays out of the message: it may hold a key.
  throw usageError(
    "--endpoint must be scheme, host and port alone, such as https://management.azure.com, without a path, query or fragment.",
  );
}

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

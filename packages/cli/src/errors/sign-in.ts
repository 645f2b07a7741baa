import { ExitCode } from "../exit-code.js";
import { firstLine } from "../text.js";
import { CliError } from "./cli-error.js";

const names = new Set([
  "AggregateAuthenticationError",
  "AuthenticationError",
  "AuthenticationRequiredError",
  "CredentialUnavailableError",
]);

/** Whether `@azure/identity` could not get a token. By name, as the library need not have been loaded. */
export function isSignInError(error: unknown): error is Error {
  return error instanceof Error && names.has(error.name);
}

/** What to do about it. */
export function explainSignIn(error: Error): CliError {
  // Microsoft Entra's own sentence, such as "AADSTS7000215: Invalid client secret provided."
  const refusal = /AADSTS\d+:[^.\r\n]*/.exec(error.message)?.[0];
  const message =
    refusal === undefined
      ? "You are not signed in to Azure: run `az login`, or set INSTANCE_VIEW_TOKEN."
      : `The sign-in to Azure failed (${firstLine(refusal)}): correct it, or run \`az login\`.`;
  return new CliError(ExitCode.NotAllowed, message, { cause: error });
}

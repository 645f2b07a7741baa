import { ExitCode } from "../exit-code.js";
import { firstLine } from "../text.js";
import { CliError } from "./cli-error.js";

/** `@azure/identity` could not get a token. */
export function signInError(error: unknown): CliError {
  // Microsoft Entra's own sentence, such as "AADSTS7000215: Invalid client secret provided."
  const refusal = /AADSTS\d+:[^.\r\n]*/.exec(String(error))?.[0];
  const message =
    refusal === undefined
      ? "You are not signed in to Azure: run `az login`, or set INSTANCE_VIEW_TOKEN."
      : `The sign-in to Azure failed (${firstLine(refusal)}): correct it, or run \`az login\`.`;
  return new CliError(ExitCode.NotAllowed, message, { cause: error });
}

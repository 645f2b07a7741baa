import type { ServiceUnavailableError, ThrottledError, ThrottlingPolicy } from "@instance-view/status";
import { ExitCode } from "../exit-code.js";
import { firstLine } from "../text.js";
import { answerOf } from "./answer.js";
import { CliError } from "./cli-error.js";

/** The service does not answer now, because of too many requests or for a reason of its own. */
export function comeBackLater(failure: ThrottledError | ServiceUnavailableError, cause?: unknown): CliError {
  const { kind, statusCode, requestId, correlationId = requestId, retryAfterInMs } = failure;
  const time = retryAfterInMs ? timeIn(Math.ceil(retryAfterInMs / 1000)) : undefined;
  if (kind === "throttled") {
    // Not with the code, which speaks of an operation that is not allowed.
    const answer = failure.policy === undefined ? `${statusCode}` : `${statusCode}, ${limitOf(failure.policy)}`;
    const message = `There were too many requests (${answer}): come back in ${time ?? "a few minutes"}.`;
    return new CliError(ExitCode.Throttled, message, { cause });
  }
  const support =
    correlationId === undefined ? "" : `; support will ask for the request id ${firstLine(correlationId)}`;
  const message =
    time === undefined
      ? `The service failed (${answerOf(failure)}): try again later${support}.`
      : `The service is not available (${answerOf(failure)}): come back in ${time}.`;
  return new CliError(ExitCode.Failed, message, { cause });
}

/** Which limit was hit, and by how much where the service tells it. */
function limitOf({ name, allowed, measured }: ThrottlingPolicy): string {
  const limit = `limit ${firstLine(name)}`;
  return allowed === undefined || measured === undefined ? limit : `${limit}: ${measured} requests, ${allowed} allowed`;
}

function timeIn(seconds: number): string {
  const span = seconds < 120 ? `${seconds} s` : `${Math.ceil(seconds / 60)} minutes`;
  return `${span}, at ${new Date(Date.now() + seconds * 1000).toISOString().slice(11, 19)} UTC`;
}

import { type ClientErrorCode, isClientError, isRestError } from "@instance-view/runtime";
import { classifyError } from "@instance-view/status";
import type { Connection } from "../connection.js";
import type { Target } from "../resource-id.js";
import { CliError, usageError } from "./cli-error.js";
import { comeBackLater } from "./come-back-later.js";
import { networkError } from "./network.js";
import { notFoundError } from "./not-found.js";
import { serviceError } from "./service.js";
import { signInError } from "./sign-in.js";

/** What was going on when it failed. */
export interface Circumstances {
  readonly target: Target;
  /** `undefined` when it had not been made yet. */
  readonly connection: Connection | undefined;
}

/** Turns what a call threw into a sentence for a person; what is not recognised comes back as it is. */
export function tell(error: unknown, circumstances: Circumstances): unknown {
  if (error instanceof CliError) return error;
  if (isClientError(error)) return usageError(usageProblems[error.code] ?? error.message);
  const failure = classifyError(error, { now: new Date() });
  // Beside the client's own errors and the answers of the service, only a sign-in is foreseen to fail.
  if (!isRestError(error)) return failure.kind === "unauthorized" ? signInError(error) : error;
  switch (failure.kind) {
    case "network":
      return networkError(failure, error);
    case "throttled":
    case "service-unavailable":
      return comeBackLater(failure, error);
    case "not-found":
      return notFoundError(failure, error, circumstances);
    default:
      return serviceError(failure, error, circumstances);
  }
}

/** The client's mistakes that come from one of our options, in the option's terms. */
const usageProblems: Readonly<Partial<Record<ClientErrorCode, string>>> = {
  "insecure-endpoint": "--endpoint must begin with https: a bearer token does not go over plain HTTP.",
  "invalid-path-parameter": "The names of resource group, scale set and instance cannot be of dots alone.",
  "invalid-endpoint": "--endpoint must be a URL such as https://management.azure.com.",
};

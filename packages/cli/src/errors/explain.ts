import { type ClientErrorCode, isClientError, isRestError } from "@instance-view/runtime";
import type { Connection } from "../connection.js";
import type { Target } from "../resource-id.js";
import { CliError, usageError } from "./cli-error.js";
import { explainNetworkError } from "./network.js";
import { explainServiceError } from "./service.js";
import { explainSignIn, isSignInError } from "./sign-in.js";

/** What was going on when it failed. */
export interface Circumstances {
  readonly target: Target;
  /** `undefined` when it had not been made yet. */
  readonly connection: Connection | undefined;
}

/** Turns what a call threw into a sentence for a person; what is not recognised comes back as it is. */
export function explain(error: unknown, circumstances: Circumstances): unknown {
  if (error instanceof CliError) return error;
  if (isSignInError(error)) return explainSignIn(error);
  if (isClientError(error)) return usageError(usageProblems[error.code] ?? error.message);
  if (!isRestError(error)) return error;
  return error.statusCode === undefined
    ? explainNetworkError(error)
    : explainServiceError(error, error.statusCode, circumstances);
}

/** The client's mistakes that come from one of our options, in the option's terms. */
const usageProblems: Readonly<Partial<Record<ClientErrorCode, string>>> = {
  "insecure-endpoint": "--endpoint must begin with https: a bearer token does not go over plain HTTP.",
  "invalid-path-parameter": "The names of resource group, scale set and instance cannot be of dots alone.",
  "invalid-endpoint": "--endpoint must be a URL such as https://management.azure.com.",
};

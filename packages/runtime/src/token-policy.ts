import type { TokenCredential } from "@azure/core-auth";
import { bearerTokenAuthenticationPolicy, type PipelinePolicy } from "@azure/core-rest-pipeline";
import { ClientError } from "./client-error.js";

/** @throws ClientError `invalid-credential` when the credential cannot give tokens */
export function tokenPolicy(credential: TokenCredential, scopes: string | string[]): PipelinePolicy {
  if (typeof credential?.getToken !== "function") {
    throw new ClientError("invalid-credential", "The credential has no getToken method.");
  }
  return bearerTokenAuthenticationPolicy({
    credential: {
      // Calls that need a token at the same time wait for one request of it, which must not end with one caller's signal.
      getToken: (scopes, { abortSignal, ...options } = {}) => credential.getToken(scopes, options),
    },
    scopes,
  });
}

import type { AdditionalPolicyConfig } from "@azure/core-client";
import type { HttpClient, LogPolicyOptions, Pipeline, PipelineOptions } from "@azure/core-rest-pipeline";

// Callers under exactOptionalPropertyTypes may write `retryOptions: cond ? {} : undefined`.
type OrUndefined<T> = { [K in keyof T]: T[K] | undefined };

/** How a credential is used. */
export interface CredentialOptions {
  /** Scopes to ask a token for, instead of those of the service or the cloud. */
  scopes?: string[] | undefined;
  /** Header that carries the key, where the credential is a key. */
  apiKeyHeaderName?: string | undefined;
}

/**
 * What every generated client takes: the pipeline's options (retries, redirects, proxy, TLS, user agent) and where
 * and how requests go.
 */
export interface ClientOptions extends OrUndefined<PipelineOptions> {
  /** Absolute URL that requests go to, instead of the service's own. It may have a path and a query. */
  endpoint?: string | undefined;
  credentials?: CredentialOptions | undefined;
  /** Policies to run beside the standard ones, once per call or once per attempt. */
  additionalPolicies?: AdditionalPolicyConfig[] | undefined;
  /** What sends requests, instead of Node's `https` or the browser's `fetch`. */
  httpClient?: HttpClient | undefined;
  loggingOptions?: LogPolicyOptions | undefined;
  /**
   * Lets requests go to an `http:` endpoint. Never with a credential: that is refused in any case, and headers that sign
   * (`Authorization` and such) are taken off.
   */
  allowInsecureConnection?: boolean | undefined;
  /**
   * A pipeline to use as it is: the options above that configure one have no effect, and the credential is not used.
   */
  pipeline?: Pipeline | undefined;
}

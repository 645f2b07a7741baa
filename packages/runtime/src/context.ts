import type { ServiceClient } from "@azure/core-client";
import {
  createDefaultHttpClient,
  createPipelineFromOptions,
  type HttpClient,
  type InternalPipelineOptions,
  type Pipeline,
  type PipelinePolicy,
} from "@azure/core-rest-pipeline";
import { ClientError } from "./client-error.js";
import type { ClientOptions } from "./client-options.js";
import { goesSafelyTo, signOnly } from "./credential-guard.js";
import { parseEndpoint } from "./endpoint.js";
import { passBy } from "./pass-by.js";

/** What the functions of a generated client act on. */
export interface ClientContext {
  /** Where requests go: origin and path, without a slash at the end. */
  readonly endpoint: string;
  /** Query of the endpoint, which every request carries: empty, or with an ampersand in front. */
  readonly endpointQuery: string;
  readonly pipeline: Pipeline;
  /** Sends requests through the pipeline. */
  readonly client: Pick<ServiceClient, "sendRequest">;
}

/** Which package a request comes from; it goes in the user agent. */
export interface PackageInfo {
  packageName: string;
  packageVersion: string;
}

/** Makes the policy that signs requests to an endpoint. */
export type Signing = (endpoint: URL) => PipelinePolicy;

// One for all clients, so that they share connections.
let sharedHttpClient: HttpClient | undefined;

/**
 * @param keyHeader - header that `signing` sets, unless it is Authorization
 * @throws ClientError `invalid-endpoint`, or `insecure-endpoint` when there is a credential and the endpoint is plain HTTP
 */
export function buildContext(
  endpoint: string,
  { packageName, packageVersion }: PackageInfo,
  options: ClientOptions,
  signing?: Signing,
  keyHeader = "",
): ClientContext {
  const url = parseEndpoint(endpoint);
  const { origin, pathname, search } = url;
  const isTrusted = goesSafelyTo(origin);
  let { pipeline } = options;
  if (!pipeline) {
    // "@" and "/" of a scoped name may not stand in the name of a product.
    const product = `${packageName.replace("@", "").replace("/", "-")}/${packageVersion}`;
    pipeline = createPipelineFromOptions({
      ...options,
      userAgentOptions: { userAgentPrefix: `${options.userAgentOptions?.userAgentPrefix ?? ""} ${product}`.trim() },
    } as InternalPipelineOptions); // undefined members: the pipeline takes them for absent ones
    passBy(pipeline);
    if (signing) {
      if (url.protocol === "http:") {
        throw new ClientError("insecure-endpoint", `Credentials do not go over plain HTTP: use https, not ${origin}.`);
      }
      // Per attempt, so that a redirected request, which loses its header, is signed again where that is allowed.
      pipeline.addPolicy(signOnly(isTrusted, signing(url)), { phase: "Sign" });
    }
  }
  for (const { policy, position } of options.additionalPolicies ?? []) {
    // What looks at attempts sees them as they are sent: signed.
    pipeline.addPolicy(policy, position === "perRetry" ? { afterPhase: "Sign" } : {});
  }
  sharedHttpClient ??= createDefaultHttpClient();
  const httpClient = options.httpClient ?? sharedHttpClient;
  // Here and not in a policy, which could be followed by one that changes the URL.
  const guarded: HttpClient = {
    sendRequest(request) {
      if (!isTrusted(request)) {
        for (const name of ["authorization", "x-ms-authorization-auxiliary", keyHeader]) request.headers.delete(name);
      }
      request.allowInsecureConnection ||= options.allowInsecureConnection ?? false;
      return httpClient.sendRequest(request);
    },
  };
  return {
    endpoint: origin + pathname.replace(/\/+$/, ""),
    endpointQuery: search.replace("?", "&"),
    pipeline,
    // Not a ServiceClient: its serializer for operation specs would be most of what a small program bundles.
    client: { sendRequest: (request) => pipeline.sendRequest(guarded, request) },
  };
}

import type { PipelinePolicy, PipelineRequest } from "@azure/core-rest-pipeline";

/** Tells the requests that may carry a credential. */
export type RequestTest = (request: PipelineRequest) => boolean;

/** Whether a request goes to an origin, and over HTTPS. */
export function goesSafelyTo(origin: string): RequestTest {
  const prefix = `${origin}/`;
  // The prefix holds nearly always, and needs no parsing.
  const isSafe = origin.startsWith("https:");
  return ({ url }) => isSafe && (url.startsWith(prefix) || new URL(url).origin === origin);
}

/** Lets a policy sign only some requests. */
export function signOnly(isTrusted: RequestTest, policy: PipelinePolicy): PipelinePolicy {
  return {
    name: policy.name,
    sendRequest: (request, next) => (isTrusted(request) ? policy.sendRequest(request, next) : next(request)),
  };
}

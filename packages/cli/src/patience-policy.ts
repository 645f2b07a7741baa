import type { ClientOptions } from "@instance-view/runtime";
import type { Deadline } from "./deadline.js";
import { retryAfterSeconds, throttledError } from "./errors/throttled.js";

type PolicyConfig = NonNullable<ClientOptions["additionalPolicies"]>[number];

/** Waits shorter than this are not worth a remark (seconds). */
const unnoticed = 2;

/**
 * Ends the call when the service asks to come back after the deadline, instead of sleeping until then in vain. Shorter
 * waits are left to the pipeline; `onWait` hears of them.
 */
export function patiencePolicy(deadline: Deadline, onWait: (seconds: number) => void): PolicyConfig {
  return {
    position: "perRetry", // within the retries, so that it sees each answer before they wait
    policy: {
      name: "patiencePolicy",
      async sendRequest(request, next) {
        const response = await next(request);
        if (response.status !== 429 && response.status !== 503) return response;
        const seconds = retryAfterSeconds(response.headers);
        if (seconds === undefined) return response;
        if (seconds * 1000 > deadline.left()) throw throttledError(response.status, response.headers);
        if (seconds > unnoticed) onWait(seconds);
        return response;
      },
    },
  };
}

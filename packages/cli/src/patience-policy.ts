import type { ClientOptions } from "@instance-view/runtime";
import { classifyError } from "@instance-view/status";
import type { Deadline } from "./deadline.js";
import { comeBackLater } from "./errors/come-back-later.js";

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
        if (response.status !== 429 && response.status !== 503) return response; // the pipeline waits for no others
        const failure = classifyError(response, { now: new Date() });
        if (failure.kind !== "throttled" && failure.kind !== "service-unavailable") return response;
        const { retryAfterInMs } = failure;
        if (retryAfterInMs === undefined) return response;
        if (retryAfterInMs > deadline.left()) throw comeBackLater(failure);
        // The service may say it in a way that the pipeline does not read.
        response.headers.set("retry-after-ms", retryAfterInMs);
        const seconds = Math.ceil(retryAfterInMs / 1000);
        if (seconds > unnoticed) onWait(seconds);
        return response;
      },
    },
  };
}

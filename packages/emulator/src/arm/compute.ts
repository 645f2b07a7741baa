import type { ScaleSetEntry, SubscriptionEntry } from "../fleet/inventory.js";
import { type Answer, computeError } from "./answer.js";
import { type Bucket, countRequest, remainingTokens, secondsToRefill, takeTokens, windowOf } from "./rate-limit.js";
import type { InstanceId } from "./request-target.js";
import { viewAtVersion } from "./view-at-version.js";

/** The Compute resource provider's part: a request that found its scale set costs tokens, then gets its answer. */
export function getInstanceView(
  subscription: SubscriptionEntry,
  scaleSet: ScaleSetEntry,
  names: InstanceId,
  apiVersion: string,
  throttle: boolean,
): Answer {
  const virtualMachine = scaleSet.virtualMachines.get(names.instanceId.toLowerCase());
  const buckets = [subscription.calls, virtualMachine?.calls ?? scaleSet.missing, subscription.views];
  const now = Date.now();
  const empty = countRequest(buckets, now);
  if (empty && throttle) return tooManyRequests(empty, now, rateHeaders(buckets));
  takeTokens(buckets);

  const headers = rateHeaders(buckets);
  if (scaleSet.flexible || !/^\d+$/.test(names.instanceId)) {
    const message = "The instanceId of a VM in a Virtual Machine Scale Set must be a number.";
    return computeError(400, { code: "InvalidParameter", message, target: "instanceId" }, headers);
  }
  if (!virtualMachine) {
    const message = `Scale set '${names.scaleSet}' has no instance '${names.instanceId}'.`;
    return computeError(404, { code: "NotFound", message }, headers);
  }
  return { status: 200, body: viewAtVersion(virtualMachine.body, apiVersion), headers };
}

function rateHeaders(buckets: readonly Bucket[]): string[] {
  return ["x-ms-request-charge", "1", "x-ms-ratelimit-remaining-resource", remainingTokens(buckets)];
}

/** The 429 of Compute: its code says little, the detail holds the figures as JSON inside of a string. */
function tooManyRequests(bucket: Bucket, now: number, headers: readonly string[]): Answer {
  const figures = {
    operationGroup: bucket.group,
    ...windowOf(bucket),
    allowedRequestCount: bucket.allowed,
    measuredRequestCount: bucket.measured,
  };
  const error = {
    code: "OperationNotAllowed",
    message: "There were too many requests; try again later.",
    details: [{ code: "TooManyRequests", target: bucket.group, message: JSON.stringify(figures) }],
    innererror: { internalErrorCode: "TooManyRequestsReceived" },
  };
  return computeError(429, error, [...headers, "Retry-After", String(secondsToRefill(bucket, now))]);
}

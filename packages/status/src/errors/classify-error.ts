import type { ClassifiedError, FlexibleScaleSetError, NotFoundError } from "./classified-error.js";
import { type Failure, readFailure } from "./failure.js";
import { retryAfterInMs } from "./retry-after.js";
import { hasThrottlingDetail, throttlingPolicy } from "./throttling-policy.js";

/** What {@link classifyError} cannot know by itself. */
export interface ClassifyErrorOptions {
  /** The time now: what a date in `Retry-After` is counted from, where the answer does not tell its own time. */
  readonly now?: Date | undefined;
}

// By name, as the libraries that throw them need not be loaded, or may be there twice.
const cancelled: ReadonlySet<unknown> = new Set(["AbortError", "TimeoutError"]);
const signIn: ReadonlySet<unknown> = new Set([
  "AggregateAuthenticationError",
  "AuthenticationError",
  "AuthenticationRequiredError",
  "CredentialUnavailableError",
]);

/** What reading an answer throws: by our codecs, by `JSON.parse`. */
const unreadable: ReadonlySet<unknown> = new Set(["ShapeError", "SyntaxError"]);

/** Codes of the system, of TLS and of the HTTP libraries for "no answer came". */
const networkCode =
  /^(E(CONN(REFUSED|RESET|ABORTED)|NOTFOUND|AI_\w+|TIMEDOUT|(HOST|NET)(UNREACH|DOWN)|PIPE|PROTO)|ERR_(SSL|TLS)_\w+|UND_ERR_\w+|REQUEST_SEND_ERROR|\w*(CERT|SELF_SIGNED|UNABLE_TO_GET_ISSUER|UNABLE_TO_VERIFY)\w*)$/;

/**
 * What a call that failed comes to. It takes whatever was thrown: the `RestError` of our client or of
 * `@azure/arm-compute`, the errors of `@azure/identity`, an aborted call, or any plain object with the same properties;
 * also an answer itself, with `status`, `headers` and `body`, the body as text or parsed. The `Response` of `fetch` has a
 * stream there, so read it first: `{ status, headers, url, body: await response.text() }`. It never throws.
 *
 * A 404 that holds no error of Azure is `"unreadable-response"`, not `"not-found"`: a proxy or a wrong endpoint answers
 * like that, and nobody should take a VM for gone because of it.
 *
 * @example
 * ```ts
 * const failure = classifyError(error);
 * if (failure.kind === "throttled") await setTimeout(failure.retryAfterInMs ?? 60_000);
 * else if (failure.kind === "not-found" && failure.missing === "instance") forget(instanceId);
 * else throw error;
 * ```
 */
export function classifyError(error: unknown, options: ClassifyErrorOptions = {}): ClassifiedError {
  const failure = readFailure(error);
  const { status, code, header } = failure;
  const requestId = header("x-ms-correlation-request-id") ?? header("x-ms-request-id");
  const common = { statusCode: status, errorCode: code, requestId };

  if (cancelled.has(failure.name)) return { kind: "cancelled", ...common };
  if (signIn.has(failure.name)) return { kind: "unauthorized", ...common };
  if (status === undefined) return { kind: withoutAnswer(failure), ...common };
  if (status === 429 || hasThrottlingDetail(failure)) {
    const wait = retryAfterInMs(failure, options.now);
    return { kind: "throttled", ...common, retryAfterInMs: wait, policy: throttlingPolicy(failure) };
  }
  if (status >= 500 || status === 408) {
    return { kind: "service-unavailable", ...common, retryAfterInMs: retryAfterInMs(failure, options.now) };
  }
  if (status === 401) return { kind: "unauthorized", ...common };
  if (status === 403) return { kind: "forbidden", ...common };
  if (status === 409) return { kind: "conflict", ...common };
  if (status < 400 || (status === 404 && code === undefined)) return { kind: "unreadable-response", ...common };
  // The service does not know the call in this api-version; nothing is missing.
  if (status === 404 && code === "InvalidResourceType") return { kind: "other", ...common };
  if (status === 404) return { kind: "not-found", ...common, ...whatIsMissing(failure) };
  if (isOfFlexibleScaleSet(failure)) return { kind: "flexible-scale-set", ...common, instead: callInstead(failure) };
  return { kind: "other", ...common };
}

function withoutAnswer({ name, code = "", causeCode = "" }: Failure): "network" | "unreadable-response" | "other" {
  if (code === "PARSE_ERROR" || unreadable.has(name)) return "unreadable-response";
  return name === "RestError" || networkCode.test(code) || networkCode.test(causeCode) ? "network" : "other";
}

/** ARM marks its own errors; those of Compute come without the mark, and Compute hears only of scale sets that are there. */
function whatIsMissing({ code = "", message, header }: Failure): Pick<NotFoundError, "by" | "missing"> {
  if (/^(Missing|Invalid)?Subscription/.test(code)) return { by: "arm", missing: "subscription" };
  if (code === "ResourceGroupNotFound") return { by: "arm", missing: "resource-group" };
  // ARM names the type of the resource in its sentence.
  const type = /Microsoft\.Compute\/(virtualMachineScaleSets|virtualMachines)\/[^/']+'/i.exec(message)?.[1];
  if (type !== undefined) return { by: "arm", missing: /sets$/i.test(type) ? "scale-set" : "instance" };
  if (code === "ResourceNotFound" || header("x-ms-failure-cause") === "gateway")
    return { by: "arm", missing: "resource" };
  return { by: "compute", missing: code === "NotFound" ? "instance" : "resource" };
}

function isOfFlexibleScaleSet({ status, code, error, message }: Failure): boolean {
  if (status !== 400) return false;
  if (code === "InvalidParameter" && error.target === "instanceId") return true;
  // Lists and the view of the whole scale set. The same words with a reason behind them are a conflict.
  return /\.GET' is not allowed on Virtual Machine Scale Set(?!.*\bsince\b)/i.test(message);
}

function callInstead({ url = "" }: Failure): FlexibleScaleSetError["instead"] {
  const path = /\/subscriptions\/([^/?#]+)\/resourceGroups\/([^/?#]+)\/providers\/[^?#]*\/virtualMachines\/([^/?#]+)/i;
  const [, subscription = "{subscriptionId}", group = "{resourceGroupName}", name = "{vmName}"] = path.exec(url) ?? [];
  return {
    operationId: "VirtualMachines_InstanceView",
    method: "GET",
    path: `/subscriptions/${subscription}/resourceGroups/${group}/providers/Microsoft.Compute/virtualMachines/${name}/instanceView`,
  };
}

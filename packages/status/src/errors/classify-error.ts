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
  /^(E(CONN(REFUSED|RESET|ABORTED)|NOTFOUND|AI_\w+|TIMEDOUT|(HOST|NET)(UNREACH|DOWN)|PIPE|PROTO)|ERR_(SSL|TLS)_\w+|UND_ERR_\w+|REQUEST_SEND_ERROR)$|CERT|SELF_SIGNED|UNABLE_TO_(GET_ISSUER|VERIFY)/;

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
export function classifyError(error: unknown, options?: ClassifyErrorOptions): ClassifiedError {
  try {
    return classify(readFailure(error), options?.now);
  } catch {
    // A getter or a proxy that throws. What failed is still worth more than a second failure.
    return {
      kind: "other",
      statusCode: undefined,
      errorCode: undefined,
      requestId: undefined,
      correlationId: undefined,
    };
  }
}

function classify(failure: Failure, now: Date | undefined): ClassifiedError {
  const { status, code, header } = failure;
  const common = {
    statusCode: status,
    errorCode: code,
    requestId: header("x-ms-request-id"),
    correlationId: header("x-ms-correlation-request-id"),
  };

  if (cancelled.has(failure.name)) return { kind: "cancelled", ...common };
  if (signIn.has(failure.name) && (status ?? 0) < 429) return { kind: "unauthorized", ...common };
  if (status === undefined) return { kind: withoutAnswer(failure), ...common };
  if (status === 429 || hasThrottlingDetail(failure)) {
    const retryAfter = retryAfterInMs(failure, now);
    return { kind: "throttled", ...common, retryAfterInMs: retryAfter, policy: throttlingPolicy(failure) };
  }
  if (status >= 500 || status === 408) {
    return { kind: "service-unavailable", ...common, retryAfterInMs: retryAfterInMs(failure, now) };
  }
  if (status < 400 || (code === undefined && (status === 404 || isPage(failure)))) {
    return { kind: "unreadable-response", ...common };
  }
  switch (status) {
    case 401:
      return { kind: "unauthorized", ...common };
    case 403:
      return { kind: "forbidden", ...common };
    case 404:
      // The service does not know the call in this api-version; nothing is missing.
      if (code === "InvalidResourceType") return { kind: "other", ...common };
      return { kind: "not-found", ...common, ...whatIsMissing(failure) };
    case 409:
      return { kind: "conflict", ...common };
    default:
      if (!isOfFlexibleScaleSet(failure)) return { kind: "other", ...common };
      return { kind: "flexible-scale-set", ...common, instead: callInstead(failure) };
  }
}

/** A page for people: Azure writes none, a proxy that refuses does. */
function isPage({ header }: Failure): boolean {
  return /^text\/html/i.test(header("content-type") ?? "");
}

function withoutAnswer({ name, code = "", causeCode = "" }: Failure): "network" | "unreadable-response" | "other" {
  if (code === "PARSE_ERROR" || unreadable.has(name)) return "unreadable-response";
  return name === "RestError" || networkCode.test(code) || networkCode.test(causeCode) ? "network" : "other";
}

/** ARM marks its own errors; those of Compute come without the mark, and Compute hears only of scale sets that are there. */
function whatIsMissing(failure: Failure): Pick<NotFoundError, "by" | "missing"> {
  const { code = "", message, header } = failure;
  if (/^(Missing|Invalid)?Subscription/.test(code)) return { by: "arm", missing: "subscription" };
  if (code === "ResourceGroupNotFound") return { by: "arm", missing: "resource-group" };
  // ARM names the type of the resource, and those that it is within, in its sentence.
  const [, types] = /'Microsoft\.Compute\/([^']+)'/i.exec(message) ?? [];
  if (types !== undefined) return { by: "arm", missing: kindOfResource(types) };
  const isOfArm = code === "ResourceNotFound" || header("x-ms-failure-cause") === "gateway";
  if (isOfArm) return { by: "arm", missing: "resource" };
  return { by: "compute", missing: code === "NotFound" && isOfInstance(failure) ? "instance" : "resource" };
}

/** By the path behind the provider, as in `virtualMachineScaleSets/web/virtualMachines/7`. */
function kindOfResource(path: string): NotFoundError["missing"] {
  if (/^(virtualMachineScaleSets\/[^/]+\/)?virtualMachines\/[^/]+$/i.test(path)) return "instance";
  return /^virtualMachineScaleSets\/[^/]+$/i.test(path) ? "scale-set" : "resource";
}

/** Compute does not say what it misses. The address that was asked tells it; without one, Compute's words about VMs. */
function isOfInstance({ url, message }: Failure): boolean {
  if (url === undefined) return /\b(entity|instance|virtual machine)\b/i.test(message);
  return /\/virtualMachines\/[^/?#]+(\/instanceView)?\/?([?#]|$)/i.test(url);
}

function isOfFlexibleScaleSet({ status, code, error, message }: Failure): boolean {
  if (status !== 400) return false;
  if (code === "InvalidParameter" && error.target === "instanceId") return true;
  // Lists and the view of the whole scale set. The same words with a reason behind them are another refusal.
  return /\.GET' is not allowed on Virtual Machine Scale Set(?!.*\bsince\b)/i.test(message);
}

function callInstead({ url = "" }: Failure): FlexibleScaleSetError["instead"] {
  const [, subscription = "{subscriptionId}", group = "{resourceGroupName}"] =
    /\/subscriptions\/([^/?#]+)\/resourceGroups\/([^/?#]+)/i.exec(url) ?? [];
  const [, name = "{vmName}"] = /\/virtualMachines\/([^/?#]+)/i.exec(url) ?? [];
  return {
    operationId: "VirtualMachines_InstanceView",
    method: "GET",
    path: `/subscriptions/${subscription}/resourceGroups/${group}/providers/Microsoft.Compute/virtualMachines/${name}/instanceView`,
  };
}

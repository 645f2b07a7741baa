import type { ClassifiedError, FlexibleScaleSetError, NotFoundError } from "./classified-error.js";
import { type Failure, readFailure } from "./failure.js";
import { retryAfterInMs } from "./retry-after.js";
import { hasThrottlingDetail, throttlingPolicy } from "./throttling-policy.js";

/** What {@link classifyError} cannot know by itself. */
export interface ClassifyErrorOptions {
  /** The time now: what a date in `Retry-After` is counted from, where the answer does not tell its own time. */
  readonly now?: Date | undefined;
}

/** A classified error without what all of them have. */
type Told = ClassifiedError extends infer Kind ? (Kind extends unknown ? Omit<Kind, keyof Common> : never) : never;
type Common = Omit<ClassifiedError, "kind">;

// By name, as the libraries that throw them need not be loaded, or may be there twice.
const cancelled = /^(Abort|Timeout)Error$/;
const signIn = /^(AggregateAuthentication|Authentication(Required)?|CredentialUnavailable)Error$/;

/** What reading an answer throws: by our codecs, by `JSON.parse`. */
const unreadable = /^(Shape|Syntax)Error$/;

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
    return classify(readFailure(undefined), undefined);
  }
}

function classify(failure: Failure, now: Date | undefined): ClassifiedError {
  const { status, code, header } = failure;
  const { kind, ...more } = tell(failure, now);
  return {
    kind,
    statusCode: status,
    errorCode: code,
    requestId: header("x-ms-request-id"),
    correlationId: header("x-ms-correlation-request-id"),
    ...more,
  } as ClassifiedError;
}

function tell(failure: Failure, now: Date | undefined): Told {
  const { name, status, code, header } = failure;
  if (cancelled.test(name)) return { kind: "cancelled" };
  if (signIn.test(name) && (status ?? 0) < 429) return { kind: "unauthorized" };
  if (status === undefined) return { kind: withoutAnswer(failure) };
  if (status === 429 || hasThrottlingDetail(failure)) {
    return { kind: "throttled", retryAfterInMs: retryAfterInMs(failure, now), policy: throttlingPolicy(failure) };
  }
  if (status >= 500 || status === 408) {
    return { kind: "service-unavailable", retryAfterInMs: retryAfterInMs(failure, now) };
  }
  // A page for people: Azure writes none, a proxy that refuses does.
  const isPage = /^text\/html/i.test(header("content-type") ?? "");
  if (status < 400 || (code === undefined && (status === 404 || isPage))) return { kind: "unreadable-response" };
  if (status === 401) return { kind: "unauthorized" };
  if (status === 403) return { kind: "forbidden" };
  if (status === 409) return { kind: "conflict" };
  // Where the service does not know the call in this api-version, nothing is missing.
  if (status === 404 && code !== "InvalidResourceType") return { kind: "not-found", ...whatIsMissing(failure) };
  return isOfFlexibleScaleSet(failure)
    ? { kind: "flexible-scale-set", instead: callInstead(failure) }
    : { kind: "other" };
}

function withoutAnswer({ name, code = "", causeCode = "" }: Failure): "network" | "unreadable-response" | "other" {
  if (code === "PARSE_ERROR" || unreadable.test(name)) return "unreadable-response";
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
  const [, scaleSet, instance] = /^(virtualMachineScaleSets\/[^/]+)?((^|\/)virtualMachines\/[^/]+)?$/i.exec(path) ?? [];
  return instance ? "instance" : scaleSet ? "scale-set" : "resource";
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
  const segment = (type: string, unknown: string): string =>
    `/${type}/${new RegExp(`/${type}/([^/?#]+)`, "i").exec(url)?.[1] ?? unknown}`;
  const group = segment("subscriptions", "{subscriptionId}") + segment("resourceGroups", "{resourceGroupName}");
  return {
    operationId: "VirtualMachines_InstanceView",
    method: "GET",
    path: `${group}/providers/Microsoft.Compute${segment("virtualMachines", "{vmName}")}/instanceView`,
  };
}

import { type JsonObject, numberOf, objectOf, parsedJson, textOf, timeOf } from "../read.js";
import { detailsOf, type Failure } from "./failure.js";

/** The limit that was hit, as far as the service tells. Names of limits have changed over the years. */
export interface ThrottlingPolicy {
  /** The group of operations that share the limit, such as `GetVMScaleSetVMResource`, as sent. */
  readonly name: string;
  /** Requests that were allowed between `start` and `end`. */
  readonly allowed: number | undefined;
  /** Requests that came. */
  readonly measured: number | undefined;
  readonly start: Date | undefined;
  readonly end: Date | undefined;
}

/** Whether the error has the detail that Compute gives to throttled requests, whatever its status and its code are. */
export function hasThrottlingDetail(failure: Failure): boolean {
  return throttlingDetails(failure).length > 0;
}

/** The limit out of the error's details, or else out of the header that counts what is left. */
export function throttlingPolicy(failure: Failure): ThrottlingPolicy | undefined {
  const policies = throttlingDetails(failure).flatMap(({ target, message }) => {
    // The figures are JSON inside of the message; some endpoints write their names in lower case.
    const entries = Object.entries(objectOf(parsedJson(textOf(message) ?? "")));
    const figures: JsonObject = Object.fromEntries(entries.map(([name, value]) => [name.toLowerCase(), value]));
    return policy(textOf(figures.operationgroup) ?? textOf(target), figures);
  });
  // Of several, the one that ends last is the one to wait for.
  policies.sort((a, b) => (b.end?.getTime() ?? 0) - (a.end?.getTime() ?? 0));
  return [...policies, ...policy(emptyBucket(failure), {})][0];
}

function throttlingDetails(failure: Failure): readonly JsonObject[] {
  return detailsOf(failure).filter(({ code }) => code === "TooManyRequests");
}

function policy(name: string | undefined, figures: JsonObject): ThrottlingPolicy[] {
  if (name === undefined) return [];
  return [
    {
      name,
      allowed: numberOf(figures.allowedrequestcount),
      measured: numberOf(figures.measuredrequestcount),
      start: timeOf(figures.starttime),
      end: timeOf(figures.endtime),
    },
  ];
}

/** The first limit in `Microsoft.Compute/A;5999,Microsoft.Compute/B;0` with nothing left, as the details name it: `B`. */
function emptyBucket({ header }: Failure): string | undefined {
  const counts = (header("x-ms-ratelimit-remaining-resource") ?? "").split(",").map((entry) => entry.trim().split(";"));
  const empty = counts.find(([name, left = ""]) => name && /^-?\d+$/.test(left) && Number(left) <= 0)?.[0];
  return empty?.slice(empty.lastIndexOf("/") + 1);
}

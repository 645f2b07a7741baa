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
  return throttlingDetail(failure) !== undefined;
}

/** The limit out of the error's detail, or else out of the header that counts what is left. */
export function throttlingPolicy(failure: Failure): ThrottlingPolicy | undefined {
  const detail = throttlingDetail(failure);
  const figures = figuresIn(textOf(detail?.message) ?? "");
  const name = textOf(figures.operationgroup) ?? textOf(detail?.target) ?? emptyBucket(failure);
  if (name === undefined) return undefined;
  return {
    name,
    allowed: numberOf(figures.allowedrequestcount),
    measured: numberOf(figures.measuredrequestcount),
    start: timeOf(figures.starttime),
    end: timeOf(figures.endtime),
  };
}

function throttlingDetail(failure: Failure): JsonObject | undefined {
  return detailsOf(failure).find(({ code }) => code === "TooManyRequests");
}

/** The figures are JSON inside of the detail's message; some endpoints write their names in lower case. */
function figuresIn(message: string): JsonObject {
  const figures = Object.entries(objectOf(parsedJson(message)));
  return Object.fromEntries(figures.map(([name, value]) => [name.toLowerCase(), value]));
}

/** The first limit in `Microsoft.Compute/A;5999,Microsoft.Compute/B;0` with nothing left. */
function emptyBucket({ header }: Failure): string | undefined {
  const counts = (header("x-ms-ratelimit-remaining-resource") ?? "").split(",").map((entry) => entry.trim().split(";"));
  return counts.find(([name, left = ""]) => name && /^-?\d+$/.test(left) && Number(left) <= 0)?.[0];
}

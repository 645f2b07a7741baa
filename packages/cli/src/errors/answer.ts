import type { RestError } from "@instance-view/runtime";
import type { ClassifiedError } from "@instance-view/status";
import { firstLine } from "../text.js";

// How an answer is named in our sentences.

/** Status and code, as in `404 NotFound`. */
export function answerOf({ statusCode, errorCode }: ClassifiedError): string {
  return firstLine(errorCode === undefined ? `${statusCode}` : `${statusCode} ${errorCode}`);
}

/** Who answered, or did not. */
export function hostOf({ request }: RestError): string | undefined {
  return request === undefined ? undefined : new URL(request.url).host;
}

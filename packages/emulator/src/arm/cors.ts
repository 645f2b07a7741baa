import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import type { Answer } from "./answer.js";

/** Pages that this machine serves itself. Azure takes any origin; the emulator is for this machine alone. */
const loopbackOrigin = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** What browsers need to let a page read an answer, and all of its headers; nothing for those who are no such page. */
export function corsHeaders({ origin }: IncomingHttpHeaders): string[] {
  if (origin === undefined || !loopbackOrigin.test(origin)) return [];
  return ["Access-Control-Allow-Origin", origin, "Access-Control-Expose-Headers", "*", "Vary", "Origin"];
}

/**
 * Answers what a browser asks before it sends a page's request, which comes without a token.
 *
 * @returns `undefined` if the request is none of these
 */
export function answerPreflight({ headers, method }: Pick<IncomingMessage, "headers" | "method">): Answer | undefined {
  if (method !== "OPTIONS" || headers["access-control-request-method"] === undefined) return undefined;
  const allowed = ["Access-Control-Allow-Methods", "GET", "Access-Control-Max-Age", "3600"];
  const asked = headers["access-control-request-headers"];
  if (asked !== undefined) allowed.push("Access-Control-Allow-Headers", asked);
  return { status: 200, body: "", headers: allowed };
}

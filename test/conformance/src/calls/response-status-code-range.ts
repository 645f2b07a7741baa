import { ok, strictEqual } from "node:assert/strict";
import {
  type ErrorInRange,
  isServiceError,
  type NotFoundError,
  StatusCodeRangeClient,
} from "#emitted/response-status-code-range";
import type { At, Calls } from "../call.ts";

const client = (at: At) => new StatusCodeRangeClient({ endpoint: at.endpoint, ...at.options });

async function rejection(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error("It did not reject.");
}

export const calls: Calls = {
  async Response_StatusCodeRange_errorResponseStatusCodeInRange(at) {
    const error = await rejection(client(at).errorResponseStatusCodeInRange());
    ok(isServiceError<ErrorInRange>(error));
    strictEqual(error.statusCode, 494);
    strictEqual(error.details.code, "request-header-too-large");
    strictEqual(error.details.message, "Request header too large");
  },
  async Response_StatusCodeRange_errorResponseStatusCode404(at) {
    const error = await rejection(client(at).errorResponseStatusCode404());
    ok(isServiceError<NotFoundError>(error));
    strictEqual(error.statusCode, 404);
    strictEqual(error.details.resourceId, "resource1");
  },
};

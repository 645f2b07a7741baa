import { type PipelineResponse, RestError } from "@azure/core-rest-pipeline";
import { redact } from "../redact.js";
import type { ErrorDecoders } from "../response-error.js";
import { parsedBody } from "./parsed-body.js";

const textOf = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);

/** The error of an operation that has ended without success, though the requests that asked for its status had some. */
export function operationError(
  response: PipelineResponse,
  status: "failed" | "canceled",
  decoders: ErrorDecoders,
): RestError {
  const { status: statusCode, request } = response;
  const bodyAsText = redact(response.bodyAsText ?? "", request);
  const body = parsedBody({ bodyAsText });
  // Taken before the decoder runs, which changes the body.
  const { code, message } = Object((body as { error?: unknown } | undefined)?.error);
  let details: unknown;
  let cause: unknown;
  try {
    const decode = decoders.default;
    details = decode ? decode(decode.parse ? decode.parse(bodyAsText) : body) : body;
  } catch (error) {
    cause = error;
  }
  const text = textOf(message) ?? `The long-running operation ${status === "failed" ? "has failed" : "was canceled"}.`;
  const name = textOf(code) ?? (status === "failed" ? "OperationFailed" : "OperationCanceled");
  return Object.assign(new RestError(text, { statusCode, request, response }), { code: name, details, cause });
}

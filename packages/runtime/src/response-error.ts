import { type PipelineResponse, RestError } from "@azure/core-rest-pipeline";

/** Decoders of error bodies, by status or for every other one. */
export interface ErrorDecoders {
  readonly [status: number]: (body: unknown) => unknown;
  readonly default?: (body: unknown) => unknown;
}

const textOf = (value: unknown) => (typeof value === "string" ? value : "");

/**
 * The error of a response that is not a result. Whatever its body is, the status gets through.
 *
 * @param expected - has the statuses of success as keys
 * @param cause - why the body could not be read, when the status is one of these
 */
export function responseError(
  response: PipelineResponse,
  expected: object,
  decoders: ErrorDecoders,
  cause?: unknown,
): RestError {
  const { status: statusCode, headers, request } = response;
  const text = response.bodyAsText ?? "";
  let code: unknown = cause && RestError.PARSE_ERROR;
  let message: unknown;
  let details: unknown;
  if (statusCode >= 400) {
    try {
      const body = JSON.parse(text);
      // Taken before the decoder runs: it changes the body, and may find a fault in some other part of it.
      ({ code, message } = Object(body?.error ?? body));
      const decode = decoders[statusCode] ?? decoders.default;
      details = decode ? decode(body) : body;
    } catch (error) {
      cause = error;
    }
  }
  const type = headers.get("content-type") ?? "no type";
  const why = cause
    ? `: ${(cause as Error).message}`
    : statusCode < 400
      ? `, not ${Object.keys(expected).join(" or ")}`
      : "";
  // The start of the body is enough to recognise a proxy's page. Such a page may repeat the request, token included.
  const answer = `The service answered ${statusCode} (${type}, body ${JSON.stringify(text.slice(0, 60))})${why}`;
  return Object.assign(
    new RestError(textOf(message) || answer.replace(/bearer [^\s"'<]+/gi, "Bearer …"), {
      statusCode,
      request,
      response,
    }),
    { code: textOf(code) || headers.get("x-ms-error-code"), details, cause },
  );
}

import { type PipelineResponse, RestError } from "@azure/core-rest-pipeline";
import { redact } from "./redact.js";

/** Makes the details of an error from its body, which is parsed JSON unless `parse` says otherwise. */
export interface ErrorDecoder {
  (body: unknown): unknown;
  readonly parse?: (text: string) => unknown;
}

/** Decoders of error bodies, by status or for every other one. */
export interface ErrorDecoders {
  readonly [status: number]: ErrorDecoder;
  readonly default?: ErrorDecoder;
}

const textOf = (value: unknown) => (typeof value === "string" ? value : "");

/** Where a redirect leads that the pipeline did not follow; without path and query, which may hold secrets. */
function redirection({ status, headers, request }: PipelineResponse): string {
  const location = headers.get("location");
  if (status < 300 || !location || !URL.canParse(location, request.url)) return "";
  return `: a redirect to ${new URL(location, request.url).origin}, which is not followed`;
}

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
  // Once, for message, details and cause: people print all of them.
  const text = redact(response.bodyAsText ?? "", request);
  let code: unknown = cause && RestError.PARSE_ERROR;
  let message: unknown;
  let details: unknown;
  const isError = statusCode >= 400;
  if (isError) {
    try {
      const decode = decoders[statusCode] ?? decoders.default;
      const body = (decode?.parse ?? JSON.parse)(text);
      // Taken before the decoder runs: it changes the body, and may find a fault in some other part of it.
      ({ code, message } = Object(body?.error ?? body));
      details = decode ? decode(body) : body;
    } catch (error) {
      cause = error;
    }
  }
  const type = headers.get("content-type") ?? "no type";
  let why = isError ? "" : `, not ${Object.keys(expected).join(" or ")}${redirection(response)}`;
  if (cause) why = isError ? ": it holds no error that can be read" : `: ${redact((cause as Error).message, request)}`;
  // The start of the body is enough to recognise a proxy's page.
  const answer = `The service answered ${statusCode} (${type}, body ${JSON.stringify(text.slice(0, 60))})${why}`;
  return Object.assign(
    new RestError(textOf(message) || answer, {
      statusCode,
      request,
      response,
    }),
    { code: textOf(code) || headers.get("x-ms-error-code"), details, cause },
  );
}

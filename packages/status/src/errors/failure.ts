import { isObject, type JsonObject, listOf, numberOf, objectOf, parsedJson, textOf } from "../read.js";

/** What can be told of a thrown value, in one shape for errors of every client. */
export interface Failure {
  readonly name: string;
  /** Of an answer, the service's code; without an answer, that of the library or the system, such as `ECONNREFUSED`. */
  readonly code: string | undefined;
  /** Of the cause, where there is one. */
  readonly causeCode: string | undefined;
  readonly message: string;
  /** The HTTP status; `undefined` where no answer came. */
  readonly status: number | undefined;
  /** The service's error, out of the body of the answer; the thrown value itself where no body holds one. */
  readonly error: JsonObject;
  readonly url: string | undefined;
  /** A header of the answer, by its name in lower case. */
  header(name: string): string | undefined;
}

/** Codes that HTTP libraries give to answers that they could not make sense of; the service has none like these. */
const codeOfLibrary = /^(PARSE_ERROR|REQUEST_SEND_ERROR|ERR_\w+)$/;

/**
 * Reads a thrown value: the `RestError` of our client or of `@azure/arm-compute`, a plain object with the same
 * properties, or an answer itself with `status`, `headers` and `body`. What is not there, or not of the right kind, is
 * `undefined`.
 */
export function readFailure(value: unknown): Failure {
  const thrown = objectOf(value);
  const response = isObject(thrown.response) ? thrown.response : thrown;
  const header = headerReader(response.headers);
  const bodies = [thrown.details, response.body, response.parsedBody, response.bodyAsText];
  const error = [...bodies, thrown].map(errorIn).find((found) => found !== undefined) ?? thrown;
  const status = numberOf(thrown.statusCode) ?? numberOf(response.status);
  const code = textOf(error.code) ?? textOf(thrown.code);
  return {
    name: textOf(thrown.name) ?? "",
    code: (status !== undefined && codeOfLibrary.test(code ?? "") ? undefined : code) ?? header("x-ms-error-code"),
    causeCode: textOf(objectOf(thrown.cause).code),
    message: textOf(error.message) ?? textOf(thrown.message) ?? "",
    status,
    error,
    url: textOf(objectOf(thrown.request).url) ?? textOf(objectOf(response.request).url) ?? textOf(response.url),
    header,
  };
}

/** The details of the service's error. */
export function detailsOf({ error }: Failure): readonly JsonObject[] {
  return listOf(error.details).filter(isObject);
}

/** The error in a body as ARM writes it, `{ error: { code } }`, or as some services do, without the wrapping. */
function errorIn(place: unknown): JsonObject | undefined {
  const body = objectOf(typeof place === "string" ? parsedJson(place) : place);
  if (isObject(body.error)) return body.error;
  return textOf(body.code) === undefined ? undefined : body;
}

function headerReader(headers: unknown): Failure["header"] {
  const sent = objectOf(headers);
  const byName = new Map(Object.entries(sent).map(([name, value]) => [name.toLowerCase(), value]));
  return (name) => {
    // `HttpHeaders` of the pipeline, `Headers` of fetch; or a plain object, which may hold a number.
    const value: unknown = typeof sent.get === "function" ? sent.get(name) : byName.get(name);
    return typeof value === "number" ? String(value) : textOf(value)?.trim();
  };
}

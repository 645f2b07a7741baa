import {
  createPipelineRequest,
  type HttpMethods,
  type MultipartRequestBody,
  type PipelineRequest,
  type PipelineRequestOptions,
  type RequestBodyType,
} from "@azure/core-rest-pipeline";
import { abortable } from "./abortable.js";
import type { ClientContext } from "./context.js";
import type { OperationOptions } from "./operation-options.js";
import { toFullResponse } from "./raw-response.js";
import type { ResponseReader } from "./readers.js";
import { type QueryPair, requestUrl } from "./request-url.js";
import { type ErrorDecoders, responseError } from "./response-error.js";

/** A request of a generated operation. */
export interface OperationRequest {
  method: HttpMethods;
  /** Path behind the endpoint; parameters in it are encoded already. */
  path: `/${string}`;
  query?: readonly QueryPair[] | undefined;
  /** Those without a value are left out. */
  headers?: Readonly<Record<string, string | number | boolean | undefined>> | undefined;
  /** Body that is encoded already: `content`, or several parts. */
  body?: { contentType: string; content?: RequestBodyType; multipartBody?: MultipartRequestBody } | undefined;
}

/** Readers by status of success. */
export interface ResponseReaders {
  readonly [status: number]: ResponseReader<unknown>;
}

/**
 * Sends the request of an operation and reads its response.
 *
 * @throws AbortError when the caller's signal or the timeout ends the call
 * @throws RestError when no response comes, its status is none of the readers', or its body cannot be read
 */
export async function send<R extends ResponseReaders>(
  context: ClientContext,
  operation: OperationRequest,
  readers: R,
  errors: ErrorDecoders,
  options: OperationOptions,
): Promise<Awaited<ReturnType<R[keyof R & number]>>> {
  const { abortSignal, onResponse } = options;
  const request = toPipelineRequest(context, operation, options);
  const statuses = Object.keys(readers).map(Number);
  request.streamResponseStatusCodes = new Set(statuses.filter((status) => readers[status]?.streams));
  const response = await abortable(() => context.client.sendRequest(request), abortSignal);

  const reader = readers[response.status];
  let result: unknown;
  let error: unknown;
  try {
    if (reader) result = await reader(response);
    else error = responseError(response, readers, errors);
  } catch (cause) {
    error = (cause as Error).name === "AbortError" ? cause : responseError(response, readers, errors, cause);
  }
  onResponse?.(toFullResponse(response), error);
  if (error) throw error;
  return result as Awaited<ReturnType<R[keyof R & number]>>;
}

function toPipelineRequest(
  context: ClientContext,
  { method, path, query, headers, body }: OperationRequest,
  { abortSignal, requestOptions, tracingOptions }: OperationOptions,
): PipelineRequest {
  const request = createPipelineRequest({
    ...requestOptions, // timeout, progress, allowInsecureConnection
    ...body, // multipartBody
    headers: undefined,
    method,
    url: requestUrl(context, path, query),
    body: body?.content,
    abortSignal,
  } as object as PipelineRequestOptions); // it takes undefined members for absent ones
  const values: OperationRequest["headers"] = {
    ...headers,
    ...(body && { "content-type": body.contentType }),
    ...requestOptions?.headers,
  };
  for (const name in values) {
    const value = values[name];
    if (value !== undefined) request.headers.set(name, value);
  }
  if (tracingOptions) request.tracingOptions = tracingOptions;
  // Policies set these. Errors and logs print what of a request is enumerable; these hold keys and passwords.
  for (const name of ["agent", "proxySettings", "tlsSettings"] as const) {
    Object.defineProperty(request, name, { enumerable: false, writable: true, configurable: true });
  }
  return request;
}

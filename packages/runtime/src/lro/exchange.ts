import type { OperationResponse } from "@azure/core-lro";
import { isRestError, type PipelineResponse } from "@azure/core-rest-pipeline";
import type { ClientContext } from "../context.js";
import { followLink } from "../links.js";
import type { OperationOptions } from "../operation-options.js";
import type { ErrorDecoders } from "../response-error.js";
import { type OperationRequest, send } from "../send.js";
import { parsedBody } from "./parsed-body.js";

const itself = (response: PipelineResponse): PipelineResponse => response;

/** With these, an operation has been accepted, goes on, or is done. */
const accepted = { 200: itself, 201: itself, 202: itself, 204: itself };

type Exchange = OperationResponse<PipelineResponse>;

/** Sends the request that starts an operation. */
export async function start(
  context: ClientContext,
  request: OperationRequest,
  errors: ErrorDecoders,
  options: OperationOptions,
): Promise<Exchange> {
  return toExchange(await send(context, request, accepted, errors, options));
}

/** Gets the status of an operation, or its result, from a link that an answer gave. */
export async function look(
  context: ClientContext,
  link: string,
  request: OperationRequest,
  keep: readonly string[],
  errors: ErrorDecoders,
  { requestOptions, ...options }: OperationOptions,
): Promise<Exchange> {
  const target = followLink(context, link, request, keep);
  // Headers of the operation, such as If-Match, are not those of a look at it.
  const { headers, ...others } = requestOptions ?? {};
  const method = "GET";
  const poll: OperationRequest = { method, path: target.path, headers: { accept: request.headers?.accept } };
  try {
    return toExchange(await send(target.context, poll, accepted, errors, { ...options, requestOptions: others }));
  } catch (error) {
    throw saysNothing(error) ? new Unanswered(error) : error;
  }
}

/** The service has told nothing of the operation, which may go on: another look can be taken. */
const saysNothing = (error: unknown): boolean =>
  isRestError(error) && (error.statusCode === undefined || error.statusCode >= 500 || error.statusCode === 429);

/** Carries an error past @azure/core-lro, which takes every RestError for the end of the operation. */
export class Unanswered extends Error {
  override readonly name: string = "Unanswered";

  constructor(error: unknown) {
    super("No answer.", { cause: error });
  }
}

function toExchange(response: PipelineResponse): Exchange {
  const { status: statusCode, headers, request } = response;
  return {
    flatResponse: response,
    rawResponse: { statusCode, headers: headers.toJSON(), request, body: parsedBody(response) },
  };
}

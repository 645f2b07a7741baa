import type { OperationState, RestorableOperationState } from "@azure/core-lro";
import { createHttpHeaders, createPipelineRequest, type PipelineResponse } from "@azure/core-rest-pipeline";
import { ClientError } from "../client-error.js";
import type { ClientContext } from "../context.js";
import { requestUrl } from "../request-url.js";
import type { OperationRequest } from "../send.js";

/** What a poller knows. An operation that has ended is kept with its last answer, of which result and error are made. */
export type PollerState<T> = RestorableOperationState<T, OperationState<T>> & {
  answer?: { status: number; body: string };
};

/** The form that a poller of @azure/core-lro gives too, so that each can go on where the other has stopped. */
export function saveState<T>({ error, result, ...state }: PollerState<T>, last: PipelineResponse | undefined): string {
  const answer = last && { status: last.status, body: last.bodyAsText ?? "" };
  return JSON.stringify({ state: { ...state, ...(answer ? { answer } : {}) } });
}

const endings: readonly string[] = ["succeeded", "failed", "canceled"];

/**
 * Reads the state of an operation.
 *
 * @throws ClientError `invalid-poller-state` for what is no such state, or the state of another operation
 */
export function readState<T>(text: string, context: ClientContext, request: OperationRequest): PollerState<T> {
  const state = parsed(text) as PollerState<T> | undefined;
  // The text stays out of the message: its links may hold signatures.
  const isRunning = state?.status === "running" || state?.status === "notStarted";
  if (!state?.config || (isRunning ? !state.config.operationLocation : !endings.includes(state.status))) {
    throw new ClientError("invalid-poller-state", '"restoreFrom" must be what "serialize()" of a poller gave.');
  }
  const { requestMethod = request.method, initialRequestUrl } = state.config;
  const url = requestUrl(context, request.path);
  if (
    requestMethod !== request.method ||
    (initialRequestUrl !== undefined && pathOf(initialRequestUrl) !== pathOf(url))
  ) {
    throw new ClientError("invalid-poller-state", '"restoreFrom" is the state of another operation.');
  }
  return state;
}

function parsed(text: string): unknown {
  try {
    return (JSON.parse(text) as { state?: unknown } | null)?.state;
  } catch {
    return undefined;
  }
}

const pathOf = (url: string): string | undefined => URL.parse(url)?.pathname.toLowerCase();

/** The answer that was kept, as a response. */
export function savedAnswer<T>({ answer, config }: PollerState<T>): PipelineResponse | undefined {
  return (
    answer && {
      status: answer.status,
      bodyAsText: answer.body,
      headers: createHttpHeaders(),
      request: createPipelineRequest({ url: config.initialRequestUrl ?? "" }),
    }
  );
}

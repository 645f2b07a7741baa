import type { AbortSignalLike } from "@azure/abort-controller";
import { createHttpPoller, type OperationState, type PollerLike, type ResourceLocationConfig } from "@azure/core-lro";
import type { PipelineResponse } from "@azure/core-rest-pipeline";
import { abortable } from "../abortable.js";
import type { ClientContext } from "../context.js";
import { type ErrorDecoders, responseError } from "../response-error.js";
import type { OperationRequest } from "../send.js";
import { retryAfter, sleep, withEither } from "../waiting.js";
import { look, start, Unanswered } from "./exchange.js";
import { operationError } from "./operation-error.js";
import { parsedBody } from "./parsed-body.js";
import { type PollerState, readState, savedAnswer, saveState } from "./saved-state.js";
import type { LongRunningOperationOptions } from "./types.js";

/** How an operation tells its end. */
export interface LongRunningPlan {
  /** Where the result is, once the operation has succeeded. */
  readonly finalStateVia?: ResourceLocationConfig;
  /** Names that lead to the result in the body that holds it. */
  readonly resultPath?: readonly string[];
  /** Query parameters of the first request that links are given again. */
  readonly keep?: readonly string[];
}

/** Starts an operation that goes on after the service has answered, or goes on with one that was started before. */
export function longRunning<T>(
  context: ClientContext,
  request: () => OperationRequest,
  decode: (body: unknown) => T,
  errors: ErrorDecoders,
  options: LongRunningOperationOptions,
  { finalStateVia, resultPath = [], keep = [] }: LongRunningPlan,
): PollerLike<OperationState<T>, T> {
  const { restoreFrom, updateIntervalInMs = 2000 } = options;
  let last: PipelineResponse | undefined;
  let wait = 0;
  let signal = options.abortSignal;

  /** Makes the result, or the error, of the last answer. */
  function conclude(response: PipelineResponse, state: PollerState<T>): T | undefined {
    if (state.status === "failed" || state.status === "canceled") {
      state.error = operationError(response, state.status, errors);
      return undefined;
    }
    try {
      const body = resultPath.reduce((holder, name) => Object(holder)[name], parsedBody(response));
      return decode(body);
    } catch (cause) {
      state.error = responseError(response, {}, errors, cause);
      return undefined;
    }
  }

  const restored = restoreFrom === undefined ? undefined : readState<T>(restoreFrom, context, request());
  const inner = createHttpPoller<T | undefined, PollerState<T>>(
    {
      async sendInitialRequest() {
        const answer = await start(context, request(), errors, options);
        last = answer.flatResponse;
        wait = retryAfter(last.headers.get("retry-after")) ?? 0;
        return answer;
      },
      async sendPollRequest(link) {
        const answer = await look(context, link, request(), keep, errors, { ...options, abortSignal: signal });
        last = answer.flatResponse;
        wait = retryAfter(last.headers.get("retry-after")) ?? updateIntervalInMs;
        return answer;
      },
    },
    {
      ...(finalStateVia && { resourceLocationConfig: finalStateVia }),
      ...(restored && { restoreFrom: JSON.stringify({ state: restored }) }),
      resolveOnUnsuccessful: true,
      processResult: async (response, state) => conclude(response as PipelineResponse, state),
    },
  );
  const { operationState } = inner;
  if (restored && operationState) {
    const answer = savedAnswer(restored);
    delete operationState.answer;
    if (answer) operationState.result = conclude(answer, operationState) as T;
  }

  function checked(): PollerState<T> {
    const state = inner.operationState as PollerState<T>;
    if (state.error) throw state.error;
    return state;
  }

  let polling: Promise<unknown> | undefined;
  /** One look at a time, however many wait for it. */
  async function poll(abortSignal: AbortSignalLike | undefined): Promise<PollerState<T>> {
    const isAnothers = polling !== undefined;
    polling ??= withEither(options.abortSignal, abortSignal, async (either) => {
      signal = either;
      await inner.poll();
    }).finally(() => {
      polling = undefined;
    });
    // Who has stopped waiting no longer listens.
    polling.catch(() => {});
    try {
      await abortable(() => polling as Promise<unknown>, abortSignal);
    } catch (error) {
      const isAborted = (error as Error).name === "AbortError";
      if (isAborted && isAnothers && !abortSignal?.aborted && !options.abortSignal?.aborted) return poll(abortSignal);
      throw error instanceof Unanswered ? error.cause : error;
    }
    return checked();
  }

  async function finish(abortSignal?: AbortSignalLike): Promise<T> {
    await abortable(inner.submitted, abortSignal);
    await withEither(options.abortSignal, abortSignal, async (either) => {
      while (!inner.isDone) {
        await sleep(wait, either);
        await poll(either);
      }
    });
    return checked().result as T;
  }

  let finishing: Promise<T> | undefined;
  const finished = (): Promise<T> => {
    finishing ??= finish().finally(() => {
      finishing = undefined;
    });
    return finishing;
  };

  return {
    get operationState() {
      return inner.operationState as OperationState<T> | undefined;
    },
    get result() {
      return inner.result;
    },
    get isDone() {
      return inner.isDone;
    },
    onProgress: (callback) => inner.onProgress(callback as (state: PollerState<T>) => void),
    submitted: inner.submitted,
    async serialize() {
      await inner.submitted();
      return saveState(inner.operationState as PollerState<T>, inner.isDone ? last : undefined);
    },
    poll: ({ abortSignal } = {}) => poll(abortSignal),
    pollUntilDone: ({ abortSignal } = {}) => (abortSignal ? finish(abortSignal) : finished()),
    // biome-ignore lint/suspicious/noThenProperty: a poller can be awaited, as those of the Azure SDK
    then: (onFulfilled, onRejected) => finished().then(onFulfilled, onRejected),
    catch: (onRejected) => finished().catch(onRejected),
    finally: (onFinally) => finished().finally(onFinally),
    [Symbol.toStringTag]: "Poller",
  };
}

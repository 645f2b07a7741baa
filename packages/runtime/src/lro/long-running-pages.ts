import type { OperationState, PollerLike } from "@azure/core-lro";
import { createHttpHeaders } from "@azure/core-rest-pipeline";
import type { ClientContext } from "../context.js";
import { iteratePages } from "../paging/iterate-pages.js";
import { type PageLayout, pageFrom, pageGetter } from "../paging/pages.js";
import type { PagedAsyncIterableIterator } from "../paging/types.js";
import { json } from "../readers.js";
import type { ErrorDecoders } from "../response-error.js";
import type { OperationRequest } from "../send.js";
import { type LongRunningPlan, longRunning } from "./long-running.js";
import type { LongRunningOperationOptions } from "./types.js";

/** The items that a long-running operation results in. It is started, once, when the first is asked for. */
export function longRunningPages<P, T>(
  context: ClientContext,
  request: () => OperationRequest,
  decode: (body: unknown) => P,
  errors: ErrorDecoders,
  options: LongRunningOperationOptions,
  plan: LongRunningPlan & PageLayout<P, T>,
): PagedAsyncIterableIterator<T> {
  const getPage = pageGetter(context, request, { 200: json(decode) }, errors, options, plan);
  let poller: PollerLike<OperationState<P>, P> | undefined;
  return iteratePages(async (settings) => {
    if (settings.continuationToken !== undefined) return getPage(settings);
    poller ??= longRunning(context, request, decode, errors, options, plan);
    return pageFrom(await poller, createHttpHeaders(), plan);
  });
}

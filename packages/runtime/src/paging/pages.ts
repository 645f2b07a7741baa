import { createHttpHeaders, type HttpHeaders } from "@azure/core-rest-pipeline";
import { ClientError } from "../client-error.js";
import type { ClientContext } from "../context.js";
import { followLink, type LinkTarget } from "../links.js";
import type { OperationOptions } from "../operation-options.js";
import type { ErrorDecoders } from "../response-error.js";
import { type OperationRequest, type ResponseReaders, send } from "../send.js";
import { iteratePages, type Page } from "./iterate-pages.js";
import type { PagedAsyncIterableIterator, PageSettings } from "./types.js";

/** What sets the request of one page apart from those of the others. */
export interface PagePosition {
  /** Continuation token of the page before, or that the caller begins with. */
  readonly token?: string | undefined;
  /** The page size that the caller asks for. */
  readonly size?: number | undefined;
}

/** Where a page holds what. */
export interface PageLayout<P, T> {
  readonly items: (page: P) => T[] | null | undefined;
  /** The link to the next page, which is followed; or */
  readonly nextLink?: (page: P, headers: HttpHeaders) => string | null | undefined;
  /** the token that the next request carries. */
  readonly nextToken?: (page: P, headers: HttpHeaders) => string | null | undefined;
  /** The method of requests to links, with the body of the first request; GET, without it, by default. */
  readonly nextMethod?: "POST";
  /** Query parameters of the first request that links to further pages are given again. */
  readonly keep?: readonly string[];
}

/** What all pages that readers read have in common. */
export type PageOf<R extends ResponseReaders> = Awaited<ReturnType<R[keyof R & number]>>;

/** The items of an operation that answers page by page. Nothing is sent before the first is asked for. */
export function pages<R extends ResponseReaders, T>(
  context: ClientContext,
  request: (page: PagePosition) => OperationRequest,
  readers: R,
  errors: ErrorDecoders,
  options: OperationOptions,
  layout: PageLayout<PageOf<R>, T>,
): PagedAsyncIterableIterator<T> {
  return iteratePages(pageGetter(context, request, readers, errors, options, layout));
}

/**
 * Gets one page: the first one, or that which a token leads to.
 *
 * @throws ClientError `invalid-link`, also for an empty page that leads to itself
 */
export function pageGetter<P, T>(
  context: ClientContext,
  request: (page: PagePosition) => OperationRequest,
  readers: ResponseReaders,
  errors: ErrorDecoders,
  options: OperationOptions,
  layout: PageLayout<P, T>,
): (settings: PageSettings) => Promise<Page<T>> {
  return async ({ continuationToken: token, maxPageSize: size }) => {
    const first = request({ token, size });
    const isLink = token !== undefined && layout.nextLink !== undefined;
    const target = isLink ? followLink(context, token, first, layout.keep) : undefined;
    let headers: HttpHeaders | undefined;
    const answer = await send(
      target?.context ?? context,
      target === undefined ? first : nextRequest(first, target, layout.nextMethod),
      readers,
      errors,
      {
        ...(target?.isOwn === false ? withoutHeaders(options) : options),
        onResponse(response, error) {
          headers = response.headers;
          options.onResponse?.(response, error);
        },
      },
    );
    const page = pageFrom(answer as P, headers ?? createHttpHeaders(), layout);
    // A cursor may stay the same while it moves on; where nothing comes any more, it does not.
    if (page.next !== undefined && page.next === token && page.items.length === 0) {
      // The token stays out of the message: it may hold a signature.
      const what = isLink ? "link" : "token";
      throw new ClientError(
        "invalid-link",
        `The list would never end: an empty page gives the ${what} that led to it.`,
      );
    }
    return page;
  };
}

/** Headers of the call stay at home as well: a key may be among them. */
function withoutHeaders({ requestOptions, ...options }: OperationOptions): OperationOptions {
  const { headers, ...others } = requestOptions ?? {};
  return { ...options, requestOptions: others };
}

function nextRequest(
  { headers, body, query, ...first }: OperationRequest,
  { path, isOwn }: LinkTarget,
  method: "GET" | "POST" = "GET",
): OperationRequest {
  return {
    ...first,
    method,
    path,
    // What another origin need not know: values of the operation's headers.
    headers: isOwn ? headers : { accept: headers?.accept },
    body: method === "POST" && isOwn ? body : undefined,
  };
}

/** Takes a page apart. */
export function pageFrom<P, T>(
  page: P,
  headers: HttpHeaders,
  { items, nextLink, nextToken }: PageLayout<P, T>,
): Page<T> {
  const next = (nextLink ?? nextToken)?.(page, headers);
  return { items: items(page) ?? [], next: next || undefined };
}

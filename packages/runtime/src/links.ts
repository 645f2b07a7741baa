import { ClientError } from "./client-error.js";
import type { ClientContext } from "./context.js";
import { type QueryPair, requestUrl } from "./request-url.js";
import type { OperationRequest } from "./send.js";

/** Where a link leads, in the form that `send` takes. */
export interface LinkTarget {
  readonly context: ClientContext;
  readonly path: `/${string}`;
  /** It leads to where the client sends its requests, and not to another origin. */
  readonly isOwn: boolean;
}

/**
 * Follows a link that an answer gave. A relative one begins where the request went. Whether the credential goes along is
 * for the guard of the context to say.
 *
 * @param request - the request of the operation that the link continues
 * @param keep - query parameters of that request which are added to a link of its origin that lacks them
 * @throws ClientError `invalid-link`
 */
export function followLink(
  context: ClientContext,
  link: string,
  request: OperationRequest,
  keep: readonly string[] = [],
): LinkTarget {
  const base = requestUrl(context, request.path, request.query);
  const first = new URL(base);
  const url = URL.canParse(link, base) ? new URL(link, base) : undefined;
  // From http, one may go on with http.
  if (!url || (url.protocol !== "https:" && url.protocol !== first.protocol)) {
    // The link stays out of the message: it may hold a signature.
    throw new ClientError("invalid-link", `The link to continue with must be a URL with "${first.protocol}".`);
  }
  const { origin, pathname, search, searchParams } = url;
  const isOwn = origin === first.origin;
  // The query of the endpoint may be a signature, and what is kept a value of the caller: they are for their own origin only.
  const wanted = isOwn ? [...new URLSearchParams(context.endpointQuery).keys(), ...keep] : [];
  const missing = [...new Set(wanted)]
    .filter((name) => !searchParams.has(name))
    .flatMap((name) => first.searchParams.getAll(name).map((value): QueryPair => [name, value]));
  // Added as text, because URLSearchParams would encode the rest anew, and with it break a signature.
  const path = requestUrl({ ...context, endpoint: "", endpointQuery: "" }, `/${(pathname + search).slice(1)}`, missing);
  return {
    context: { ...context, endpoint: origin, endpointQuery: "" },
    path: path as `/${string}`,
    isOwn,
  };
}

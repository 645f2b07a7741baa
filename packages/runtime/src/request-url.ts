import type { ClientContext } from "./context.js";

/** Name and value; a pair without a value is left out. */
export type QueryPair = readonly [name: string, value: string | number | boolean | null | undefined];

/** Puts path and query behind the endpoint. */
export function requestUrl(
  { endpoint, endpointQuery }: ClientContext,
  path: `/${string}`,
  pairs: readonly QueryPair[] = [],
): string {
  let query = endpointQuery;
  for (const [name, value] of pairs) {
    if (value !== undefined && value !== null) query += `&${encodeURIComponent(name)}=${encodeURIComponent(value)}`;
  }
  return endpoint + path + (path.includes("?") ? query : query.replace("&", "?"));
}

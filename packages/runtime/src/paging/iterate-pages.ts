import { getPagedAsyncIterator } from "@azure/core-paging";
import type { ContinuablePage, PagedAsyncIterableIterator, PageSettings } from "./types.js";

/** One page, and where the next one is. */
export interface Page<T> {
  readonly items: T[];
  readonly next: string | undefined;
}

/** Makes the iterator of a list from a function that gets a page of it. */
export function iteratePages<T>(getPage: (settings: PageSettings) => Promise<Page<T>>): PagedAsyncIterableIterator<T> {
  return getPagedAsyncIterator<T, ContinuablePage<T>, PageSettings, string | undefined>({
    firstPageLink: undefined,
    async getPage(continuationToken, maxPageSize) {
      const { items, next } = await getPage({ continuationToken: continuationToken || undefined, maxPageSize });
      if (next === undefined) return { page: items };
      return { page: Object.assign(items, { continuationToken: next }), nextPageLink: next };
    },
  });
}

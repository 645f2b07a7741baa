import type { PagedAsyncIterableIterator as AzurePages } from "@azure/core-paging";

/** Where a list by pages begins, and how long its pages are. */
export interface PageSettings {
  /** What an earlier page had as its `continuationToken`: the list goes on behind that page. */
  continuationToken?: string | undefined;
  /** The largest number of items on a page, where the operation lets its callers choose. */
  maxPageSize?: number | undefined;
}

/** A page, which knows how to get the one behind it. */
export type ContinuablePage<TElement, TPage = TElement[]> = TPage & {
  /** For `byPage`, now or in another process; none on the last page. */
  continuationToken?: string;
};

/**
 * The items of a list that comes page by page: `for await` over it, or over its `byPage()`. Each page is asked for when it
 * is needed, the first one too.
 */
export type PagedAsyncIterableIterator<
  TElement,
  TPage = TElement[],
  TPageSettings extends PageSettings = PageSettings,
> = AzurePages<TElement, ContinuablePage<TElement, TPage>, TPageSettings>;

import { deepStrictEqual, equal } from "node:assert/strict";
import { PageableClient, type PagedAsyncIterableIterator, type Pet, type XmlPet } from "#emitted/payload-pageable";
import type { At, Calls } from "../call.ts";

const names = ["dog", "cat", "bird", "fish"];
const pets = names.map((name, i) => ({ id: String(i + 1), name }));

const clientAt = (at: At): PageableClient => new PageableClient({ endpoint: at.endpoint, ...at.options });
const tokensAt = (at: At) => clientAt(at).serverDrivenPagination.continuationToken;

/** All items, and the second page alone by the token of the first. */
async function isAll<T extends Pet | XmlPet>(list: () => PagedAsyncIterableIterator<T>): Promise<void> {
  deepStrictEqual(await Array.fromAsync(list()), pets);
  const first = await list().byPage().next();
  equal(first.done, false);
  const rest = await Array.fromAsync(list().byPage({ continuationToken: first.value.continuationToken }));
  deepStrictEqual(rest, [pets.slice(2)]);
}

const options = { foo: "foo", bar: "bar" };

export const calls: Calls = {
  Payload_Pageable_ServerDrivenPagination_link: (at) => isAll(() => clientAt(at).serverDrivenPagination.link()),
  Payload_Pageable_ServerDrivenPagination_linkString: (at) =>
    isAll(() => clientAt(at).serverDrivenPagination.linkString()),
  Payload_Pageable_ServerDrivenPagination_nestedLink: (at) =>
    isAll(() => clientAt(at).serverDrivenPagination.nestedLink()),
  Payload_Pageable_ServerDrivenPagination_AlternateInitialVerb_post: (at) =>
    isAll(() => clientAt(at).serverDrivenPagination.alternateInitialVerb.post({ filter: "foo eq bar" })),
  Payload_Pageable_ServerDrivenPagination_ContinuationToken_requestQueryResponseBody: (at) =>
    isAll(() => tokensAt(at).requestQueryResponseBody(options)),
  Payload_Pageable_ServerDrivenPagination_ContinuationToken_requestHeaderResponseBody: (at) =>
    isAll(() => tokensAt(at).requestHeaderResponseBody(options)),
  Payload_Pageable_ServerDrivenPagination_ContinuationToken_requestQueryResponseHeader: (at) =>
    isAll(() => tokensAt(at).requestQueryResponseHeader(options)),
  Payload_Pageable_ServerDrivenPagination_ContinuationToken_requestHeaderResponseHeader: (at) =>
    isAll(() => tokensAt(at).requestHeaderResponseHeader(options)),
  Payload_Pageable_ServerDrivenPagination_ContinuationToken_requestQueryNestedResponseBody: (at) =>
    isAll(() => tokensAt(at).requestQueryNestedResponseBody(options)),
  Payload_Pageable_ServerDrivenPagination_ContinuationToken_requestHeaderNestedResponseBody: (at) =>
    isAll(() => tokensAt(at).requestHeaderNestedResponseBody(options)),
  async Payload_Pageable_PageSize_listWithoutContinuation(at) {
    deepStrictEqual(await Array.fromAsync(clientAt(at).pageSize.listWithoutContinuation()), pets);
  },
  async Payload_Pageable_PageSize_listWithPageSize(at) {
    const { pageSize } = clientAt(at);
    deepStrictEqual(await Array.fromAsync(pageSize.listWithPageSize({ pageSize: 2 })), pets.slice(0, 2));
    deepStrictEqual(await Array.fromAsync(pageSize.listWithPageSize().byPage({ maxPageSize: 4 })), [pets]);
  },
  Payload_Pageable_XmlPagination_listWithContinuation: (at) =>
    isAll(() => clientAt(at).xmlPagination.listWithContinuation()),
  Payload_Pageable_XmlPagination_listWithNextLink: (at) => isAll(() => clientAt(at).xmlPagination.listWithNextLink()),
};

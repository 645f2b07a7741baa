import { deepStrictEqual, equal } from "node:assert/strict";
import { type ContinuablePage, PageableClient, type User } from "#emitted/azure-payload-pageable";
import type { Calls } from "../call.ts";

export const calls: Calls = {
  /** The size is an option of the call, and one of `byPage` as well. */
  async Azure_Payload_Pageable_list(at) {
    const client = new PageableClient({ endpoint: at.endpoint, ...at.options });
    const pages: ContinuablePage<User>[] = await Array.fromAsync(client.list().byPage({ maxPageSize: 3 }));
    deepStrictEqual(
      pages.map((page) => page.map(({ name }) => name)),
      [["user5", "user6", "user7"], ["user8"]],
    );
    equal(pages[1]?.continuationToken, undefined);
    const users: User[] = await Array.fromAsync(client.list({ maxpagesize: 3 }));
    equal(users.length, 4);
    const rest = client.list().byPage({ continuationToken: pages[0]?.continuationToken });
    deepStrictEqual(await Array.fromAsync(rest), [[{ name: "user8" }]]);
  },
};

import { deepStrictEqual } from "node:assert/strict";
import { PageClient } from "#emitted/azure-core-page";
import type { Calls } from "../call.ts";

export const calls: Calls = {
  /** The service sends users without the etag that its spec promises. */
  async Azure_Core_Page_withParameterizedNextLink(at) {
    const client = new PageClient({ endpoint: at.endpoint, ...at.options });
    const users = await Array.fromAsync(client.withParameterizedNextLink("name", { includePending: true }));
    deepStrictEqual(
      users.map(({ id, name }) => ({ id, name })),
      [
        { id: 1, name: "User1" },
        { id: 2, name: "User2" },
      ],
    );
  },
};

import { deepStrictEqual } from "node:assert/strict";
import { TraitsClient } from "#emitted/azure-core-traits";
import type { Calls } from "../call.ts";

export const calls: Calls = {
  /** The headers that make it repeatable are the client's to fill in. */
  async Azure_Core_Traits_repeatableAction(at) {
    const client = new TraitsClient({ endpoint: at.endpoint, ...at.options });
    let result: string | undefined;
    const response = await client.repeatableAction(
      1,
      { userActionValue: "test" },
      {
        onResponse({ rawHeaders }) {
          result = rawHeaders["repeatability-result"];
        },
      },
    );
    deepStrictEqual([response, result], [{ userActionResult: "test" }, "accepted"]);
  },
};

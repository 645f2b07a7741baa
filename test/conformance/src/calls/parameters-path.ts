import { PathClient } from "#emitted/parameters-path";
import type { Calls } from "../call.ts";

export const calls: Calls = {
  async Parameters_Path_optional(at) {
    const client = new PathClient({ endpoint: at.endpoint, ...at.options });
    await client.optional();
    await client.optional({ name: "foo" });
  },
};

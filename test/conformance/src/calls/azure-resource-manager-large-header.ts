import { deepStrictEqual } from "node:assert/strict";
import { LargeHeaderClient } from "#emitted/azure-resource-manager-large-header";
import type { Calls } from "../call.ts";

export const calls: Calls = {
  async Azure_ResourceManager_LargeHeader_LargeHeaders_two6k(at) {
    const subscription = "00000000-0000-0000-0000-000000000000";
    const client = new LargeHeaderClient(at.credential, subscription, { endpoint: at.endpoint, ...at.options });
    const result = await client.largeHeaders.two6K("test-rg", "header1", { updateIntervalInMs: 1 });
    deepStrictEqual(result, { succeeded: true });
  },
};

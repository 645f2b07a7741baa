import { deepStrictEqual } from "node:assert/strict";
import { FlattenPropertyClient } from "#emitted/azure-client-generator-core-flatten-property";
import type { Calls } from "../call.ts";

export const calls: Calls = {
  // Only a model has properties that could stand in place of the one that holds it.
  async Azure_ClientGenerator_Core_FlattenProperty_putFlattenUnknownModel(at) {
    const client = new FlattenPropertyClient({ endpoint: at.endpoint, ...at.options });
    deepStrictEqual(await client.putFlattenUnknownModel({ name: "foo" }), {
      name: "test",
      properties: { key1: "value1", key2: "value2" },
    });
  },
};

import { deepStrictEqual } from "node:assert/strict";
import { AzureExampleClient, KnownEnum } from "#emitted/azure-example-basic";
import type { Calls } from "../call.ts";

export const calls: Calls = {
  async Azure_Example_Basic(at) {
    const client = new AzureExampleClient({ endpoint: at.endpoint, ...at.options });
    const response = await client.basicAction("query", "header", {
      stringProperty: "text",
      modelProperty: { int32Property: 1, float32Property: 1.5, enumProperty: KnownEnum.EnumValue1 },
      arrayProperty: ["item"],
      recordProperty: { record: "value" },
    });
    deepStrictEqual(response, { stringProperty: "text" });
  },
};

import { rejects } from "node:assert/strict";
import { FixedClient } from "#emitted/type-enum-fixed";
import type { Calls } from "../call.ts";

export const calls: Calls = {
  /** A fixed enum takes no other value; who insists is told so by the service. */
  async Type_Enum_Fixed_String_putUnknownValue(at) {
    const client = new FixedClient({ endpoint: at.endpoint, ...at.options });
    // @ts-expect-error no day of the week
    await rejects(client.string.putUnknownValue("Weekend"), { name: "RestError", statusCode: 500 });
  },
};

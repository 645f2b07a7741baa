import { strictEqual } from "node:assert/strict";
import { ResponseAsBoolClient } from "#emitted/azure-client-generator-core-response-as-bool";
import type { At, Calls } from "../call.ts";

const clientAt = (at: At) => new ResponseAsBoolClient({ endpoint: at.endpoint, ...at.options });

export const calls: Calls = {
  async Azure_ClientGenerator_Core_ResponseAsBool_HeadAsBoolean_exists(at) {
    strictEqual(await clientAt(at).headAsBoolean.exists(), true);
  },
  async Azure_ClientGenerator_Core_ResponseAsBool_HeadAsBoolean_notExists(at) {
    strictEqual(await clientAt(at).headAsBoolean.notExists(), false);
  },
};

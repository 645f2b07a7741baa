import { deepStrictEqual } from "node:assert/strict";
import { ClientDefaultValueClient } from "#emitted/azure-client-generator-core-client-default-value";
import type { At, Calls } from "../call.ts";

const clientAt = (at: At) => new ClientDefaultValueClient({ endpoint: at.endpoint, ...at.options });

/** All that has a default is left out. */
export const calls: Calls = {
  async Azure_ClientGenerator_Core_ClientDefaultValue_putModelProperty(at) {
    const model = await clientAt(at).putModelProperty({ name: "test" });
    deepStrictEqual(model, { name: "test", timeout: 30, tier: "standard", retry: true });
  },
  async Azure_ClientGenerator_Core_ClientDefaultValue_getOperationParameter(at) {
    await clientAt(at).getOperationParameter("test");
  },
  async Azure_ClientGenerator_Core_ClientDefaultValue_getPathParameter(at) {
    await clientAt(at).getPathParameter("segment2");
  },
  async Azure_ClientGenerator_Core_ClientDefaultValue_getHeaderParameter(at) {
    await clientAt(at).getHeaderParameter();
  },
};

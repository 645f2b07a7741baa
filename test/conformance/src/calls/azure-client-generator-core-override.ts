import { OverrideClient } from "#emitted/azure-client-generator-core-override";
import type { At, Calls } from "../call.ts";

const clientAt = (at: At) => new OverrideClient({ endpoint: at.endpoint, ...at.options });

export const calls: Calls = {
  async Azure_ClientGenerator_Core_Override_ReorderParameters_reorder(at) {
    await clientAt(at).reorderParameters.reorder("param1", "param2");
  },
  async Azure_ClientGenerator_Core_Override_GroupParameters_group(at) {
    await clientAt(at).groupParameters.group({ param1: "param1", param2: "param2" });
  },
  async Azure_ClientGenerator_Core_Override_RequireOptionalParameter_requireOptional(at) {
    await clientAt(at).requireOptionalParameter.requireOptional("param1", "param2");
  },
  async Azure_ClientGenerator_Core_Override_RemoveOptionalParameter_removeOptional(at) {
    await clientAt(at).removeOptionalParameter.removeOptional("param1", { param2: "param2" });
  },
};

import { DurationClient } from "#emitted/azure-encode-duration";
import type { Calls } from "../call.ts";

export const calls: Calls = {
  async Azure_Encode_Duration_durationConstant(at) {
    const client = new DurationClient({ endpoint: at.endpoint, ...at.options });
    await client.durationConstant({ input: "1.02:59:59.5000000" });
  },
};

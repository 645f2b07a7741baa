import { RepeatabilityClient } from "#emitted/special-headers-repeatability";
import type { Calls } from "../call.ts";

export const calls: Calls = {
  async SpecialHeaders_Repeatability_immediateSuccess(at) {
    const client = new RepeatabilityClient({ endpoint: at.endpoint, ...at.options });
    await client.immediateSuccess("2378d9bc-1726-11ee-be56-0242ac120002", new Date("2022-11-15T12:45:26Z"));
  },
};

import { TwoOperationGroupClient } from "#emitted/client-structure-two-operation-group";
import type { Calls } from "../call.ts";

export const calls: Calls = {
  async Client_Structure_TwoOperationGroup(at) {
    const client = new TwoOperationGroupClient(at.endpoint, "two-operation-group", at.options);
    await client.group1.one();
    await client.group1.three();
    await client.group1.four();
    await client.group2.two();
    await client.group2.five();
    await client.group2.six();
  },
};

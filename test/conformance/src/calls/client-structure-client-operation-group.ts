import { FirstClient, SecondClient } from "#emitted/client-structure-client-operation-group";
import type { Calls } from "../call.ts";

export const calls: Calls = {
  async Client_Structure_ClientOperationGroup(at) {
    const client = new FirstClient(at.endpoint, "client-operation-group", at.options);
    await client.one();
    await client.group3.two();
    await client.group3.three();
    await client.group4.four();
  },
  async Client_Structure_AnotherClientOperationGroup(at) {
    const client = new SecondClient(at.endpoint, "client-operation-group", at.options);
    await client.five();
    await client.group5.six();
  },
};

import { RenamedOperationClient } from "#emitted/client-structure-renamed-operation";
import type { Calls } from "../call.ts";

export const calls: Calls = {
  async Client_Structure_RenamedOperation(at) {
    const client = new RenamedOperationClient(at.endpoint, "renamed-operation", at.options);
    await client.renamedOne();
    await client.renamedThree();
    await client.renamedFive();
    await client.group.renamedTwo();
    await client.group.renamedFour();
    await client.group.renamedSix();
  },
};

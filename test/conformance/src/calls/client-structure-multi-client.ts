import { ClientAClient, ClientBClient } from "#emitted/client-structure-multi-client";
import type { Calls } from "../call.ts";

export const calls: Calls = {
  async Client_Structure_MultiClient(at) {
    const a = new ClientAClient(at.endpoint, "multi-client", at.options);
    await a.renamedOne();
    await a.renamedThree();
    await a.renamedFive();
    const b = new ClientBClient(at.endpoint, "multi-client", at.options);
    await b.renamedTwo();
    await b.renamedFour();
    await b.renamedSix();
  },
};

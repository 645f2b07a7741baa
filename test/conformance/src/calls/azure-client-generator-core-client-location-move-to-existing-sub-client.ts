import { MoveToExistingSubClient } from "#emitted/azure-client-generator-core-client-location-move-to-existing-sub-client";
import type { Calls } from "../call.ts";

export const calls: Calls = {
  async Azure_ClientGenerator_Core_ClientLocation_MoveToExistingSubClient_UserOperations(at) {
    const client = new MoveToExistingSubClient({ endpoint: at.endpoint, ...at.options });
    await client.userOperations.getUser();
    await client.adminOperations.deleteUser();
    await client.adminOperations.getAdminInfo();
  },
};

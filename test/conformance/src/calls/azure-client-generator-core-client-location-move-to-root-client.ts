import { MoveToRootClient } from "#emitted/azure-client-generator-core-client-location-move-to-root-client";
import type { Calls } from "../call.ts";

export const calls: Calls = {
  async Azure_ClientGenerator_Core_ClientLocation_MoveToRootClient_ResourceOperations(at) {
    const client = new MoveToRootClient({ endpoint: at.endpoint, ...at.options });
    await client.resourceOperations.getResource();
    await client.getHealthStatus();
  },
};

import { MoveToNewSubClient } from "#emitted/azure-client-generator-core-client-location-move-to-new-sub-client";
import type { Calls } from "../call.ts";

export const calls: Calls = {
  async Azure_ClientGenerator_Core_ClientLocation_MoveToNewSubClient_ProductOperations(at) {
    const client = new MoveToNewSubClient({ endpoint: at.endpoint, ...at.options });
    await client.productOperations.listProducts();
    await client.archiveOperations.archiveProduct();
  },
};

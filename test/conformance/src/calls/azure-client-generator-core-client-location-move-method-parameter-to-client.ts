import { deepStrictEqual } from "node:assert/strict";
import { MoveMethodParameterToClient } from "#emitted/azure-client-generator-core-client-location-move-method-parameter-to-client";
import type { Calls } from "../call.ts";

export const calls: Calls = {
  async Azure_ClientGenerator_Core_ClientLocation_MoveMethodParameterToClient_BlobOperations(at) {
    const client = new MoveMethodParameterToClient("testaccount", { endpoint: at.endpoint, ...at.options });
    deepStrictEqual(await client.blobOperations.getBlob("testcontainer", "testblob.txt"), {
      id: "blob-001",
      name: "testblob.txt",
      size: 1024,
      path: "/testcontainer/testblob.txt",
    });
  },
};

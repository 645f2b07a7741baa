import { deepStrictEqual, equal } from "node:assert/strict";
import { StandardClient } from "#emitted/azure-core-lro-standard";
import type { At, Calls } from "../call.ts";

const clientAt = (at: At): StandardClient => new StandardClient({ endpoint: at.endpoint, ...at.options });
const options = { updateIntervalInMs: 1 };

export const calls: Calls = {
  /** Left after its first look, and gone on with from its state. */
  async Azure_Core_Lro_Standard_createOrReplace(at) {
    const client = clientAt(at);
    const resource = { role: "contributor" };
    const poller = client.createOrReplace("madge", resource, options);
    equal((await poller.poll()).status, "running");
    const restoreFrom = await poller.serialize();
    const user = await client.createOrReplace("madge", resource, { ...options, restoreFrom });
    deepStrictEqual(user, { name: "madge", role: "contributor" });
  },
  async Azure_Core_Lro_Standard_delete(at) {
    const poller = clientAt(at).delete("madge", options);
    const seen: string[] = [];
    poller.onProgress(({ status }) => seen.push(status));
    equal(await poller, undefined);
    deepStrictEqual(seen, ["running", "succeeded"]);
    equal(poller.isDone, true);
  },
  async Azure_Core_Lro_Standard_export(at) {
    const poller = clientAt(at).export("madge", "json", options);
    await poller.submitted();
    equal(poller.isDone, false);
    deepStrictEqual(await poller.pollUntilDone(), { name: "madge", resourceUri: "/users/madge" });
  },
};

import { ServiceClient } from "#emitted/client-structure-default";
import type { Calls } from "../call.ts";

export const calls: Calls = {
  async Client_Structure_Service(at) {
    const client = new ServiceClient(at.endpoint, "default", at.options);
    await client.one();
    await client.two();
    await client.foo.three();
    await client.foo.four();
    await client.bar.five();
    await client.bar.six();
    await client.baz.foo.seven();
    await client.qux.eight();
    await client.qux.bar.nine();
  },
};

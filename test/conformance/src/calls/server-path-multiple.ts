import { MultipleClient } from "#emitted/server-path-multiple";
import type { At, Calls } from "../call.ts";

const clientAt = (at: At) => new MultipleClient(at.endpoint, at.options);

export const calls: Calls = {
  async Server_Path_Multiple_noOperationParams(at) {
    await clientAt(at).noOperationParams();
  },
  async Server_Path_Multiple_withOperationPathParam(at) {
    await clientAt(at).withOperationPathParam("test");
  },
};

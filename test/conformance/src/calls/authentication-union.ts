import { UnionClient } from "#emitted/authentication-union";
import type { Calls } from "../call.ts";

export const calls: Calls = {
  async Authentication_Union_validKey(at) {
    await new UnionClient({ key: "valid-key" }, { endpoint: at.endpoint, ...at.options }).validKey();
  },
  async Authentication_Union_validToken(at) {
    await new UnionClient(at.credential, { endpoint: at.endpoint, ...at.options }).validToken();
  },
};

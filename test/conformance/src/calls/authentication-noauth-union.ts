import { UnionClient } from "#emitted/authentication-noauth-union";
import type { Calls } from "../call.ts";

export const calls: Calls = {
  async Authentication_Noauth_Union_validNoAuth(at) {
    await new UnionClient(undefined, { endpoint: at.endpoint, ...at.options }).validNoAuth();
  },
  async Authentication_Noauth_Union_validToken(at) {
    await new UnionClient(at.credential, { endpoint: at.endpoint, ...at.options }).validToken();
  },
};

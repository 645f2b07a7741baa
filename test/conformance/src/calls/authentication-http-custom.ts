import { rejects } from "node:assert/strict";
import { CustomClient } from "#emitted/authentication-http-custom";
import type { At, Calls } from "../call.ts";

const clientAt = (at: At, key: string) => new CustomClient({ key }, { endpoint: at.endpoint, ...at.options });

export const calls: Calls = {
  async Authentication_Http_Custom_valid(at) {
    await clientAt(at, "valid-key").valid();
  },
  async Authentication_Http_Custom_invalid(at) {
    await rejects(clientAt(at, "invalid-key").invalid(), { statusCode: 403, details: { error: "invalid-api-key" } });
  },
};

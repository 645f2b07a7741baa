import { match, strictEqual } from "node:assert/strict";
import { XmsClientRequestIdClient } from "#emitted/azure-special-headers-client-request-id";
import type { Calls } from "../call.ts";

export const calls: Calls = {
  async Azure_SpecialHeaders_XmsClientRequestId(at) {
    const client = new XmsClientRequestIdClient({ endpoint: at.endpoint, ...at.options });
    const ids: (string | undefined)[] = [];
    await client.get({
      onResponse({ request, rawHeaders }) {
        ids.push(request.headers.get("x-ms-client-request-id"), rawHeaders["x-ms-client-request-id"]);
      },
    });
    match(ids[0] ?? "", /^[\da-f]{8}-/);
    strictEqual(ids[1], ids[0]);
    const clientRequestId = "123e4567-e89b-12d3-a456-426614174000";
    await client.get({
      clientRequestId,
      onResponse({ rawHeaders }) {
        ids.push(rawHeaders["x-ms-client-request-id"]);
      },
    });
    strictEqual(ids[2], clientRequestId);
  },
};

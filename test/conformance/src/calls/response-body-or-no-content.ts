import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { BodyOrNoContentClient, type OperationOptions } from "#emitted/response-body-or-no-content";
import type { At, Calls } from "../call.ts";

/** The client, options that look at the response as it came, and what they saw. */
function looking(at: At) {
  const seen: unknown[] = [];
  const options: OperationOptions = {
    onResponse: ({ status, rawHeaders }) => void seen.push(status, rawHeaders["x-ms-request-id"]),
  };
  return { client: new BodyOrNoContentClient({ endpoint: at.endpoint, ...at.options }), options, seen };
}

export const calls: Calls = {
  async Response_BodyOrNoContent_getBody(at) {
    const { client, options, seen } = looking(at);
    deepStrictEqual(await client.getBody(options), { content: "hello" });
    deepStrictEqual(seen, [200, "body-request"]);
  },
  async Response_BodyOrNoContent_getNoContent(at) {
    const { client, options, seen } = looking(at);
    strictEqual(await client.getNoContent(options), undefined);
    deepStrictEqual(seen, [204, "no-content-request"]);
  },
};

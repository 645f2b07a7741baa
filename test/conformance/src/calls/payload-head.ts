import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { HeadClient } from "#emitted/payload-head";
import type { Calls } from "../call.ts";

export const calls: Calls = {
  async Payload_Head_contentTypeHeaderInResponse(at) {
    const client = new HeadClient({ endpoint: at.endpoint, ...at.options });
    const seen: (string | undefined)[] = [];
    const onResponse = ({ rawHeaders }: { rawHeaders: Record<string, string> }): void => {
      seen.push(rawHeaders["content-type"], rawHeaders["x-ms-meta"]);
    };
    strictEqual(await client.contentTypeHeaderInResponse({ onResponse }), undefined);
    deepStrictEqual(seen, ["text/plain; charset=utf-8", "hello"]);
  },
};

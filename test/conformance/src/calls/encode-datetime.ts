import { strictEqual } from "node:assert/strict";
import { DatetimeClient } from "#emitted/encode-datetime";
import type { At, Calls } from "../call.ts";

/** Dates in headers of a response are for those to read who ask for the response. */
async function header(at: At, name: "default" | "rfc3339" | "rfc7231" | "unixTimestamp"): Promise<unknown> {
  const client = new DatetimeClient({ endpoint: at.endpoint, ...at.options });
  let value: unknown;
  await client.responseHeader[name]({
    onResponse({ rawHeaders }) {
      value = rawHeaders.value;
    },
  });
  return value;
}

export const calls: Calls = {
  async Encode_Datetime_ResponseHeader_default(at) {
    strictEqual(await header(at, "default"), "Fri, 26 Aug 2022 14:38:00 GMT");
  },
  async Encode_Datetime_ResponseHeader_rfc3339(at) {
    strictEqual(await header(at, "rfc3339"), "2022-08-26T18:38:00.000Z");
  },
  async Encode_Datetime_ResponseHeader_rfc7231(at) {
    strictEqual(await header(at, "rfc7231"), "Fri, 26 Aug 2022 14:38:00 GMT");
  },
  async Encode_Datetime_ResponseHeader_unixTimestamp(at) {
    strictEqual(await header(at, "unixTimestamp"), "1686566864");
  },
};

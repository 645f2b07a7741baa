import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Emulator, startEmulator } from "../emulator.js";
import { call, instanceView } from "../requests.test-support.js";

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator({ protocol: "http" });
});
afterAll(() => emulator.close());

describe.each(["http://localhost:5173", "http://127.0.0.1:5173", "https://[::1]", "http://localhost"])(
  "a page of %s",
  (origin) => {
    test("is asked for first, without a token", async () => {
      const asked = "authorization,x-ms-client-request-id";
      const { status, headers, text } = await call(emulator, instanceView(0), {
        method: "OPTIONS",
        headers: { origin, "access-control-request-method": "GET", "access-control-request-headers": asked },
      });
      expect([status, text]).toEqual([200, ""]);
      expect(headers).toMatchObject({
        "access-control-allow-origin": origin,
        "access-control-allow-methods": "GET",
        "access-control-allow-headers": asked,
      });
    });

    test.each([
      ["a view", instanceView(0), "Bearer t", 200],
      ["an error", instanceView(4711), "Bearer t", 404],
      ["a refusal", instanceView(0), "", 401],
    ])("may read %s, with its headers", async (_, target, authorization, expected) => {
      const { status, headers } = await call(emulator, target, { headers: { origin, authorization } });
      expect(status).toBe(expected);
      expect(headers).toMatchObject({
        "access-control-allow-origin": origin,
        "access-control-expose-headers": "*",
        vary: "Origin",
      });
    });
  },
);

test.each(["https://example.com", "http://localhost.example.com", "http://127.0.0.1.example.com:80", "null"])(
  "a page of %s may not read anything",
  async (origin) => {
    for (const method of ["GET", "OPTIONS"]) {
      const { headers } = await call(emulator, instanceView(0), {
        method,
        headers: { origin, authorization: "Bearer t", "access-control-request-method": "GET" },
      });
      expect(headers["access-control-allow-origin"]).toBeUndefined();
    }
  },
);

test("OPTIONS that no browser asks is not supported", async () => {
  expect((await call(emulator, instanceView(0), { method: "OPTIONS" })).status).toBe(405);
});

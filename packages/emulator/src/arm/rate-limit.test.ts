import { describe, expect, test } from "vitest";
import { startEmulator } from "../emulator.js";
import { call, instanceView } from "../requests.test-support.js";
import { countRequest, createBucket, remainingTokens, secondsToRefill, takeTokens } from "./rate-limit.js";

const start = Date.UTC(2026, 10, 2, 8);
const second = 1000;

describe("a token bucket", () => {
  function request(buckets: Parameters<typeof takeTokens>[0], now: number): boolean {
    if (countRequest(buckets, now)) return false;
    takeTokens(buckets);
    return true;
  }

  test("is empty after as many requests as it has tokens", () => {
    const bucket = createBucket("Calls", 3, 2);
    expect([0, 1, 2, 3].map((at) => request([bucket], start + at))).toEqual([true, true, true, false]);
  });

  test("gets tokens back each minute after its first request, up to its size", () => {
    const bucket = createBucket("Calls", 3, 2);
    for (const at of [0, 0, 0]) request([bucket], start + at);
    expect(request([bucket], start + 59 * second)).toBe(false);
    expect(secondsToRefill(bucket, start + 59.5 * second)).toBe(1);
    expect(request([bucket], start + 60 * second)).toBe(true);
    expect(bucket.tokens).toBe(1);
    expect(secondsToRefill(bucket, start + 61 * second)).toBe(59);
    expect(request([bucket], start + 3600 * second)).toBe(true);
    expect(bucket.tokens).toBe(2);
  });

  test("counts what a minute allows, and what came in it", () => {
    const bucket = createBucket("Calls", 3, 2);
    for (const at of [0, 0, 0, 0]) request([bucket], start + at);
    expect(bucket).toMatchObject({ allowed: 3, measured: 4 });
    for (const at of [60, 61, 62]) request([bucket], start + at * second);
    expect(bucket).toMatchObject({ allowed: 2, measured: 3, tokens: 0 });
  });

  test("keeps its tokens when another one is empty", () => {
    const [small, large] = [createBucket("Small", 1, 1), createBucket("Large", 5, 1)];
    expect(request([large, small], start)).toBe(true);
    expect(request([large, small], start)).toBe(false);
    expect(remainingTokens([large, small])).toBe("Microsoft.Compute/Large;4,Microsoft.Compute/Small;0");
  });
});

describe("an emulator", () => {
  test("that throttles answers 429 once a machine's bucket is empty", async () => {
    await using emulator = await startEmulator({ protocol: "http", throttle: true });
    for (let request = 0; request < 36; request++) expect((await call(emulator, instanceView(0))).status).toBe(200);

    const { status, headers, error } = await call(emulator, instanceView(0));
    expect(status).toBe(429);
    const retryAfter = Number(headers["retry-after"]);
    expect(retryAfter).toBeGreaterThan(30);
    expect(retryAfter).toBeLessThanOrEqual(60);
    expect(headers["x-ms-ratelimit-remaining-resource"]).toContain("GetVMScaleSetVMResource;0,");
    expect(error).toMatchObject({
      code: "OperationNotAllowed",
      details: [{ code: "TooManyRequests", target: "GetVMScaleSetVMResource" }],
      innererror: { internalErrorCode: "TooManyRequestsReceived" },
    });
    const [detail] = error.details as { message: string }[];
    const figures = JSON.parse(detail?.message ?? "");
    expect(figures).toMatchObject({
      operationGroup: "GetVMScaleSetVMResource",
      allowedRequestCount: 36,
      measuredRequestCount: 37,
    });
    expect(Date.parse(figures.endTime) - Date.parse(figures.startTime)).toBe(60_000);

    expect((await call(emulator, instanceView(1))).status).toBe(200);
  });

  test("serves on by default, with no token left", async () => {
    await using emulator = await startEmulator({ protocol: "http" });
    for (let request = 0; request < 36; request++) await call(emulator, instanceView(0));
    const { status, headers } = await call(emulator, instanceView(0));
    expect(status).toBe(200);
    expect(headers["x-ms-ratelimit-remaining-resource"]).toMatch(/Maximum;5963,.*Resource;0,.*Maximum;29963$/);
  });
});

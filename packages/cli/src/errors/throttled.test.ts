import { describe, expect, test } from "vitest";
import { retryAfterSeconds, throttledError } from "./throttled.js";

describe("retryAfterSeconds", () => {
  test.each([
    [{}, undefined],
    [{ "retry-after": "" }, undefined],
    [{ "retry-after": "soon" }, undefined],
    [{ "retry-after": "0" }, 0],
    [{ "retry-after": "120" }, 120],
    [{ "retry-after-ms": "1500", "retry-after": "9" }, 2],
    [{ "x-ms-retry-after-ms": "200" }, 1],
    [{ "retry-after": "Mon, 02 Nov 2015 08:12:31 GMT" }, 0],
  ])("%j", (headers, seconds) => {
    expect(retryAfterSeconds(new Map(Object.entries(headers)))).toBe(seconds);
  });

  test("reads a date", () => {
    const date = new Date(Date.now() + 90_000).toUTCString();
    expect(retryAfterSeconds(new Map([["retry-after", date]]))).toBeGreaterThan(85);
  });
});

describe("throttledError", () => {
  test("says when to come back, as a span and as a time", () => {
    const { message, exitCode } = throttledError(429, new Map([["retry-after", "300"]]));
    expect(message).toMatch(/^There were too many requests \(429\): come back in 5 minutes, at \d\d:\d\d:\d\d UTC\.$/);
    expect(exitCode).toBe(5);
  });

  test("does not know when nobody said it", () => {
    expect(throttledError(429, new Map()).message).toMatch(/come back in a few minutes/);
  });

  test("503 is no fault of the caller", () => {
    const { message, exitCode } = throttledError(503, new Map([["retry-after", "30"]]));
    expect(message).toMatch(/not available \(503\): come back in 30 s/);
    expect(exitCode).toBe(1);
  });
});

import { classifyError, type ServiceUnavailableError, type ThrottledError } from "@instance-view/status";
import { expect, test } from "vitest";
import type { CliError } from "./cli-error.js";
import { comeBackLater } from "./come-back-later.js";

function told(status: number, headers: Record<string, string>, body?: object): CliError {
  return comeBackLater(classifyError({ status, headers, body }) as ThrottledError | ServiceUnavailableError);
}

test("says when to come back, as a span and as a time", () => {
  const { message, exitCode } = told(429, { "retry-after": "300" });
  expect(message).toMatch(/^There were too many requests \(429\): come back in 5 minutes, at \d\d:\d\d:\d\d UTC\.$/);
  expect(exitCode).toBe(5);
  expect(told(429, { "retry-after-ms": "1500" }).message).toMatch(/come back in 2 s, at/);
});

test.each([{}, { "retry-after": "0" }])("does not know when nobody said it: %j", (headers) => {
  expect(told(429, headers).message).toBe("There were too many requests (429): come back in a few minutes.");
});

test("names the limit that was hit, with its figures where there are any", () => {
  const figures = { operationGroup: "GetVMScaleSetVMResource", allowedRequestCount: 36, measuredRequestCount: 37 };
  const details = [{ code: "TooManyRequests", message: JSON.stringify(figures) }];
  const { message } = told(429, {}, { error: { code: "OperationNotAllowed", details } });
  expect(message).toContain(" (429, limit GetVMScaleSetVMResource: 37 requests, 36 allowed): ");
  const remaining = "Microsoft.Compute/A;5,Microsoft.Compute/B\u001b[2J;0";
  expect(told(429, { "x-ms-ratelimit-remaining-resource": remaining }).message).toContain(" (429, limit B [2J): ");
});

test("503 is no fault of the caller", () => {
  const { message, exitCode } = told(503, { "retry-after": "30" });
  expect(message).toMatch(/not available \(503\): come back in 30 s/);
  expect(exitCode).toBe(1);
});

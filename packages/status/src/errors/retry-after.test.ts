import { expect, test } from "vitest";
import { classifyError } from "./classify-error.js";

test.each<[what: string, headers: Record<string, string>, expected: number | undefined]>([
  ["nothing", {}, undefined],
  ["seconds", { "retry-after": "120" }, 120_000],
  ["no seconds", { "retry-after": "0" }, 0],
  ["milliseconds", { "retry-after-ms": "250", "retry-after": "1" }, 250],
  ["milliseconds of Azure", { "x-ms-retry-after-ms": "1500" }, 1500],
  ["a date", { "retry-after": "Mon, 02 Nov 2026 08:16:00 GMT", date: "Mon, 02 Nov 2026 08:15:30 GMT" }, 30_000],
  ["a date that is past", { "retry-after": "Mon, 02 Nov 2026 08:15:00 GMT", date: "Mon, 02 Nov 2026 08:15:30 GMT" }, 0],
  ["a date without another", { "retry-after": "Mon, 02 Nov 2026 08:16:00 GMT" }, undefined],
  ["seconds with blanks", { "retry-after": " 120 ", date: "Mon, 02 Nov 2026 08:15:30 GMT" }, 120_000],
  ["a sign", { "retry-after": "+120", date: "Mon, 02 Nov 2026 08:15:30 GMT" }, undefined],
  ["more", { "retry-after": "120;", date: "Mon, 02 Nov 2026 08:15:30 GMT" }, undefined],
  ["more than a timer takes", { "retry-after": "9".repeat(400) }, 2_147_483_647],
  [
    "a date beyond that",
    { "retry-after": "Mon, 04 Nov 2030 08:15:30 GMT", date: "Mon, 02 Nov 2026 08:15:30 GMT" },
    2_147_483_647,
  ],
  ["fractions", { "retry-after": "1.25" }, 1250],
  ["a fraction without figures", { "retry-after": "1.x" }, undefined],
  ["a unit", { "retry-after": "12 s" }, undefined],
  ["milliseconds that are no number", { "retry-after-ms": "x5", "retry-after": "2" }, 2000],
  [
    "a date of another form",
    { "retry-after": "2 Nov 2026 08:16:00 GMT", date: "Mon, 02 Nov 2026 08:15:30 GMT" },
    undefined,
  ],
  ["a word", { "retry-after": "soon", date: "Mon, 02 Nov 2026 08:15:30 GMT" }, undefined],
  ["less than nothing", { "retry-after": "-5", date: "Mon, 02 Nov 2026 08:15:30 GMT" }, undefined],
])("Retry-After: %s", (_, headers, retryAfterInMs) => {
  expect(classifyError({ status: 429, headers })).toMatchObject({ retryAfterInMs });
  expect(classifyError({ status: 503, headers })).toMatchObject({ kind: "service-unavailable", retryAfterInMs });
});

test("a date is counted from `now` where the answer has no time of its own", () => {
  const now = new Date("2026-11-02T08:15:50Z");
  const headers = { "retry-after": "Mon, 02 Nov 2026 08:16:00 GMT" };
  expect(classifyError({ status: 429, headers }, { now })).toMatchObject({ retryAfterInMs: 10_000 });
  const dated = { ...headers, date: "Mon, 02 Nov 2026 08:15:30 GMT" };
  expect(classifyError({ status: 429, headers: dated }, { now })).toMatchObject({ retryAfterInMs: 30_000 });
});

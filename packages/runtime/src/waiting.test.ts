import { expect, test } from "vitest";
import { retryAfter } from "./waiting.js";

const inSeconds = (seconds: number): string => new Date(Date.now() + seconds * 1000).toUTCString();

test.each<[string, string | undefined, number | undefined]>([
  ["nothing", undefined, undefined],
  ["seconds", "3", 3000],
  ["no seconds", "0", 0],
  ["more than a timer takes", "99999999", 2 ** 31 - 1],
  ["a date that has passed", inSeconds(-60), undefined],
  ["something else", "soon", undefined],
])("%s", (_, header, wait) => {
  expect(retryAfter(header)).toBe(wait);
});

test("a date to come", () => {
  expect(retryAfter(inSeconds(60))).toBeGreaterThan(58_000);
  expect(retryAfter(inSeconds(60))).toBeLessThanOrEqual(60_000);
});

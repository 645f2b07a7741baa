import { describe, expect, onTestFinished, test, vi } from "vitest";
import { timeOf } from "./read.js";

describe("timeOf", () => {
  test.each([
    ["2024-07-01T05:00:32+00:00", "2024-07-01T05:00:32.000Z"],
    ["2024-07-01T04:58:58.0882815+00:00", "2024-07-01T04:58:58.088Z"],
    ["2024-07-01T04:58:58.9999999Z", "2024-07-01T04:58:58.999Z"],
    ["2024-07-01T04:58:58.5Z", "2024-07-01T04:58:58.500Z"],
    ["2024-07-01T04:58:58.12+05:30", "2024-06-30T23:28:58.120Z"],
    ["2024-07-01T04:58:58-0800", "2024-07-01T12:58:58.000Z"],
    ["2024-02-29T23:59:59-08:00", "2024-03-01T07:59:59.000Z"],
    ["2024-07-01t04:58:58z", "2024-07-01T04:58:58.000Z"],
    ["2024-07-01T04:58:58", "2024-07-01T04:58:58.000Z"],
  ])("%s", (text, expected) => {
    expect(timeOf(text)?.toISOString()).toBe(expected);
  });

  test("text without an offset is UTC, wherever the program runs", () => {
    vi.stubEnv("TZ", "America/New_York"); // it does nothing in Stryker's threads
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(timeOf("2024-07-01T04:58:58")?.toISOString()).toBe("2024-07-01T04:58:58.000Z");
  });

  test("hands a Date back as it is", () => {
    const date = new Date("2024-07-01T05:00:32Z");
    expect(timeOf(date)).toBe(date);
  });

  test.each([
    "",
    "yesterday",
    "2024-07-01",
    "7",
    "July 4",
    "1/2/3",
    "2024-13-01T00:00:00Z",
    "2024-02-30T00:00:00Z",
    "2023-02-29T00:00:00Z",
    "2024-04-31T23:59:59.9999999+02:00",
    "2024-04-00T00:00:00Z",
    "2024-07-01T25:00:00Z",
    "2024-07-01T00:00:00+99:00",
    "07/01/2024 05:00:32",
    "x2024-07-01T05:00:32Z",
    "2024-07-01T05:00:32Zx",
    "2024-07-01T05:00:32Z+01:00",
    ["2024-07-01T05:00:32Z"],
    1719810032000,
    null,
    undefined,
    {},
    new Date(Number.NaN),
  ])("takes %j for no time", (value) => {
    expect(timeOf(value)).toBeUndefined();
  });
});

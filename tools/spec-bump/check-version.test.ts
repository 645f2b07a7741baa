import { expect, test } from "vitest";
import { checkVersion } from "./check-version.ts";

const known = ["2024-07-01", "2026-04-01"];
const check = (version: string): void => checkVersion(version, known, "2026-11-27");

test.for(["2026-04-01", "2026-07-01", "2027-12-31"])("%s can be asked for", (version) => {
  expect(() => check(version)).not.toThrow();
});

test("the first version of a spec may be any", () => {
  expect(() => checkVersion("2015-06-15", [], "2026-11-27")).not.toThrow();
});

test.for([
  ["bad-version", "2026-13-01"],
  ["bad-version", "2026-02-30"],
  ["bad-version", "2026-4-1"],
  ["bad-version", "latest"],
  ["bad-version", "../../etc"],
  ["preview-version", "2026-07-01-preview"],
  ["future-version", "2028-01-01"],
  ["not-newer", "2025-01-01"],
  ["not-newer", "2024-07-01"],
])("%s: %s", ([code, version = ""]) => {
  expect(() => check(version)).toThrow(expect.objectContaining({ code, message: expect.stringMatching(/\w\.$/) }));
});

test("a version that the spec has already is told so", () => {
  expect(() => check("2024-07-01")).toThrow("the spec has it already");
});

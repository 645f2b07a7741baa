import { expect, test } from "vitest";
import { isAsked, readOptions } from "./options.js";

test("a part of a folder's name asks for it, a whole one for nothing else", () => {
  const part = readOptions(["type/union", "routes"]);
  expect(["type/union", "type/union/discriminated", "routes", "type"].filter((path) => isAsked(path, part))).toEqual([
    "type/union",
    "type/union/discriminated",
    "routes",
  ]);
  const whole = readOptions(["type/union$"]);
  expect(["type/union", "type/union/discriminated"].filter((path) => isAsked(path, whole))).toEqual(["type/union"]);
  expect(isAsked("routes", readOptions([]))).toBe(true);
});

test("the README gets figures of all folders only", () => {
  expect(readOptions(["--write"]).write).toBe(true);
  expect(() => readOptions(["--write", "routes"])).toThrow("Figures of some folders");
  expect(() => readOptions(["--wirte"])).toThrow("--wirte");
});

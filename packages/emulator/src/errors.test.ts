import { expect, test } from "vitest";
import { EmulatorError, isEmulatorError } from "./errors.js";

test("the guard knows errors of this package, also from another copy of it", () => {
  expect(isEmulatorError(new EmulatorError("InvalidOption", "no"))).toBe(true);
  expect(isEmulatorError(Object.assign(new Error("no"), { name: "EmulatorError", code: "InvalidFleet" }))).toBe(true);
  expect(isEmulatorError(Object.assign(new Error("no"), { code: "InvalidFleet" }))).toBe(false);
  expect(isEmulatorError({ name: "EmulatorError", code: "InvalidFleet" })).toBe(false);
});

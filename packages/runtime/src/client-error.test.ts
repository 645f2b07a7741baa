import { expect, test } from "vitest";
import { ClientError, isClientError } from "./client-error.js";

test("isClientError knows its own and those of another copy of the package", () => {
  expect(isClientError(new ClientError("invalid-endpoint", "no"))).toBe(true);
  expect(isClientError(Object.assign(new Error("no"), { name: "ClientError", code: "invalid-endpoint" }))).toBe(true);
});

test.each([
  undefined,
  null,
  "ClientError",
  {},
  new Error("no"),
  Object.assign(new Error("no"), { name: "ClientError" }),
])("isClientError refuses %s", (value) => {
  expect(isClientError(value)).toBe(false);
});

import { expect, test } from "vitest";
import { camel, pascal } from "./names.js";

const named = (name: string, isExactName = false) => ({ name, isExactName });

test.each([
  ["list_by_scope", "listByScope", "ListByScope"],
  ["VMList", "vmList", "VMList"],
  ["ID", "id", "ID"],
  ["getAvatarAsPng", "getAvatarAsPng", "GetAvatarAsPng"],
  ["client-request-id", "clientRequestId", "ClientRequestId"],
  ["diskIOPSReadOnly2", "diskIopsReadOnly2", "DiskIopsReadOnly2"],
  ["base64urlArray", "base64UrlArray", "Base64UrlArray"],
  ["v2024_07_01", "v2024_07_01", "V2024_07_01"],
])("%s is %s for a member and %s for a type", (name, member, type) => {
  expect(camel(named(name))).toBe(member);
  expect(pascal(named(name))).toBe(type);
});

test("exact names stay", () => {
  expect([camel(named("as_Is", true)), pascal(named("as_Is", true))]).toEqual(["as_Is", "as_Is"]);
});

import { expect, test } from "vitest";
import { pathSegment } from "./path-segment.js";

test.each([
  ["myVmss", "myVmss"],
  ["a b", "a%20b"],
  ["a/b", "a%2Fb"],
  ["../x", "..%2Fx"],
  ["a?b#c", "a%3Fb%23c"],
  ["%2e%2e", "%252e%252e"],
  [".a", ".a"],
  ["é😀", "%C3%A9%F0%9F%98%80"],
  [0, "0"],
])("encodes %j as %s", (value, encoded) => {
  expect(pathSegment("instanceId", value)).toBe(encoded);
});

test.each(["", ".", "..", "...", "\ud800", undefined, null, {}, [], ["a"], true, Symbol("s"), Object.create(null)])(
  "refuses %o and names the parameter",
  (value) => {
    expect(() => pathSegment("instanceId", value as string)).toThrow(
      expect.objectContaining({
        name: "ClientError",
        code: "invalid-path-parameter",
        message: expect.stringMatching(/^"instanceId" must be a number or text of more than dots, not /),
      }),
    );
  },
);

test("does not print what an object holds", () => {
  for (const value of [{ secret: "s3cret" }, ["s3cret"], { toString: () => "s3cret" }]) {
    expect(() => pathSegment("instanceId", value as unknown as string)).toThrow(/not "object"\.$/);
  }
});

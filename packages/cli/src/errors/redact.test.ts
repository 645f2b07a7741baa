import { expect, test } from "vitest";
import { redact } from "./redact.js";

const jwt = "eyJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJhcm0ifQ.c2ln-bmF0dXJl_";

test.each([
  ["the token of the environment", "got s3cret, s3cret", "s3cret", "got …, …"],
  [
    "a header",
    "authorization: bearer abcdefghijklmnopqrstuvwxyz012345== sent",
    undefined,
    "authorization: Bearer … sent",
  ],
  ["a JSON web token", `token ${jwt}!`, undefined, "token …!"],
  ["but no prose", "a bearer token does not go over plain HTTP", "", "a bearer token does not go over plain HTTP"],
])("redacts %s", (_title, text, token, expected) => {
  expect(redact(text, token)).toBe(expected);
});

import { expect, test } from "vitest";
import { prettyJson } from "./json.js";

test("escapes what could control a terminal, and stays the same JSON", () => {
  const value = { text: "größer 東京 😀 \u001b[31m \u009b2J \u202e \u2028 \u{e0041} \n", list: [1, undefined] };
  const json = prettyJson(value);
  expect(json).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  expect(json).toContain("größer 東京 😀 \\u001b[31m \\u009b2J \\u202e \\u2028 \\udb40\\udc41 \\n");
  expect(JSON.parse(json)).toEqual({ ...value, list: [1, null] });
});

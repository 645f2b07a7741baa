import { expect, test } from "vitest";
import { inSentence } from "./text.js";

test.each([
  ["AllocationFailed", "AllocationFailed"],
  ["PowerState/quantum", "PowerState/quantum"],
  ["2.1.10", "2.1.10"],
  ["Join for Option 3", '"Join for Option 3"'],
  ["", '""'],
  ["a\r\nb", '"a b"'],
  // A terminal would take these for colours, and for a turn of the reading direction.
  ["\u001b[31mred", '"[31mred"'],
  ["safe\u202egnp.exe", '"safe gnp.exe"'],
  ["x".repeat(80), "x".repeat(80)],
  ["x".repeat(81), `"${"x".repeat(79)}…"`],
  [`a ${"b".repeat(78)}`, `"a ${"b".repeat(78)}"`],
  [`a ${"b".repeat(79)}`, `"a ${"b".repeat(77)}…"`],
  ["😀".repeat(81), `"${"😀".repeat(79)}…"`],
])("%j reads %s", (text, expected) => {
  expect(inSentence(text)).toBe(expected);
});

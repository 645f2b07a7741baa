import { expect, test } from "vitest";
import { wrongKnownValues } from "./check-known-values.js";

const flour = { name: "KnownFlour", longName: "KnownBakeryFlour", values: { Rye: "rye", FineWheat: "fine_wheat" } };
const values = { Rye: "rye", FineWheat: "fine_wheat" };

test.each(["KnownFlour", "KnownBakeryFlour"])("all values are listed as %s", (name) => {
  expect(wrongKnownValues([flour], { [name]: values })).toEqual([]);
});

test.each([
  ["of which one is missing", { Rye: "rye" }],
  ["with one too many", { ...values, Oat: "oat" }],
  ["with another value", { ...values, FineWheat: "FineWheat" }],
  ["with another name", { Rye: "rye", Fine_wheat: "fine_wheat" }],
])("a list %s is wrong", (_what, listed) => {
  expect(wrongKnownValues([flour], { KnownFlour: listed })).toHaveLength(1);
});

test("no list is wrong", () => {
  expect(wrongKnownValues([flour], {})).toHaveLength(1);
});

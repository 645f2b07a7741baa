import { expect, test } from "vitest";
import { groupBy } from "./group-by.js";

test("groups, and what is in them, come in the order of the items", () => {
  expect([...groupBy(["b1", "a1", "b2", "c"], (item) => item[0])]).toEqual([
    ["b", ["b1", "b2"]],
    ["a", ["a1"]],
    ["c", ["c"]],
  ]);
});

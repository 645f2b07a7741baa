import { expect, test } from "vitest";
import { readParts } from "./status-source.js";

test("what is no object in a list is passed over, and the others keep their places", () => {
  expect(readParts([null, { a: 1 }, "x", [], undefined, {}], "/list")).toEqual([
    { item: { a: 1 }, pointer: "/list/1", statuses: [] },
    { item: {}, pointer: "/list/5", statuses: [] },
  ]);
  expect(readParts({ 0: {} }, "/list")).toEqual([]);
});

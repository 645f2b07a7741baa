import { expect, test } from "vitest";
import { both, changesOf, type History, laterThan, sinceOf } from "./history.js";

const versions = ["v9", "v10", "v11"];
const history = (...declared: boolean[]): History => ({ versions, declared });

const always = history(true, true, true);
const later = history(false, true, true);
const again = history(true, false, true);

test("changes are what differs from the version before", () => {
  expect([always, later, again].map(changesOf)).toEqual([["v9"], ["v10"], ["v9", "v10", "v11"]]);
});

test("something is there since it last came", () => {
  expect([always, later, again, history(true, true, false), undefined].map(sinceOf)).toEqual([
    "v9",
    "v10",
    "v11",
    undefined,
    undefined,
  ]);
});

test("a part is there while the whole is", () => {
  expect(both(later, again)).toEqual(history(false, false, true));
  expect(both(undefined, later)).toBe(later);
  expect(both(later, undefined)).toBe(later);
});

test("the versions of another service say nothing", () => {
  expect(both(later, { versions: ["v1"], declared: [false] })).toBe(later);
});

test("only what came later than the whole is worth a word", () => {
  expect(laterThan(always, later)).toBe("v10");
  expect(laterThan(later, always)).toBeUndefined();
  expect(laterThan(later, later)).toBeUndefined();
  expect(laterThan(undefined, later)).toBe("v10");
  expect(laterThan(undefined, always)).toBeUndefined();
});

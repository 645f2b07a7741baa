import { expect, test } from "vitest";
import { highest, judge } from "./judge.ts";
import type { Item, Surface } from "./surface.ts";

const surface = (items: Record<string, Item>): Surface => ({ items: new Map(Object.entries(items)), apiVersion: "1" });

const text = (value: string): Item => ({ kind: "opaque", doc: undefined, text: value });

test("what can only be compared as text is major, and says so", () => {
  const verdicts = judge(surface({ A: text("string | number") }), surface({ A: text("string") }));
  expect(verdicts).toEqual([
    {
      item: "A",
      kind: "changed",
      change: "definition changed",
      level: "major",
      reason: "this cannot be read any further: compare both by eye",
    },
  ]);
  expect(highest(verdicts)).toBe("major");
  expect(highest([])).toBe("none");
});

import { describe, expect, test } from "vitest";
import { type Histories, isDeclaredIn, sinceIn } from "./history-support.js";

// Not in the order of their text, as the spec may have them.
const histories: Histories = {
  versions: ["v9", "v10", "2024-01-01-preview", "2024-01-01"],
  changes: { Cake: ["v10"], "Cake.icing": ["2024-01-01"], "Loaf.seeds": ["v9", "v10", "2024-01-01-preview"] },
};

describe("since", () => {
  test.each([
    ["Loaf", undefined, "v9"],
    ["Loaf", "name", "v9"],
    ["Loaf", "seeds", "2024-01-01-preview"],
    ["Cake", undefined, "v10"],
    ["Cake", "name", "v10"],
    ["Cake", "icing", "2024-01-01"],
  ])("%s.%s is %s", (model, property, version) => expect(sinceIn(histories, model, property)).toBe(version));
});

describe("at each version", () => {
  test.each([
    ["Loaf", "name", [true, true, true, true]],
    ["Loaf", "seeds", [true, false, true, true]],
    ["Cake", undefined, [false, true, true, true]],
    ["Cake", "name", [false, true, true, true]],
    ["Cake", "icing", [false, false, false, true]],
  ])("%s.%s is declared: %j", (model, property, expected) => {
    expect(histories.versions.map((version) => isDeclaredIn(histories, model, property, version))).toEqual(expected);
  });

  test.each(["", "v1", "V9", "2025-01-01", "latest"])("nothing is known of %j", (version) => {
    expect(isDeclaredIn(histories, "Loaf", "name", version)).toBeUndefined();
  });
});

import { describe, expect, test } from "vitest";
import { firstLine, plain, plainLines, shorten, wrap } from "./text.js";

describe("text from elsewhere", () => {
  test("loses what would control a terminal", () => {
    expect(plain("a\u001b[31mb\u0007c\u202ed")).toBe("a [31mb c d");
  });

  test("keeps letters of any script", () => {
    expect(plain("größer 東京 😀")).toBe("größer 東京 😀");
  });

  test("is split at every kind of line end, without empty lines around it", () => {
    expect(plainLines("\r\n\n a\r\nb\n\n\tc  \u2028\n")).toEqual([" a", "b", "", "    c"]);
    expect(plainLines(" \n\t\n")).toEqual([]);
  });

  test("is cut by characters, not by halves of them", () => {
    expect(shorten("😀😀😀", 3)).toBe("😀😀😀");
    expect(shorten("😀😀😀", 2)).toBe("😀…");
    expect([...firstLine(`\n${"x".repeat(500)}\nmore`)]).toHaveLength(300);
  });
});

describe("wrap", () => {
  test.each([
    ["fits", 4, ["fits"]],
    ["breaks at the last blank that fits", 12, ["breaks at", "the last", "blank that", "fits"]],
    ["exact fit", 5, ["exact", "fit"]],
    ["abcdefgh", 3, ["abc", "def", "gh"]],
    ["    indented", 6, ["    in", "dented"]],
    ["", 5, [""]],
  ])("%j to %i", (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  test("takes its time only once, however long the text is", () => {
    const start = performance.now();
    expect(wrap("x".repeat(1_000_000), 70)).toHaveLength(Math.ceil(1_000_000 / 70));
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test("breaks behind another separator", () => {
    expect(wrap("ProvisioningState/failed/AllocationFailed", 26, "/")).toEqual([
      "ProvisioningState/failed/",
      "AllocationFailed",
    ]);
  });
});

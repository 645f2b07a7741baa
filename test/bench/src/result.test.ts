import { expect, test } from "vitest";
import { resultsTable } from "./result.ts";

test("a row for each result, a column for each peer, and whether what is to be reached is", () => {
  const table = resultsTable([
    { subject: "calls", factors: { "arm-compute": 1.254, fetch: 0.9 }, target: { text: "1.25", isMet: true } },
    { subject: "status", factors: {} },
    { subject: "import", factors: {}, target: { text: "5 ms", isMet: false } },
  ]);
  expect(table.split("\n").slice(2)).toEqual([
    "| calls | 1.25 |  | 0.90 |  | ✓ 1.25 |",
    "| status |  |  |  |  |  |",
    "| import |  |  |  |  | ✗ 5 ms |",
  ]);
});

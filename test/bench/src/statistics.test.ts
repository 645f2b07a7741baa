import { expect, test } from "vitest";
import { median, ratio, select, takeTurns } from "./statistics.ts";

test("the median is the middle by size, not by place", () => {
  expect(median([10, 1, 2])).toBe(2);
  expect(median([])).toBeNaN();
});

test("a ratio is the median of the ratios of rounds, not the ratio of medians", () => {
  const rounds = new Map([
    ["ours", [1, 80, 60]],
    ["theirs", [1, 10, 20]],
  ]);
  expect(ratio(rounds, "ours", "theirs")).toBe(3);
});

test("all take a turn in each round, and figures stay with who gave them", async () => {
  const taken: string[] = [];
  const contestants = new Map([..."abcdefgh"].map((name) => [name, name]));
  const rounds = await takeTurns(contestants, 20, async (name) => ({ name, turn: taken.push(name) }));
  const orders = Array.from({ length: 20 }, (_, round) => taken.slice(round * 8, round * 8 + 8).join(""));
  for (const order of orders) expect([...order].sort().join("")).toBe("abcdefgh");
  expect(new Set(orders).size).toBeGreaterThan(1);
  for (const [name, figures] of rounds) expect(figures.map((figure) => figure.name)).toEqual(Array(20).fill(name));
  expect(select(rounds, ({ turn }) => Math.ceil(turn / 8)).get("a")).toEqual(
    Array.from({ length: 20 }, (_, i) => i + 1),
  );
});

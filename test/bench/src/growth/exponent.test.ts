import { expect, test } from "vitest";
import { exponent } from "./exponent.ts";

test.each([1, 2, 0.5])("a cost that grows with the power %d", (power) => {
  const points = [1, 10, 100, 1000].map((size) => [size, 7 * size ** power] as const);
  expect(exponent(points)).toBeCloseTo(power);
});

test("the line that fits best, where the points lie beside it", () => {
  expect(
    exponent([
      [1, 1.1],
      [10, 9],
      [100, 110],
      [1000, 900],
    ]),
  ).toBeCloseTo(0.9826, 3);
});

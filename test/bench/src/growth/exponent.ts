/** A size and what it costs. */
export type Point = readonly [size: number, cost: number];

/**
 * The power of the size with which a cost grows: the slope of the straight line that fits best through the logarithms.
 * 1 is linear, 2 quadratic.
 */
export function exponent(points: readonly Point[]): number {
  const logs = points.map(([size, cost]) => [Math.log(size), Math.log(cost)] as const);
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanX, meanY] = [mean(logs.map(([x]) => x)), mean(logs.map(([, y]) => y))];
  const [covariance, variance] = [
    mean(logs.map(([x, y]) => (x - meanX) * (y - meanY))),
    mean(logs.map(([x]) => (x - meanX) ** 2)),
  ];
  return covariance / variance;
}

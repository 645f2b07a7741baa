import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { outputOf } from "./generation/processes.ts";
import { exponent } from "./growth/exponent.ts";
import type { Cost } from "./growth/measure.ts";
import { plotGrowth } from "./growth/plot.ts";
import type { Result } from "./result.ts";
import { printTable } from "./table.ts";

const plot = join(import.meta.dirname, "../../../docs/bench/growth.svg");

/** How the cost of decoding and summing up grows with the number of views; `write` puts it into the plot. */
export async function benchGrowth(write: boolean): Promise<readonly Result[]> {
  const costs: readonly Cost[] = JSON.parse(
    await outputOf(["--max-old-space-size=8192", join(import.meta.dirname, "growth/measure.ts")]),
  );
  printTable(
    "Views decoded, summed up and kept",
    ["views", "ms", "µs/view", "MB", "kB/view"],
    costs.map(({ views, ms, bytes }) => [
      views.toLocaleString("en"),
      ms.toFixed(2),
      ((1000 * ms) / views).toFixed(1),
      (bytes / 1e6).toFixed(2),
      (bytes / 1000 / views).toFixed(1),
    ]),
  );
  const time = exponent(costs.map(({ views, ms }) => [views, ms]));
  const memory = exponent(costs.map(({ views, bytes }) => [views, bytes]));
  console.log(
    `\n  Time grows with the power ${time.toFixed(2)} of the number, memory with ${memory.toFixed(2)}: 1 is linear.`,
  );
  if (write) {
    mkdirSync(dirname(plot), { recursive: true });
    writeFileSync(plot, plotGrowth(costs));
  }
  const isMet = Math.max(time, memory) <= 1.1;
  const text = `linear: powers ${time.toFixed(2)} and ${memory.toFixed(2)}`;
  return [
    { subject: "1 to 100,000 views, [time and memory](docs/bench/growth.svg)", factors: {}, target: { text, isMet } },
  ];
}

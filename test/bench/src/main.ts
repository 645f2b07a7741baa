import { availableParallelism, cpus } from "node:os";
import { benchCalls } from "./calls.ts";
import { benchDecoding } from "./decode.ts";
import { benchGeneration } from "./generation.ts";
import { benchStatus } from "./status.ts";

const benches: ReadonlyMap<string, () => Promise<void>> = new Map([
  ["decoding", benchDecoding],
  ["status", benchStatus],
  ["calls", benchCalls],
  ["generation", benchGeneration],
]);

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !benches.has(name));
if (unknown !== undefined) {
  console.error(`There is no bench ${JSON.stringify(unknown)}: choose from ${[...benches.keys()].join(", ")}.`);
  process.exit(2);
}
// Figures from one run can be compared with each other, not with those of another machine or another day.
const processor = cpus()[0]?.model.trim() ?? "unknown processor";
console.log(
  `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${processor}, ${availableParallelism()} cores, ${process.platform} ${process.arch}`,
);
for (const [name, bench] of benches) if (wanted.length === 0 || wanted.includes(name)) await bench();

// `pnpm bench`: speed and memory beside others. With names of parts, only these; with --write, all of it into the README.
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { describeMachine } from "../../../tools/readme-tables/describe-machine.ts";
import { writeTable } from "../../../tools/readme-tables/write-table.ts";
import { benchCalls } from "./calls.ts";
import { benchDecoding } from "./decode.ts";
import { benchGeneration } from "./generation.ts";
import { benchGrowth } from "./growth.ts";
import { benchImports } from "./imports.ts";
import { benchMemory } from "./memory.ts";
import { type Result, resultsTable } from "./result.ts";
import { benchStatus } from "./status.ts";

const benches: ReadonlyMap<string, (write: boolean) => Promise<readonly Result[]>> = new Map([
  ["decoding", benchDecoding],
  ["calls", benchCalls],
  ["imports", benchImports],
  ["memory", benchMemory],
  ["growth", benchGrowth],
  ["status", benchStatus],
  ["generation", benchGeneration],
]);

const { values, positionals } = parseArgs({
  options: { write: { type: "boolean", default: false } },
  allowPositionals: true,
});
const unknown = positionals.find((name) => !benches.has(name));
if (unknown !== undefined || (values.write && positionals.length > 0)) {
  console.error(
    unknown === undefined
      ? "Figures of some parts are no table: give --write alone."
      : `There is no bench ${JSON.stringify(unknown)}: choose from ${[...benches.keys()].join(", ")}.`,
  );
  process.exit(2);
}
// Figures from one run can be compared with each other, not with those of another machine or another day.
console.log(describeMachine());
const results: Result[] = [];
for (const [name, bench] of benches) {
  if (positionals.length === 0 || positionals.includes(name)) results.push(...(await bench(values.write)));
}
const table = resultsTable(results);
console.log(`\n${table}`);
if (values.write) await writeTable(fileURLToPath(new URL("../../../", import.meta.url)), "speed", table);

import { availableParallelism, cpus } from "node:os";
import { benchCalls } from "./calls.ts";
import { benchDecoding } from "./decode.ts";

// Figures from one run can be compared with each other, not with those of another machine or another day.
const processor = cpus()[0]?.model.trim() ?? "unknown processor";
console.log(
  `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${processor}, ${availableParallelism()} cores, ${process.platform} ${process.arch}`,
);
await benchDecoding();
await benchCalls();

// A process of its own: decodes, sums up and keeps ever more views, and prints what that took.
import { decodeVirtualMachineScaleSetVMInstanceView as decode } from "@instance-view/models/codecs";
import { summarize } from "@instance-view/status";
import { heapInUse } from "../heap.ts";
import { median, select, takeTurns } from "../statistics.ts";
import { manyViews } from "../views.ts";

/** What a number of views takes: `ms` of time, `bytes` of the heap while all are kept. */
export interface Cost {
  readonly views: number;
  readonly ms: number;
  readonly bytes: number;
}

const texts = (JSON.parse(manyViews(600)) as unknown[]).map((view) => JSON.stringify(view));
let next = 0;
/** The next view, whatever number is asked for: they differ in size, and the first is no average one. */
function read(): unknown {
  const view = decode(JSON.parse(texts[next++ % texts.length] ?? ""));
  return { view, summary: summarize(view) };
}

/** A few views are too little for clocks and collections, so they are taken again and again, and all are kept. */
async function cost(views: number): Promise<Cost> {
  const times = Math.max(1, Math.round(2_400 / views));
  const before = heapInUse();
  const start = performance.now();
  const kept = Array.from({ length: times }, () => Array.from({ length: views }, read));
  const ms = (performance.now() - start) / times;
  return { views, ms, bytes: (heapInUse() - before) / kept.length };
}

await cost(3_000); // code gets fast only once it has run
const sizes = [1, 10, 100, 1_000, 10_000, 100_000];
const costs = await takeTurns(new Map(sizes.map((views) => [`${views}`, views])), 3, cost);
const medianOf = (views: number, respect: (cost: Cost) => number): number =>
  median(select(costs, respect).get(`${views}`) ?? []);
const medians = sizes.map(
  (views): Cost => ({ views, ms: medianOf(views, ({ ms }) => ms), bytes: medianOf(views, ({ bytes }) => bytes) }),
);
process.stdout.write(JSON.stringify(medians));

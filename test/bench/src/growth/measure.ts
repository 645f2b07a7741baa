// A process of its own: decodes, sums up and keeps ever more views, and prints what that took.
import { decodeVirtualMachineScaleSetVMInstanceView as decode } from "@instance-view/models/codecs";
import { summarize } from "@instance-view/status";
import { heapInUse } from "../heap.ts";
import { manyViews } from "../views.ts";

/** What a number of views takes: `ms` of time, `bytes` of the heap while all are kept. */
export interface Cost {
  readonly views: number;
  readonly ms: number;
  readonly bytes: number;
}

const texts = (JSON.parse(manyViews(600)) as unknown[]).map((view) => JSON.stringify(view));
const read = (i: number): unknown => {
  const view = decode(JSON.parse(texts[i % texts.length] ?? ""));
  return { view, summary: summarize(view) };
};

/** A few views are too little for clocks and collections, so they are taken again and again, and all are kept. */
function cost(views: number): Cost {
  const times = Math.max(1, Math.round(2_000 / views));
  const before = heapInUse();
  const start = performance.now();
  const kept = Array.from({ length: times }, () => Array.from({ length: views }, (_, i) => read(i)));
  const ms = (performance.now() - start) / times;
  return { views, ms, bytes: (heapInUse() - before) / kept.length };
}

cost(3_000); // code gets fast only once it has run
process.stdout.write(JSON.stringify([1, 10, 100, 1_000, 10_000, 100_000].map(cost)));

import type { VirtualMachineScaleSetVMInstanceView } from "@instance-view/models";
import { decodeVirtualMachineScaleSetVMInstanceView as decode } from "@instance-view/models/codecs";
import { parseStatusCode, powerState, summarize } from "@instance-view/status";
import { measure } from "mitata";
import { heapInUse } from "./heap.ts";
import type { Result } from "./result.ts";
import { median, type Rounds, ratio, takeTurns } from "./statistics.ts";
import { printTable } from "./table.ts";
import { manyViews } from "./views.ts";

const views = 600;
const rounds = 15;
const manyTimes = 1_000_000;

/** What programs write today, for want of anything better. */
const oneLiner = (view: VirtualMachineScaleSetVMInstanceView): string | undefined =>
  view.statuses?.find((status) => status.code?.startsWith("PowerState/"))?.code?.split("/")[1];

/** What status codes and views come to, beside the line that programs write today. */
export async function benchStatus(): Promise<readonly Result[]> {
  const json: unknown[] = JSON.parse(manyViews(views));
  const decoded = json.map(decode);
  const codes = [...JSON.stringify(json).matchAll(/"code":"([^"]+)"/g)].map((match) => match[1] ?? "");

  await compare(`Taking ${codes.length.toLocaleString("en")} status codes apart`, "codes/s", codes, "split", [
    ["split", (code) => code.split("/")],
    ["parseStatusCode", parseStatusCode],
  ]);
  await compare(`What ${views} views come to`, "views/s", decoded, "the one-liner", [
    ["the one-liner", oneLiner],
    ["powerState", powerState],
    ["summarize", (view) => summarize(view)],
  ]);
  reportMemory(json.map((view) => JSON.stringify(view)));
  return []; // no peer does the same
}

async function compare<Item>(
  title: string,
  unit: string,
  items: readonly Item[],
  peer: string,
  contestants: readonly (readonly [name: string, take: (item: Item) => unknown])[],
): Promise<void> {
  const figures: Rounds = await takeTurns(new Map(contestants), rounds, async (take) => {
    // The results are kept until the round is over, so that nothing is optimised away.
    const { p50 } = await measure(() => items.map(take), { min_cpu_time: 60e6, min_samples: 8 });
    return (items.length * 1e9) / p50;
  });
  printTable(
    `${title}: median of ${rounds} rounds`,
    ["", unit, `to ${peer}`],
    contestants.map(([name]) => [
      name,
      Math.round(median(figures.get(name) ?? [])).toLocaleString("en"),
      ratio(figures, name, peer).toPrecision(2),
    ]),
  );
}

/** Reads and sums up a million views, one at a time as they would come in, and tells what stays in memory. */
function reportMemory(texts: readonly string[]): void {
  const steps: { readonly done: number; readonly heap: number }[] = [];
  const start = performance.now();
  for (let done = 0; done <= manyTimes; done++) {
    if (done % 250_000 === 0) {
      steps.push({ done, heap: heapInUse() });
    }
    summarize(decode(JSON.parse(texts[done % texts.length] ?? "")));
  }
  const perSecond = Math.round((manyTimes * 1000) / (performance.now() - start));
  printTable(
    `A million views, parsed, decoded and summed up one after the other: ${perSecond.toLocaleString("en")} views/s`,
    ["after views", "MB in use"],
    steps.map(({ done, heap }) => [done.toLocaleString("en"), (heap / 1e6).toFixed(1)]),
  );
}

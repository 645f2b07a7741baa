import { decodeVirtualMachineScaleSetVMInstanceView } from "@instance-view/models/codecs";
import { type Deserialize, officialDeserializer } from "./decode.ts";
import { heapInUse } from "./heap.ts";
import type { Result } from "./result.ts";
import { median, ratio, takeTurns } from "./statistics.ts";
import { printTable } from "./table.ts";
import { manyViews } from "./views.ts";

const held = 10_000;
const rounds = 5;

/** What views weigh that a program keeps: parsed alone, decoded, and as arm-compute hands them out. */
export async function benchMemory(): Promise<readonly Result[]> {
  const texts = (JSON.parse(manyViews(600)) as unknown[]).map((view) => JSON.stringify(view));
  const contestants = new Map<string, Deserialize>([
    ["JSON.parse alone", (view) => view],
    ["ours", decodeVirtualMachineScaleSetVMInstanceView],
    ["arm-compute", await officialDeserializer()],
  ]);
  const figures = await takeTurns(contestants, rounds, async (deserialize) => {
    const before = heapInUse();
    const views = Array.from({ length: held }, (_, i) => deserialize(JSON.parse(texts[i % texts.length] ?? "")));
    return (heapInUse() - before) / views.length;
  });
  printTable(
    `Memory of ${held.toLocaleString("en")} views that are kept: heap after a collection, median of ${rounds} rounds`,
    ["", "bytes/view", "to arm-compute"],
    [...contestants.keys()].map((name) => [
      name,
      Math.round(median(figures.get(name) ?? [])).toLocaleString("en"),
      ratio(figures, name, "arm-compute").toFixed(2),
    ]),
  );
  const factor = (peer: string): number => ratio(figures, peer, "ours");
  return [
    {
      subject: "memory of views that are kept",
      factors: { "arm-compute": factor("arm-compute"), "bare Node": factor("JSON.parse alone") },
    },
  ];
}

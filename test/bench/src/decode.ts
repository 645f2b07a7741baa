import { decodeVirtualMachineScaleSetVMInstanceView } from "@instance-view/models/codecs";
import { measure } from "mitata";
import { median, ratio, takeTurns } from "./statistics.ts";
import { printTable } from "./table.ts";
import { manyViews } from "./views.ts";

const views = 600;
const rounds = 25;

/** The deserializer of the official client, which is not among its exports. */
async function officialDeserializer(): Promise<(view: unknown) => unknown> {
  const models = new URL("models/compute/models.js", import.meta.resolve("@azure/arm-compute"));
  const { virtualMachineScaleSetVMInstanceViewDeserializer } = await import(models.href);
  return virtualMachineScaleSetVMInstanceViewDeserializer;
}

/** Reading a page of instance views: from text to objects with dates in them. */
export async function benchDecoding(): Promise<void> {
  const json = manyViews(views);
  const deserialize = await officialDeserializer();
  const parse = (): unknown[] => JSON.parse(json);
  const contestants = new Map<string, () => unknown>([
    ["JSON.parse alone", parse],
    ["parse + our codec", () => parse().map(decodeVirtualMachineScaleSetVMInstanceView)],
    ["parse + arm-compute's deserializer", () => parse().map(deserialize)],
  ]);
  const figures = await takeTurns(contestants, rounds, async (read) => {
    const { p50 } = await measure(read, { min_cpu_time: 80e6, min_samples: 8 });
    return p50 / 1e6;
  });

  printTable(
    `Decoding ${views} instance views, ${Buffer.byteLength(json).toLocaleString("en")} bytes of JSON: milliseconds, median of ${rounds} rounds`,
    ["", "ms", "to JSON.parse", "to arm-compute"],
    [...contestants.keys()].map((name) => [
      name,
      median(figures.get(name) ?? []).toFixed(2),
      ratio(figures, name, "JSON.parse alone").toFixed(2),
      ratio(figures, name, "parse + arm-compute's deserializer").toFixed(2),
    ]),
  );
}

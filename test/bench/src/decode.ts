import { createSerializer } from "@azure/core-client";
import { decodeVirtualMachineScaleSetVMInstanceView } from "@instance-view/models/codecs";
import { measure } from "mitata";
import { autorestClient } from "./autorest.ts";
import type { Result } from "./result.ts";
import { median, ratio, takeTurns } from "./statistics.ts";
import { printTable } from "./table.ts";
import { manyViews } from "./views.ts";

const views = 600;
const rounds = 15;

/** Reads a view from parsed JSON. */
export type Deserialize = (view: unknown) => unknown;

/** The deserializer of the official client, which is not among its exports. */
export async function officialDeserializer(): Promise<Deserialize> {
  const models = new URL("models/compute/models.js", import.meta.resolve("@azure/arm-compute"));
  const { virtualMachineScaleSetVMInstanceViewDeserializer } = await import(models.href);
  return virtualMachineScaleSetVMInstanceViewDeserializer;
}

/** How AutoRest's client reads: core-client's serializer goes by tables of the generated client. */
async function autorestDeserializer(): Promise<Deserialize> {
  const { Mappers } = await autorestClient();
  const serializer = createSerializer({ ...Mappers });
  return (view) => serializer.deserialize(Mappers.VirtualMachineScaleSetVMInstanceView, view, "view");
}

/** Reading a page of instance views: from text to objects with dates in them. */
export async function benchDecoding(): Promise<readonly Result[]> {
  const json = manyViews(views);
  const parse = (): unknown[] => JSON.parse(json);
  const through =
    (deserialize: Deserialize): (() => unknown) =>
    () =>
      parse().map((view) => deserialize(view));
  const contestants = new Map<string, () => unknown>([
    ["JSON.parse alone", parse],
    ["parse + our codec", through(decodeVirtualMachineScaleSetVMInstanceView)],
    ["parse + arm-compute's deserializer", through(await officialDeserializer())],
    ["parse + AutoRest's mappers", through(await autorestDeserializer())],
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
  const factor = (peer: string): number => ratio(figures, peer, "parse + our codec");
  const official = factor("parse + arm-compute's deserializer");
  return [
    {
      subject: "reading views from JSON",
      factors: {
        "arm-compute": official,
        AutoRest: factor("parse + AutoRest's mappers"),
        "bare Node": factor("JSON.parse alone"),
      },
      target: { text: "1.00 of arm-compute", isMet: official >= 0.995 },
    },
  ];
}

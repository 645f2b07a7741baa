import { fileURLToPath } from "node:url";
import { newestOpenapi } from "./autorest.ts";
import { autorest, emitters, emptyOutput, removeWork, tspCompile, writeSpec } from "./generation/generators.ts";
import { madeUpSpec } from "./generation/made-up-spec.ts";
import type { Taken } from "./generation/own-share.ts";
import { outputOf } from "./generation/processes.ts";
import type { Result } from "./result.ts";
import { median, type Rounds, ratio, select, takeTurns } from "./statistics.ts";
import { printTable } from "./table.ts";

const rounds = 3;
const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** What code generators take: on our own spec, on a made-up one, and what of a very large one is ours. */
export async function benchGeneration(): Promise<readonly Result[]> {
  try {
    const compute = path("../../../specs/compute");
    const figures = await compareProcesses(
      "Our spec",
      new Map([
        ["tsp compile, TCGC only", () => tspCompile(compute, emitters.tcgcOnly)],
        ["tsp compile, typespec-ts", () => tspCompile(compute, emitters.ours)],
        ["AutoRest, from OpenAPI", () => autorest(newestOpenapi)],
      ]),
    );
    const spec = madeUpSpec(100, 25);
    const [entry, olderEntry] = [writeSpec(spec), writeSpec(spec, true)];
    await compareProcesses(
      "100 models and 25 operations",
      new Map([
        ["tsp compile, TCGC only", () => tspCompile(entry, emitters.tcgcOnly)],
        ["tsp compile, typespec-ts", () => tspCompile(entry, emitters.ours)],
        ["tsp compile, http-client-js", () => tspCompile(olderEntry, "@typespec/http-client-js", true)],
      ]),
    );
    await reportOwnShare(writeSpec(madeUpSpec(2000, 500)));
    const autorestTime = ratio(figures, "AutoRest, from OpenAPI", "tsp compile, typespec-ts");
    return [{ subject: "generating the client", factors: { AutoRest: autorestTime } }];
  } finally {
    removeWork();
  }
}

async function compareProcesses(
  title: string,
  contestants: ReadonlyMap<string, () => Promise<number>>,
): Promise<Rounds> {
  const figures = await takeTurns(contestants, rounds, (run) => run());
  const [peer = ""] = contestants.keys();
  printTable(
    `${title}, each a process of its own: median of ${rounds} rounds`,
    ["", "ms", "to TCGC only"],
    [...contestants.keys()].map((name) => [
      name,
      median(figures.get(name) ?? []).toFixed(0),
      ratio(figures, name, peer).toFixed(2),
    ]),
  );
  return figures;
}

/** The emitter without the compiler, and without the client generator core that every client emitter pays for. */
async function reportOwnShare(entry: string): Promise<void> {
  const contestants = new Map([
    ["TCGC only", `${emitters.tcgcOnly}/index.js`],
    ["typespec-ts", import.meta.resolve("@instance-view/typespec-ts")],
  ]);
  const figures = await takeTurns(contestants, rounds, async (emitter): Promise<Taken> => {
    return JSON.parse(await outputOf([path("generation/own-share.ts"), entry, emitter, emptyOutput()]));
  });
  const times = select(figures, ({ ms }) => ms);
  const memory = select(figures, ({ mb }) => mb);
  const own = (values: Rounds): number => {
    const tcgc = values.get("TCGC only") ?? [];
    return median((values.get("typespec-ts") ?? []).map((value, round) => value - (tcgc[round] ?? Number.NaN)));
  };
  printTable(
    `2,000 models and 500 operations, after the compiler: median of ${rounds} rounds`,
    ["", "ms", "MB more at the peak"],
    [
      ...[...contestants.keys()].map((name) => [
        name,
        median(times.get(name) ?? []).toFixed(0),
        median(memory.get(name) ?? []).toFixed(0),
      ]),
      ["own share of typespec-ts", own(times).toFixed(0), own(memory).toFixed(0)],
    ],
  );
}

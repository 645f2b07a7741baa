import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { installPacked } from "../../size/src/install-packed.ts";
import { outputOf } from "./generation/processes.ts";
import type { Result } from "./result.ts";
import { median, type Rounds, ratio, select, takeTurns } from "./statistics.ts";
import { printTable } from "./table.ts";

const rounds = 21;
/** In the package that has all of them as dependencies. */
const folder = join(import.meta.dirname, "../../size/.out/bench");

const modules: ReadonlyMap<string, string> = new Map([
  ["@azure/core-client", "@azure/core-client"],
  ["ours, class", "@instance-view/client"],
  ["ours, function", "@instance-view/client/api/virtualMachineScaleSetVMs"],
  ["ours, status", "@instance-view/status"],
  ["arm-compute", "@azure/arm-compute"],
]);

/** Milliseconds of time and of processor time. */
interface Taken {
  readonly ms: number;
  readonly cpu: number;
}

const source = `
const [start, before] = [performance.now(), process.cpuUsage()];
await import(process.argv[2]);
const { user, system } = process.cpuUsage(before);
console.log(JSON.stringify({ ms: performance.now() - start, cpu: (user + system) / 1000 }));
`;

/** What the first import takes, of the packages as they are published: a new process each time. */
export async function benchImports(): Promise<readonly Result[]> {
  await installPacked(folder);
  try {
    const program = join(folder, "import.js");
    await writeFile(program, source);
    const figures = await takeTurns(modules, rounds, async (name): Promise<Taken> => {
      return JSON.parse(await outputOf([program, name]));
    });
    const [times, processor] = [select(figures, ({ ms }) => ms), select(figures, ({ cpu }) => cpu)];
    const above = (rounds: Rounds, name: string): number => {
      const bare = rounds.get("@azure/core-client") ?? [];
      return median((rounds.get(name) ?? []).map((figure, round) => figure - (bare[round] ?? Number.NaN)));
    };
    printTable(
      `The first import, a process each: median of ${rounds} rounds`,
      ["", "ms", "above core-client", "CPU ms", "above core-client"],
      [...modules.keys()].map((name) => [
        name,
        ...[times, processor].flatMap((rounds) => [
          median(rounds.get(name) ?? []).toFixed(1),
          above(rounds, name).toFixed(1),
        ]),
      ]),
    );
    const difference = above(times, "ours, class");
    return [
      {
        subject: "the first import",
        factors: { "arm-compute": ratio(times, "arm-compute", "ours, class") },
        target: {
          text: `5 ms above \`@azure/core-client\` at most: ${difference.toFixed(1).replace("-", "−")} ms`,
          isMet: difference <= 5,
        },
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

import { deepStrictEqual } from "node:assert/strict";
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { decodeVirtualMachineScaleSetVMInstanceView } from "@instance-view/models/codecs";
import { type Call, callers } from "./callers.ts";
import type { Result } from "./result.ts";
import type { Listening } from "./server.ts";
import { median, type Rounds, ratio, select, takeTurns } from "./statistics.ts";
import { printTable } from "./table.ts";

const rounds = 21;
const warmUp = 300; // milliseconds
// What came before has left garbage and cold caches, so a turn begins before it counts. Collecting all garbage instead would make
// V8 forget the code of those who wait: calls took three times as long.
const runIn = 60; // milliseconds
const turn = 150; // milliseconds

interface Pace {
  /** Calls in a second. */
  readonly perSecond: number;
  /** Microseconds of processor time that a call took in this process, its threads included. */
  readonly processor: number;
}

/** Calls over loopback: one after the other, and with many on the way. */
export async function benchCalls(): Promise<readonly Result[]> {
  const [server, listening] = await startServer();
  try {
    const results: Result[] = [];
    for (const protocol of ["https", "http"] as const) {
      const contestants = await callers(protocol, listening);
      await checkAnswers(contestants);
      for (const atOnce of [1, 32]) {
        const title = `Calls over ${protocol.toUpperCase()} ${protocol === "https" ? "with a bearer token" : "without a token"}, ${atOnce} at once`;
        const perSecond = await benchCallers(title, contestants, atOnce);
        results.push(resultOf(`calls over ${protocol.toUpperCase()}, ${atOnce} at once`, perSecond, atOnce));
      }
    }
    return results;
  } finally {
    server.disconnect();
  }
}

/** Whoever left out a part of the answer would be fast by that. Not all make dates of times: both are taken alike. */
async function checkAnswers(contestants: ReadonlyMap<string, Call>): Promise<void> {
  let expected: unknown;
  for (const [name, call] of contestants) {
    const answer = decodeVirtualMachineScaleSetVMInstanceView(JSON.parse(JSON.stringify(await call())));
    expected ??= answer;
    deepStrictEqual(answer, expected, `${name} gives another answer than the others.`);
  }
}

function resultOf(subject: string, perSecond: Rounds, atOnce: number): Result {
  const factor = (peer: string): number => ratio(perSecond, "ours, class", peer);
  const factors = {
    "arm-compute": factor("arm-compute"),
    AutoRest: factor("AutoRest"),
    fetch: factor("fetch"),
    "bare Node": factor("node:http"),
  };
  if (atOnce === 1) return { subject, factors };
  const isMet = factors["arm-compute"] >= 1.25 && factors.fetch > 1;
  return { subject, factors, target: { text: "1.25 of arm-compute, above `fetch`", isMet } };
}

async function benchCallers(title: string, contestants: ReadonlyMap<string, Call>, atOnce: number): Promise<Rounds> {
  for (const call of contestants.values()) await paceOf(call, atOnce, warmUp);
  const figures = await takeTurns(contestants, rounds, async (call) => {
    await paceOf(call, atOnce, runIn);
    return paceOf(call, atOnce, turn);
  });
  const perSecond = select(figures, (pace) => pace.perSecond);
  const processor = select(figures, (pace) => pace.processor);
  printTable(
    `${title}: median of ${rounds} rounds`,
    ["", "calls/s", "to arm-compute", "to fetch", "to node:http", "CPU µs/call", "to arm-compute"],
    [...contestants.keys()].map((name) => [
      name,
      Math.round(median(perSecond.get(name) ?? [])).toLocaleString("en"),
      ...["arm-compute", "fetch", "node:http"].map((peer) => ratio(perSecond, name, peer).toFixed(2)),
      median(processor.get(name) ?? []).toFixed(0),
      ratio(processor, name, "arm-compute").toFixed(2),
    ]),
  );
  return perSecond;
}

/** Keeps a number of calls on the way for a time. */
async function paceOf(call: Call, atOnce: number, milliseconds: number): Promise<Pace> {
  const start = performance.now();
  const processor = process.cpuUsage();
  let calls = 0;
  const loop = async () => {
    while (performance.now() - start < milliseconds) {
      await call();
      calls++;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, loop));
  const { user, system } = process.cpuUsage(processor);
  return { perSecond: (calls * 1000) / (performance.now() - start), processor: (user + system) / calls };
}

async function startServer(): Promise<[ChildProcess, Listening]> {
  const server = fork(join(import.meta.dirname, "server.ts"));
  const exited = once(server, "exit").then(() => Promise.reject(new Error("The server did not start.")));
  const [listening] = (await Promise.race([once(server, "message"), exited])) as [Listening];
  exited.catch(() => {}); // it ends with the bench
  return [server, listening];
}

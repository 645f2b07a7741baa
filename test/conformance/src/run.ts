import type { Call, Calls } from "./call.ts";
import { perform } from "./driver/perform.ts";
import { planOf } from "./driver/plan.ts";
import { handWritten } from "./hand-written.ts";
import { judge } from "./judge.ts";
import { type Loaded, load } from "./load.ts";
import type { Prepared } from "./prepare.ts";
import type { Scenario } from "./scenarios.ts";
import type { MockServer } from "./serve.ts";

export interface Verdict {
  readonly scenario: Scenario;
  readonly by: "hand" | "driver";
  /** Why it failed; none if it passed. */
  readonly reason: string | undefined;
}

const foldersAtOnce = 4;

/** Calls all scenarios: those of a folder one after the other, as what one of them sends must not count for another. */
export async function runAll(
  scenarios: readonly Scenario[],
  prepared: readonly Prepared[],
  typeErrors: ReadonlyMap<string, string>,
  server: MockServer,
): Promise<Verdict[]> {
  const folders = [...Map.groupBy(scenarios, ({ path }) => path)];
  const verdicts = new Map<string, Verdict[]>();
  const queue = folders.values();
  const work = async (): Promise<void> => {
    for (const [path, own] of queue) {
      const specs = prepared.filter(({ spec }) => spec.path === path);
      verdicts.set(
        path,
        (await runFolder(own, specs, server)).map((verdict) => withTypes(verdict, typeErrors)),
      );
    }
  };
  await Promise.all(Array.from({ length: foldersAtOnce }, work));
  return folders.flatMap(([path]) => verdicts.get(path) ?? []);
}

/** A call that does not compile is none that a user could make. */
function withTypes(verdict: Verdict, typeErrors: ReadonlyMap<string, string>): Verdict {
  const error = typeErrors.get(verdict.scenario.name);
  if (error === undefined || verdict.reason !== undefined) return verdict;
  return { ...verdict, reason: `the call does not compile: ${error}` };
}

async function runFolder(
  scenarios: readonly Scenario[],
  prepared: readonly Prepared[],
  server: MockServer,
): Promise<Verdict[]> {
  const verdicts: Verdict[] = [];
  const clients = await Promise.all(prepared.map(load));
  const calls = await callsFor(clients);
  for (const scenario of scenarios) {
    const hand = typeof calls === "string" ? undefined : calls[scenario.name];
    const call = typeof calls === "string" ? calls : (hand ?? driven(scenario, clients));
    const reason = typeof call === "string" ? call : await judge(scenario.name, call, server);
    verdicts.push({ scenario, by: hand === undefined ? "driver" : "hand", reason });
  }
  return verdicts;
}

/** The calls by hand for these clients, or why they cannot be loaded. */
async function callsFor(clients: readonly Loaded[]): Promise<Calls | string> {
  const emitted = clients.filter((client) => typeof client !== "string");
  try {
    return Object.assign({}, ...(await Promise.all(emitted.map(({ slug }) => handWritten(slug)))));
  } catch (error) {
    return `the calls by hand cannot be loaded: ${error}`;
  }
}

/** The driver's call, if there is a client for it. */
function driven(scenario: Scenario, clients: readonly Loaded[]): Call | string {
  const emitted = clients.filter((client) => typeof client !== "string");
  if (emitted.length === 0) return clients.find((client) => typeof client === "string") ?? "the folder has no spec";
  return async (at) => {
    for (const plan of planOf(scenario, emitted, at)) await perform(plan);
  };
}

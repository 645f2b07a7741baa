import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tsc } from "./compile.ts";
import { type Plan, planOf } from "./driver/plan.ts";
import { printCalls, printedAt } from "./driver/print.ts";
import { CannotJudge } from "./driver/values.ts";
import { callsFile, handWritten } from "./hand-written.ts";
import { out } from "./layout.ts";
import { load } from "./load.ts";
import type { Prepared } from "./prepare.ts";
import type { Scenario } from "./scenarios.ts";
import { slug } from "./specs.ts";

const driven = `${out}driven`;

export interface CheckedCalls {
  /** Errors in calls that are written by hand. */
  readonly errors: readonly string[];
  /** Why a call of the driver would not compile, by scenario. */
  readonly driven: ReadonlyMap<string, string>;
}

/**
 * Type-checks all calls against the clients that were emitted: those by hand, and those of the driver as it would write
 * them.
 */
export async function checkCalls(prepared: readonly Prepared[], scenarios: readonly Scenario[]): Promise<CheckedCalls> {
  rmSync(driven, { recursive: true, force: true });
  mkdirSync(driven, { recursive: true });
  const folders = Map.groupBy(
    // Without code there is nothing to check against: that failure is told elsewhere.
    prepared.filter(({ diagnostics }) => diagnostics.length === 0),
    ({ spec }) => spec.path,
  );
  const files: string[] = [];
  for (const [path, own] of folders) {
    const byHand = own.map(({ spec }) => callsFile(slug(spec))).filter((file) => existsSync(file));
    const printed = await printFolder(
      own,
      scenarios.filter((scenario) => scenario.path === path),
    );
    files.push(...byHand, printed);
  }
  writeFileSync(`${out}tsconfig.json`, JSON.stringify({ extends: "../tsconfig.json", files, include: [] }));
  const found = files.length === 0 ? [] : await tsc(out, ".");
  return {
    // Those of emitted code are known already.
    errors: found.filter((error) => !/^(driven|packages)\//.test(error)),
    driven: new Map(found.filter((error) => error.startsWith("driven/")).map((error) => [scenarioOf(error), error])),
  };
}

/** The scenario whose call stands at the place of an error. */
function scenarioOf(error: string): string {
  const [, file = "", line = ""] = /^([^(]+)\((\d+)/.exec(error) ?? [];
  const above = readFileSync(out + file, "utf8")
    .split("\n")
    .slice(0, Number(line));
  return /async (\w+)/.exec(above.findLast((text) => text.startsWith("  async ")) ?? "")?.[1] ?? "";
}

async function printFolder(prepared: readonly Prepared[], scenarios: readonly Scenario[]): Promise<string> {
  const loaded = await Promise.all(prepared.map(load));
  const emitted = loaded.filter((each) => typeof each !== "string");
  const byHand = await Promise.all(emitted.map((each) => handWritten(each.slug)));
  const plans = new Map<string, Plan[]>();
  for (const scenario of scenarios) {
    if (byHand.some((calls) => scenario.name in calls)) continue;
    try {
      plans.set(scenario.name, planOf(scenario, emitted, printedAt));
    } catch (error) {
      if (!(error instanceof CannotJudge)) throw error;
    }
  }
  const [first] = prepared;
  const file = `${driven}/${first === undefined ? "" : slug(first.spec)}.ts`;
  writeFileSync(file, printCalls(plans));
  return file;
}

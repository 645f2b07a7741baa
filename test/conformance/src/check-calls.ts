import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { tsc } from "./compile.ts";
import { type Emitted, type Plan, planOf } from "./driver/plan.ts";
import { Anything, printCalls, printedAt } from "./driver/print.ts";
import { CannotJudge } from "./driver/values.ts";
import { callsFile, handWritten } from "./hand-written.ts";
import { out } from "./layout.ts";
import { load } from "./load.ts";
import type { Prepared } from "./prepare.ts";
import type { Scenario } from "./scenarios.ts";
import { allSpecs, slug } from "./specs.ts";

const folder = `${out}driven`;

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
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const folders = Map.groupBy(
    // Without code there is nothing to check against: that failure is told elsewhere.
    prepared.filter(({ diagnostics }) => diagnostics.length === 0),
    ({ spec }) => spec.path,
  );
  const files: string[] = [];
  const misplaced: string[] = strayFiles();
  for (const [path, own] of folders) {
    const emitted = (await Promise.all(own.map(load))).filter((each) => typeof each !== "string");
    const mine = scenarios.filter((scenario) => scenario.path === path);
    const names = await namesByHand(emitted);
    const byHand = new Set(names);
    for (const name of byHand) {
      if (!mine.some((scenario) => scenario.name === name)) misplaced.push(`${path} has no scenario ${name}.`);
      if (names.indexOf(name) !== names.lastIndexOf(name)) misplaced.push(`${path} has two calls for ${name}.`);
    }
    files.push(...own.map(({ spec }) => callsFile(slug(spec))).filter((file) => existsSync(file)));
    files.push(
      printFolder(
        emitted,
        mine.filter(({ name }) => !byHand.has(name)),
      ),
    );
  }
  writeFileSync(`${out}tsconfig.json`, JSON.stringify({ extends: "../tsconfig.json", files, include: [] }));
  const found = files.length === 0 ? [] : await tsc(out, ".");
  const driven = found
    .filter((error) => error.startsWith("driven/"))
    .map((error) => [scenarioOf(error), error.replace(/error TS2578: .*/, "a type takes anything")] as const);
  // At no call: that of an import, after which nothing in the file has a type.
  const outside = driven.filter(([scenario]) => scenario === "").map(([, error]) => error);
  return {
    // Those of emitted code are known already.
    errors: [...misplaced, ...outside, ...found.filter((error) => !/^(driven|packages)\//.test(error))],
    driven: new Map(driven),
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

async function namesByHand(emitted: readonly Emitted[]): Promise<string[]> {
  const calls = await Promise.all(emitted.map((each) => handWritten(each.slug)));
  return calls.flatMap((each) => Object.keys(each));
}

/** Files with calls that nobody would make: no spec has their name. */
function strayFiles(): string[] {
  const known = new Set(allSpecs().map((spec) => basename(callsFile(slug(spec)))));
  return globSync("*.ts", { cwd: dirname(callsFile("any")) })
    .filter((file) => !known.has(file))
    .map((file) => `calls/${file} is for no spec.`);
}

/** Writes down the driver's calls of a folder, and says where. */
function printFolder(emitted: readonly Emitted[], scenarios: readonly Scenario[]): string {
  const plans = new Map<string, Plan[]>();
  for (const scenario of scenarios) {
    try {
      plans.set(
        scenario.name,
        planOf(scenario, emitted, printedAt, (value) => new Anything(value)),
      );
    } catch (error) {
      if (!(error instanceof CannotJudge)) throw error;
    }
  }
  const file = `${folder}/${emitted[0]?.slug}.ts`;
  writeFileSync(file, printCalls(plans));
  return file;
}

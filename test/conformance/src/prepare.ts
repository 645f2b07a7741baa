import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compileAll } from "./compile.ts";
import { emit } from "./emit.ts";
import { folderOf, packagesFolder, repository } from "./layout.ts";
import { readJson } from "./read-json.ts";
import { type SuiteSpec, slug, suiteFolder, suites } from "./specs.ts";

/** What came of one spec. */
export interface Prepared {
  readonly spec: SuiteSpec;
  /** Diagnostics: with one of them there is no code. */
  readonly diagnostics: readonly string[];
  readonly typeErrors: readonly string[];
}

/** Emits and compiles what is not there yet as it would be now. */
export async function prepare(
  specs: readonly SuiteSpec[],
  progress: (done: number, of: number) => void,
): Promise<Prepared[]> {
  mkdirSync(packagesFolder, { recursive: true });
  const key = currentKey();
  const kept = new Map(specs.map((spec) => [spec, keptOf(spec, key)]));
  const stale = specs.filter((spec) => kept.get(spec) === undefined);
  const fresh: { spec: SuiteSpec; diagnostics: string[] }[] = [];
  for (const spec of stale) {
    progress(fresh.length + 1, stale.length);
    fresh.push({ spec, diagnostics: await emitSafely(spec) });
  }
  const errors = await compileAll(
    fresh.filter(({ diagnostics }) => diagnostics.length === 0).map(({ spec }) => slug(spec)),
  );
  const elsewhere = errors.get("");
  if (elsewhere !== undefined) throw new Error(`tsc failed: ${elsewhere.join("\n")}`);
  for (const { spec, diagnostics } of fresh) {
    const prepared: Prepared = { spec, diagnostics, typeErrors: errors.get(slug(spec)) ?? [] };
    kept.set(spec, prepared);
    mkdirSync(folderOf(slug(spec)), { recursive: true });
    writeFileSync(stampOf(spec), JSON.stringify({ key, ...prepared }, undefined, 1));
  }
  return specs.flatMap((spec) => kept.get(spec) ?? []);
}

/** A fault of the emitter is a failure of one spec, not of the run. */
async function emitSafely(spec: SuiteSpec): Promise<string[]> {
  try {
    return await emit(spec);
  } catch (error) {
    return [`The emitter threw: ${error instanceof Error ? error.stack : error}`];
  }
}

const stampOf = (spec: SuiteSpec): string => join(folderOf(slug(spec)), "stamp.json");

function keptOf(spec: SuiteSpec, key: string): Prepared | undefined {
  if (!existsSync(stampOf(spec))) return undefined;
  const stamp = readJson(stampOf(spec)) as Prepared & { readonly key: string };
  return stamp.key === key ? { ...stamp, spec } : undefined;
}

/** Of all that the output depends on: emitter and what it is built on, types of the runtime, suites, and what writes here. */
function currentKey(): string {
  const files = [
    ...globSync(
      ["packages/typespec-ts/{package.json,dist/**/*.js,src/support/*.ts}", "packages/runtime/dist/**/*.d.ts"],
      {
        cwd: repository,
      },
    ),
    ...globSync("test/conformance/src/{emit,compile,prepare,specs,layout,graph/*}.ts", { cwd: repository }),
    ...["tsconfig.base.json", "pnpm-lock.yaml"],
  ].map((file) => join(repository, file));
  const hash = createHash("sha256");
  for (const file of [...files.sort(), ...suites.map((suite) => join(suiteFolder(suite), "package.json"))]) {
    hash.update(file).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

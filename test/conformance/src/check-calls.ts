import { existsSync, writeFileSync } from "node:fs";
import { tsc } from "./compile.ts";
import { callsFile } from "./hand-written.ts";
import { folderOf, out } from "./layout.ts";
import { type SuiteSpec, slug } from "./specs.ts";

/** Type-checks the calls that are written by hand against the clients that were emitted just now. */
export async function checkCalls(specs: readonly SuiteSpec[]): Promise<string[]> {
  const files = specs
    .map(slug)
    // Without code there is nothing to check them against: that failure is told elsewhere.
    .filter((name) => existsSync(`${folderOf(name)}/client/dist/index.ts`))
    .map(callsFile)
    .filter((file) => existsSync(file));
  if (files.length === 0) return [];
  writeFileSync(`${out}tsconfig.json`, JSON.stringify({ extends: "../tsconfig.json", files, include: [] }));
  return tsc(out, ".");
}

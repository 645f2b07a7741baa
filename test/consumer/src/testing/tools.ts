import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "./run.ts";

/**
 * The Nodes on which programs are tried, beside the one that runs the tests: the oldest that the packages allow, and
 * newer ones of each line. npm has binaries of them for Linux only.
 */
export const nodes: readonly string[] = process.platform === "linux" ? ["22.13.0", "22.23.3", "24.9.0"] : [];

/** The compilers, beside that of the project: the oldest that works, the first that lets CommonJS require ES modules, and what people have. */
export const typeScripts: readonly string[] = ["5.0.4", "5.8.3", "5.9.3", "6.0.3"];

/** Kept from run to run: they are large, and are not what is tested. */
const folder = join(import.meta.dirname, "../../.out");

/** Fetches what is not there yet. */
export async function installTools(): Promise<void> {
  const dependencies = Object.fromEntries([
    ...nodes.map((version) => [`node-${version}`, `npm:node-linux-${process.arch}@${version}`]),
    ...typeScripts.map((version) => [`typescript-${version}`, `npm:typescript@${version}`]),
  ]);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "package.json"), JSON.stringify({ private: true, dependencies }));
  await run("npm", ["install", "--no-audit", "--no-fund"], folder);
}

/** The binary of a Node. */
export const nodeAt = (version: string): string => join(folder, "node_modules", `node-${version}`, "bin/node");

/** A compiler, as a script for Node. */
export const typeScriptAt = (version: string): string =>
  join(folder, "node_modules", `typescript-${version}`, "bin/tsc");

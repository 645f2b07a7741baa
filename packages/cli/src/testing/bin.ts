import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import type { Run } from "./run.js";

/** The built command: these tests need `tsc -b` before them. */
export const bin: string = fileURLToPath(new URL("../../dist/bin.js", import.meta.url));

/** Runs the command as a user would, with nothing of our environment but what Node itself needs. */
export function runBin(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Run> {
  if (!existsSync(bin)) throw new Error(`${bin} is missing: build the package first.`);
  const start = performance.now();
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [bin, ...args], { env: childEnv(env) }, (_error, stdout, stderr) => {
      resolve({ exitCode: child.exitCode, stdout, stderr, milliseconds: performance.now() - start });
    });
  });
}

/** No `az` on the path, no home with a sign-in, and no look-up of a managed identity: nobody is signed in. */
export function childEnv(env: Readonly<Record<string, string>>): Record<string, string> {
  const { SystemRoot = "" } = process.env; // Windows cannot open a socket without
  return { PATH: "", HOME: tmpdir(), SystemRoot, AZURE_TOKEN_CREDENTIALS: "dev", ...env };
}

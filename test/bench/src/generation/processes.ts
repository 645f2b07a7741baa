import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Runs a program with this Node and tells how many milliseconds that took. What fails, fails with what it printed. */
export async function runNode(args: readonly string[], env: Record<string, string> = {}): Promise<number> {
  const start = performance.now();
  await outputOf(args, env);
  return performance.now() - start;
}

/** What a program prints. */
export async function outputOf(args: readonly string[], env: Record<string, string> = {}): Promise<string> {
  try {
    const { stdout } = await run(process.execPath, args, { env: { ...process.env, ...env }, maxBuffer: 1e8 });
    return stdout;
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
    throw new Error(`${args[0]} failed:\n${stdout}${stderr}`);
  }
}

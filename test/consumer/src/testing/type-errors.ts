import { linesOf, run } from "./run.ts";

/**
 * Checks types: where there are errors, and which, such as `src/main.ts(1,25): error TS1471`.
 *
 * @param compiler - its script
 * @throws Error when it fails without an error in types
 */
export async function typeErrors(compiler: string, args: readonly string[], folder: string): Promise<string[]> {
  try {
    await run(process.execPath, [compiler, "--noEmit", "--pretty", "false", ...args], folder);
    return [];
  } catch (error) {
    const errors = linesOf((error as Error).message).flatMap((line) => /^.*error TS\d+/.exec(line) ?? []);
    if (errors.length === 0) throw error;
    return errors;
  }
}

import { execFile } from "node:child_process";
import { promisify } from "node:util";

const execute = promisify(execFile);

/** What a command said. */
export interface Said {
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a command to its end.
 *
 * @throws Error with all that it said, when it fails or takes longer than four minutes
 */
export async function run(command: string, args: readonly string[], cwd: string): Promise<Said> {
  try {
    return await execute(command, args, { cwd, timeout: 240_000, maxBuffer: 16 * 1024 * 1024 });
  } catch (error) {
    const { message, stdout, stderr } = error as Error & Said;
    throw new Error(`${message}\n${stdout}\n${stderr}`, { cause: error });
  }
}

/** What it printed, line by line. */
export const linesOf = (text: string): string[] => text.split("\n").filter((line) => line !== "");

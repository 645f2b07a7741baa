import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { BumpError } from "./bump-error.ts";

const execute = promisify(execFile);

/** A program of the tool chain, run on the Node that runs us. */
export interface Step {
  /** What it does, for the error message: `compile the spec`. */
  readonly title: string;
  readonly folder: string;
  /** The program's script, below the folder. */
  readonly script: string;
  readonly args: readonly string[];
  readonly signal: AbortSignal;
}

/**
 * Runs a program and keeps quiet about it.
 *
 * @throws BumpError `step-failed`, with all that the program said, or what the signal was aborted with.
 */
export async function run({ title, folder, script, args, signal }: Step): Promise<void> {
  try {
    await execute(process.execPath, [join(folder, script), ...args], {
      cwd: folder,
      signal,
      env: { ...process.env, NO_COLOR: "1" },
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch (cause) {
    signal.throwIfAborted();
    const { stdout = "", stderr = "", message } = cause as Error & { stdout?: string; stderr?: string };
    const said = `${stdout}\n${stderr}`.trim() || message;
    throw new BumpError("step-failed", `Could not ${title}; nothing was changed:\n\n${said}\n`, { cause });
  }
}

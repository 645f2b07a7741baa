import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { promisify } from "node:util";
import { ReleaseError } from "./release-error.ts";

const execute = promisify(execFile);

/** The npm of this repository, not the machine's: older ones know no trusted publishing. */
const script = join(import.meta.dirname, "../../node_modules/npm/bin/npm-cli.js");

const quiet = ["--loglevel=error", "--no-update-notifier"];

/**
 * Runs npm, and keeps quiet about it.
 *
 * @param title - What it does, for the error message: `build the packages`.
 * @returns What it wrote to stdout.
 * @throws ReleaseError `step-failed`, with all that was said.
 */
export async function npm(title: string, folder: string, ...args: readonly string[]): Promise<string> {
  try {
    const { stdout } = await execute(process.execPath, [script, ...quiet, ...args], {
      cwd: folder,
      env: { ...process.env, NO_COLOR: "1" },
      maxBuffer: 64 * 1024 * 1024,
    });
    return stdout;
  } catch (cause) {
    const { stdout = "", stderr = "", message } = cause as Error & { stdout?: string; stderr?: string };
    throw new ReleaseError("step-failed", `Could not ${title}:\n\n${`${stdout}\n${stderr}`.trim() || message}\n`, {
      cause,
    });
  }
}

/** Runs npm in this terminal, where it may ask for a second factor. Tells whether it did what it was asked for. */
export async function npmInTerminal(folder: string, ...args: readonly string[]): Promise<boolean> {
  const child = spawn(process.execPath, [script, ...quiet, ...args], { cwd: folder, stdio: "inherit" });
  const [code] = await once(child, "close");
  return code === 0;
}

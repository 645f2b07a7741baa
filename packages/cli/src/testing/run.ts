import { run } from "../program.js";
import { capture } from "./capture.js";

/** What a run of the command left behind. */
export interface Run {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly milliseconds: number;
}

/** Runs the command's source in this process. */
export async function runHere(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Run> {
  const start = performance.now();
  const io = capture(env);
  const exitCode = await run(args, io);
  return { exitCode, stdout: io.out(), stderr: io.err(), milliseconds: performance.now() - start };
}

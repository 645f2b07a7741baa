#!/usr/bin/env node
import { ExitCode } from "./exit-code.js";
import { run } from "./program.js";

process.once("SIGINT", () => process.exit(ExitCode.Interrupted));

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  // Whoever reads may stop early, as `head` does; any other failure means that the answer is lost.
  if (error.code === "EPIPE") process.exit(ExitCode.Answered);
  process.stderr.write(`instance-view: The output could not be written (${error.code}).\n`);
  process.exit(ExitCode.Failed);
});

const exitCode = await run(process.argv.slice(2), process);
// Not left to the event loop: a credential that was given up on may hold it for a while. First the streams, as writes
// to a pipe may still be under way, and their errors come a moment later.
process.stdout.write("", () => process.stderr.write("", () => setImmediate(() => process.exit(exitCode))));

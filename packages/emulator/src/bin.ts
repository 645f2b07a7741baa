#!/usr/bin/env node
import { CommanderError } from "commander";
import { createCommand } from "./command.js";
import type { Emulator } from "./emulator.js";

let running: Emulator | undefined;

const command = createCommand(
  (text) => process.stdout.write(text),
  (emulator) => {
    running = emulator;
    // Nothing else keeps the process alive, so that it ends by itself, with 0, once the endpoint is closed.
    process.once("SIGINT", emulator.close);
    process.once("SIGTERM", emulator.close);
  },
);

try {
  await command.exitOverride().parseAsync();
} catch (error) {
  // Commander has told the user already, and uses exit code 0 for --help.
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    process.stderr.write(`error: ${(error as Error).message}\n`);
    process.exitCode = 2;
  }
  await running?.close();
}

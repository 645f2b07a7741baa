import { ToolError } from "./tool-error.ts";

/**
 * Runs a tool: what it returns becomes the exit code. A {@link ToolError} is one message with its code on stderr, and
 * exit code 2; any other error is a bug, and shown as one.
 *
 * @param name - The command, as in `spec:check`.
 */
export async function runTool(
  name: string,
  main: (args: readonly string[]) => number | Promise<number>,
): Promise<void> {
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    process.stderr.write(`${name}: ${error.message} (${error.code})\n`);
    process.exitCode = 2;
  }
}

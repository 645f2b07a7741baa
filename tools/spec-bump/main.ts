/**
 * `pnpm spec:bump VERSION [--official FILE]`: makes everything ready for an api-version. Exit codes: 0 done, or nothing
 * to do; 2 nothing was changed (the reason and its code are on stderr).
 */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { runTool } from "../run-tool.ts";
import { type BumpRequest, bump } from "./bump.ts";
import { BumpError } from "./bump-error.ts";
import { describeResult } from "./describe-result.ts";

const usage = "pnpm spec:bump VERSION [--official FILE], as in pnpm spec:bump 2026-04-01 --official compute.json";

const interruption = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => interruption.abort(new BumpError("interrupted", "Interrupted; nothing was changed.")));
}

await runTool("spec:bump", async (args) => {
  const { version, official } = readArguments(args);
  const request: BumpRequest = {
    root: fileURLToPath(new URL("../../", import.meta.url)),
    version,
    official,
    signal: interruption.signal,
    tell: (line) => process.stderr.write(`${line}\n`),
  };
  const result = await bump(request).catch((cause: unknown) => {
    throw ofFileSystem(cause);
  });
  process.stdout.write(describeResult(result, version));
  return 0;
});

/** A disk that is full or a folder that nobody may write to is no bug of ours. */
function ofFileSystem(cause: unknown): unknown {
  if (!(cause instanceof Error && "syscall" in cause)) return cause;
  return new BumpError("file-system", `${cause.message}: mend that, and run the command again.`, { cause });
}

function readArguments(args: readonly string[]): { version: string; official: string | undefined } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { official: { type: "string" } },
      allowPositionals: true,
    });
    const [version, ...others] = positionals;
    if (version === undefined || others.length > 0) throw new Error("one version is asked for");
    return { version, official: values.official };
  } catch (cause) {
    throw new BumpError("usage", `The command is ${usage}.`, { cause });
  }
}

/**
 * `pnpm spec:bump VERSION [--official FILE]`: makes everything ready for an api-version. Exit codes: 0 done, or nothing
 * to do; 2 nothing was changed (the reason and its code are on stderr).
 */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ApiCheckError } from "../api-check/api-check-error.ts";
import { SpecReadError } from "../api-judge/spec-read-error.ts";
import { ApiReportError } from "../api-report/api-report-error.ts";
import { SpecCheckError } from "../spec-check/spec-check-error.ts";
import { bump } from "./bump.ts";
import { BumpError } from "./bump-error.ts";
import { describeResult } from "./describe-result.ts";

const usage = "pnpm spec:bump VERSION [--official FILE], as in pnpm spec:bump 2026-04-01 --official compute.json";

const interruption = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => interruption.abort(new BumpError("interrupted", "Interrupted; nothing was changed.")));
}

try {
  const { version, official } = readArguments(process.argv.slice(2));
  const result = await bump({
    root: fileURLToPath(new URL("../../", import.meta.url)),
    version,
    official,
    signal: interruption.signal,
    tell: (line) => process.stderr.write(`${line}\n`),
  });
  process.stdout.write(describeResult(result, version));
} catch (error) {
  const expected = isExpected(error) ? error : ofFileSystem(error);
  process.stderr.write(`spec:bump: ${expected.message} (${expected.code})\n`);
  process.exitCode = 2;
}

function isExpected(error: unknown): error is Error & { code: string } {
  return [BumpError, SpecCheckError, SpecReadError, ApiCheckError, ApiReportError].some(
    (type) => error instanceof type,
  );
}

/** A disk that is full or a folder that nobody may write to; whatever else it is, is a bug. */
function ofFileSystem(cause: unknown): BumpError {
  if (!(cause instanceof Error && "syscall" in cause)) throw cause;
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

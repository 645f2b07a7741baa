/**
 * `pnpm release [--registry URL] [--dry-run]`: makes the next version of the changesets, builds, packs and checks the
 * packages, commits, publishes and tags. When it stopped half-way, it goes on where it stopped. Exit codes: 0 released,
 * or nothing to release; 2 stopped (the reason and its code are on stderr).
 */
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { runTool } from "../run-tool.ts";
import { release } from "./release.ts";
import { ReleaseError } from "./release-error.ts";

// The modes of files are in the tarballs: they are the same for everybody.
process.umask(0o022);

await runTool("release", async (args) => {
  await release({
    root: fileURLToPath(new URL("../../", import.meta.url)),
    ...readArguments(args),
    tell: (line) => process.stdout.write(`${line}\n`),
  });
  return 0;
});

function readArguments(args: readonly string[]): { registry: string | undefined; isDryRun: boolean } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { registry: { type: "string" }, "dry-run": { type: "boolean", default: false } },
    });
    return { registry: values.registry, isDryRun: values["dry-run"] };
  } catch (cause) {
    throw new ReleaseError("usage", "The command is pnpm release [--registry URL] [--dry-run].", { cause });
  }
}

/**
 * `pnpm api:check`: fails when the API reports of a package changed since its last release without a changeset, or
 * with one that is too small. It judges the reports as they are; that they are up to date is a test's job. Exit codes:
 * 0 enough, 1 not enough, 2 no check (the reason and its code are on stderr).
 *
 * An argument is the folder of another copy of the repository.
 */
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { runTool } from "../run-tool.ts";
import { ApiCheckError } from "./api-check-error.ts";
import { checkRepository } from "./check-repository.ts";

await runTool("api:check", check);

async function check([folder, ...others]: readonly string[]): Promise<number> {
  if (others.length > 0) throw new ApiCheckError("usage", "Give one folder at most: pnpm api:check [FOLDER].");
  const root = folder === undefined ? fileURLToPath(new URL("../../", import.meta.url)) : resolve(folder);
  const { isEnough, text } = await checkRepository(root);
  process.stdout.write(text);
  return isEnough ? 0 : 1;
}

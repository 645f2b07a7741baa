import { execFile } from "node:child_process";
import { cp, mkdir, rm } from "node:fs/promises";
import { join, sep } from "node:path";
import { promisify } from "node:util";
import { BumpError } from "./bump-error.ts";

const execute = promisify(execFile);

/** Where a bump writes. What is uncommitted elsewhere cannot be mixed up with it. */
export const writtenFolders = ["specs", "packages", ".changeset"] as const;

/**
 * The paths that are not as they were committed.
 *
 * @throws BumpError `no-repository`.
 */
export async function uncommittedPaths(root: string): Promise<string[]> {
  const status = await git(root, [
    "status",
    "--porcelain",
    "-z",
    "--no-renames",
    "--untracked-files=all",
    "--",
    ...writtenFolders,
  ]);
  return entriesOf(status).map((entry) => entry.slice(3));
}

/** The files that git keeps or would keep below the folders that a bump writes to, in the work tree or in a copy of it. */
export async function keptFiles(root: string, copy: string): Promise<string[]> {
  const gitDir = (await git(root, ["rev-parse", "--absolute-git-dir"])).trim();
  const list = ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", ...writtenFolders];
  const lists = [await git(root, list), await git(copy, [`--git-dir=${gitDir}`, `--work-tree=${copy}`, ...list])];
  return [...new Set(lists.flatMap(entriesOf))].sort();
}

/** Whether the last commit has a file. */
export async function isCommitted(root: string, path: string): Promise<boolean> {
  return (await git(root, ["ls-tree", "--name-only", "HEAD", "--", path])) !== "";
}

/** Writes a folder as it was committed into another one, with the `node_modules` that it has in the work tree. */
export async function extractCommitted(root: string, folder: string, target: string): Promise<void> {
  const index = `${target}.index`;
  const env = { ...process.env, GIT_INDEX_FILE: index };
  await mkdir(target, { recursive: true });
  await git(root, ["read-tree", `HEAD:${folder}`], env);
  await git(root, ["checkout-index", "--all", `--prefix=${target}${sep}`], env);
  await rm(index);
  await cp(join(root, folder, "node_modules"), join(target, "node_modules"), {
    recursive: true,
    verbatimSymlinks: true,
  });
}

async function git(root: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): Promise<string> {
  try {
    const { stdout } = await execute("git", args, { cwd: root, env, maxBuffer: 64 * 1024 * 1024 });
    return stdout;
  } catch (cause) {
    const { stderr = "", message } = cause as Error & { stderr?: string };
    const why = stderr.trim() || message;
    throw new BumpError("no-repository", `The bump compares with the last commit, but git says: ${why}`, { cause });
  }
}

const entriesOf = (list: string): string[] => list.split("\0").filter((entry) => entry !== "");

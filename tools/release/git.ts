import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { ReleaseError } from "./release-error.ts";

const execute = promisify(execFile);
const branch = "main";

/**
 * What git says, without the end of its last line.
 *
 * @throws ReleaseError `git`.
 */
export async function git(folder: string, ...args: readonly string[]): Promise<string> {
  try {
    const { stdout } = await execute("git", args, { cwd: folder, maxBuffer: 64 * 1024 * 1024 });
    return stdout.trimEnd();
  } catch (cause) {
    const { stderr = "", message } = cause as Error & { stderr?: string };
    throw new ReleaseError("git", `'git ${args.join(" ")}' failed: ${stderr.trim() || message}`, { cause });
  }
}

/** The commit that a name stands for; undefined where nothing has that name. */
export async function commitOf(root: string, name: string): Promise<string | undefined> {
  return git(root, "rev-parse", "--verify", "--quiet", `${name}^{commit}`).catch(() => undefined);
}

/** @throws ReleaseError `dirty-tree`. */
export async function requireClean(root: string): Promise<void> {
  const [first, ...others] = (await git(root, "status", "--porcelain", "--untracked-files=all"))
    .split("\n")
    .filter((line) => line !== "");
  if (first === undefined) return;
  const more = others.length === 0 ? "" : ` and ${others.length} more`;
  throw new ReleaseError(
    "dirty-tree",
    `There are uncommitted changes (${first.slice(2).trim()}${more}): commit or stash them first.`,
  );
}

/**
 * What is released is what everybody has: on the branch `main`, or, where nothing is to be committed, in its history.
 *
 * @throws ReleaseError `wrong-branch`.
 */
export async function requireMain(root: string, isToCommit: boolean): Promise<void> {
  const current = await git(root, "symbolic-ref", "--short", "--quiet", "HEAD").catch(() => undefined);
  if (current === branch) return;
  const inHistory = await git(root, "merge-base", "--is-ancestor", "HEAD", branch).then(
    () => true,
    () => false,
  );
  if (inHistory && !isToCommit) return;
  const place = current === undefined ? "no branch" : `the branch ${current}`;
  throw new ReleaseError("wrong-branch", `Releases are made on ${branch}, and this is ${place}: git switch ${branch}.`);
}

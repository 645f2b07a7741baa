import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { git } from "./git.ts";
import { ReleaseError } from "./release-error.ts";

/** The last commit in a folder of its own, with what is installed in the original, and nothing built. */
export interface Worktree {
  readonly root: string;
  /** Deletes it. Commits that were made in it stay. */
  remove(): Promise<void>;
}

const prefix = "tree-";

/**
 * Makes a work tree below a folder that git ignores, and removes those that killed runs left there.
 *
 * @throws ReleaseError `already-running` when one is there of a process that still runs.
 */
export async function openWorktree(root: string, parent: string): Promise<Worktree> {
  await mkdir(parent, { recursive: true });
  for (const left of (await readdir(parent)).filter((name) => name.startsWith(prefix))) {
    requireEnded(Number(left.slice(prefix.length).split("-")[0]), parent);
    await remove(join(parent, left));
  }
  // Each has a name of its own: programs that a killed run started may still be writing to the last one.
  const folder = await mkdtemp(join(parent, `${prefix}${process.pid}-`));
  await git(root, "worktree", "prune");
  await git(root, "worktree", "add", "--quiet", "--detach", folder, "HEAD");
  await linkDependencies(root, folder);
  return {
    root: folder,
    remove: async () => {
      await remove(folder);
      await git(root, "worktree", "prune");
    },
  };
}

function requireEnded(owner: number, parent: string): void {
  try {
    process.kill(owner, 0);
  } catch {
    return;
  }
  throw new ReleaseError(
    "already-running",
    `Process ${owner} makes a release here: wait for its end. If it is something else, delete ${parent}.`,
  );
}

const remove = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true, maxRetries: 5 });

/** The links of pnpm are relative: inside of packages they lead to each other, and through the root to dependencies. */
async function linkDependencies(root: string, folder: string): Promise<void> {
  await symlink(join(root, "node_modules"), join(folder, "node_modules"), "junction");
  const members = ["packages", "specs"].map(async (parent) =>
    (await readdir(join(folder, parent))).map((name) => join(parent, name)),
  );
  for (const member of ["tools", ...(await Promise.all(members)).flat()]) {
    const from = join(root, member, "node_modules");
    if (existsSync(from)) {
      await cp(from, join(folder, member, "node_modules"), { recursive: true, verbatimSymlinks: true });
    }
  }
}

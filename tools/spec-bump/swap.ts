import { cp, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Files to take over from a copy, by their paths in both trees. */
export interface Changes {
  readonly write: readonly string[];
  readonly remove: readonly string[];
}

/** Beside the files that it replaces, so that each is moved and none is copied. Git ignores it. */
const folder = ".spec-bump";
const list = "changes.json";

/**
 * Takes files over from a copy of a tree: all of them or none. They are first laid beside the tree; one rename decides
 * that they are to be taken over. What breaks in after that is made up for by {@link finishSwap}.
 */
export async function swap(root: string, copy: string, changes: Changes): Promise<void> {
  const draft = join(root, `${folder}.draft`);
  await rm(draft, { recursive: true, force: true });
  for (const path of changes.write) await cp(join(copy, path), join(draft, "files", path));
  await writeFile(join(draft, list), JSON.stringify(changes));
  await rename(draft, join(root, folder));
  await finishSwap(root);
}

/**
 * Ends a swap that was decided on but not carried through, and forgets one that was not.
 *
 * @returns whether there was one to end
 */
export async function finishSwap(root: string): Promise<boolean> {
  await rm(join(root, `${folder}.draft`), { recursive: true, force: true });
  const changes = await readChanges(root);
  if (changes === undefined) return false;
  for (const path of changes.write) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await rename(join(root, folder, "files", path), join(root, path)).catch(ignoreMissing);
  }
  for (const path of changes.remove) await rm(join(root, path), { force: true });
  await removeSwap(root);
  return true;
}

async function readChanges(root: string): Promise<Changes | undefined> {
  const text = await readFile(join(root, folder, list), "utf8").catch(ignoreMissing);
  return text === undefined ? undefined : (JSON.parse(text) as Changes);
}

/** The list goes last: as long as it is there, the swap can be ended again. */
async function removeSwap(root: string): Promise<void> {
  await rm(join(root, folder, "files"), { recursive: true, force: true });
  await rm(join(root, folder), { recursive: true });
}

/** A file that was moved before the interruption. */
function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}

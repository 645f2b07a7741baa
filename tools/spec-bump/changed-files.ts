import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Changes } from "./swap.ts";

/** How one tree has to be changed to become as another, in some of its files. */
export async function changedFiles(root: string, copy: string, paths: readonly string[]): Promise<Changes> {
  const write: string[] = [];
  const remove: string[] = [];
  for (const path of paths) {
    const [before, after] = await Promise.all([read(join(root, path)), read(join(copy, path))]);
    if (after === undefined) {
      if (before !== undefined) remove.push(path);
    } else if (before === undefined || !before.equals(after)) write.push(path);
  }
  return { write, remove };
}

async function read(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

import { cp, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** What a bump reads and writes; the links in the `node_modules` of packages lead to each other, so they come along. */
const parts = [
  "packages",
  "specs",
  ".changeset",
  ".gitignore",
  "package.json",
  "pnpm-workspace.yaml",
  "tsconfig.base.json",
] as const;

/** A copy of the workspace to work in, with the dependencies of the original. */
export interface WorkspaceCopy {
  readonly root: string;
  /** Deletes it. */
  remove(): Promise<void>;
}

/** Copies the workspace into a temporary folder, built as it is. */
export async function copyWorkspace(root: string): Promise<WorkspaceCopy> {
  const copy = await mkdtemp(join(tmpdir(), "spec-bump-"));
  const remove = (): Promise<void> => rm(copy, { recursive: true, force: true });
  try {
    const options = { recursive: true, verbatimSymlinks: true, preserveTimestamps: true };
    for (const part of parts) await cp(join(root, part), join(copy, part), options);
    await symlink(join(root, "node_modules"), join(copy, "node_modules"), "junction");
  } catch (error) {
    await remove();
    throw error;
  }
  return { root: copy, remove };
}

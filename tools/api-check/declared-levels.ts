import { readChangesets } from "@changesets/read";
import type { Level } from "../api-judge/surface.ts";
import { weight } from "../api-judge/verdicts.ts";
import { ApiCheckError } from "./api-check-error.ts";

/**
 * The weightiest level that the changesets of a repository give each package that they name.
 *
 * @param packages - Names of the packages that are released.
 * @throws ApiCheckError when a changeset cannot be read, or names another package.
 */
export async function declaredLevels(root: string, packages: readonly string[]): Promise<ReadonlyMap<string, Level>> {
  const levels = new Map<string, Level>();
  for (const { id, releases } of await read(root)) {
    for (const { name, type } of releases) {
      if (!packages.includes(name)) {
        const problem = `.changeset/${id}.md names ${name}, which is no package in packages`;
        throw new ApiCheckError("unknown-package", `${problem}: give it the name of one.`);
      }
      if (weight(type) > weight(levels.get(name) ?? "none")) levels.set(name, type);
    }
  }
  return levels;
}

async function read(root: string): ReturnType<typeof readChangesets> {
  try {
    return await readChangesets(root);
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause);
    throw new ApiCheckError("broken-changeset", `Mend the files in .changeset: ${problem}`, { cause });
  }
}

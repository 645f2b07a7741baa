import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describeForUsers } from "../api-judge/describe-for-users.ts";
import type { Level, Verdict } from "../api-judge/surface.ts";
import { publishedPackages } from "../api-report/published-packages.ts";

/** What a changeset says. */
export interface Release {
  readonly version: string;
  /** The newest api-version of the last commit. */
  readonly before: string | undefined;
  readonly level: Exclude<Level, "none">;
  readonly verdicts: readonly Verdict[];
}

/**
 * Writes the changeset of a bump, unless it is there already: its text may have been improved by hand.
 *
 * @param isCommitted - Whether the last commit has a file; one that it has belongs to an earlier change.
 * @returns its path below `root`
 */
export async function writeChangeset(
  root: string,
  release: Release,
  isCommitted: (path: string) => Promise<boolean>,
): Promise<string> {
  let path = `.changeset/api-version-${release.version}.md`;
  for (let n = 2; await isCommitted(path); n++) path = `.changeset/api-version-${release.version}-${n}.md`;
  const file = join(root, path);
  if (!existsSync(file)) await writeFile(file, render(release, concernedPackages(root)));
  return path;
}

function render({ version, before, level, verdicts }: Release, packages: readonly string[]): string {
  const moves = before !== undefined && before !== version;
  const title = moves
    ? `Api-version ${version}: calls that name no other ask for it, no longer for ${before}.`
    : `More of api-version ${version}.`;
  // The title has told these two already.
  const others = verdicts.filter(({ item }) => item !== "api-version" && item !== `Versions.${version}`);
  const text = others.length === 0 ? "Nothing else has changed." : describeForUsers(others);
  const lines = packages.map((name) => `"${name}": ${level}\n`).join("");
  return `---\n${lines}---\n\n${title}\n\n${text}\n`;
}

/** What is generated, and all that builds on it; the rest of the group moves along and has nothing to tell. */
function concernedPackages(root: string): string[] {
  const packages = publishedPackages(root);
  const generated = packages.filter(({ folder }) => existsSync(join(folder, "src/gen")));
  const concerned = new Set(generated.map(({ name }) => name));
  for (let size = -1; size !== concerned.size; ) {
    size = concerned.size;
    for (const { name, dependencies } of packages) {
      if (dependencies.some((dependency) => concerned.has(dependency))) concerned.add(name);
    }
  }
  return [...concerned].sort();
}

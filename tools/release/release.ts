import { rm } from "node:fs/promises";
import { join, relative } from "node:path";
import { checkRepository } from "../api-check/check-repository.ts";
import { declaredLevels } from "../api-check/declared-levels.ts";
import { type PackedPackage, packPackages } from "../pack/pack-packages.ts";
import { packedFaults } from "../pack/packed-faults.ts";
import { sourcePackages } from "../pack/source-packages.ts";
import { nextVersion } from "../readme-tables/next-version.ts";
import { staleTables } from "../readme-tables/stale-tables.ts";
import { writeBillOfMaterials } from "./bill-of-materials.ts";
import { commitOf, git, requireClean, requireMain } from "./git.ts";
import { commonVersion, lastRelease, requireFinished, tagOf } from "./last-release.ts";
import { npm } from "./npm.ts";
import { findMissing, publishPackage } from "./publish.ts";
import { registryUrl } from "./registry.ts";
import { ReleaseError } from "./release-error.ts";
import { openWorktree } from "./worktree.ts";

/** What to release, and where to. */
export interface ReleaseRequest {
  readonly root: string;
  /** URL of the registry; the one that npm is configured with where none is asked for. */
  readonly registry: string | undefined;
  /** Stops before anything is committed, published or tagged; what is released already is made and compared, too. */
  readonly isDryRun: boolean;
  /** Is told what was done, line by line. */
  readonly tell: (line: string) => void;
}

/**
 * Releases the last commit: under a new version where there are changesets, else under the version that it has. All is
 * made and checked in a work tree of its own, so that nothing has to be taken back when that fails or is killed; then
 * the release is committed, published and tagged. What is done of that already is passed over.
 *
 * @throws ReleaseError, or another ToolError of what it uses.
 */
export async function release({ root, registry, isDryRun, tell }: ReleaseRequest): Promise<void> {
  await requireClean(root);
  const url = await registryUrl(root, registry);
  const hasChangesets = await readyChangesets(root);
  await requireMain(root, hasChangesets);
  const last = await lastRelease(root, url);
  if (hasChangesets) requireFinished(last);
  else if (!isDryRun && last.published === last.packages && last.tagged !== undefined) {
    return tell(`Nothing to release: there are no changesets, and ${last.version} is published and tagged.`);
  }

  const next = await nextVersion(root);
  requireFreshTables(root, next);

  const output = join(root, ".release");
  const tree = await openWorktree(root, output);
  try {
    tell(`Making ${next}${hasChangesets ? `, after ${last.version}` : ""} …`);
    await rm(join(output, "packages"), { recursive: true, force: true });
    if (hasChangesets) await npm("make the next version", tree.root, "run", "version");
    else await npm("build the packages", tree.root, "run", "build");
    const packages = await packPackages(tree.root, join(output, "packages"));
    const version = commonVersion(packages);
    tell(`Packed ${packages.length} packages.`);
    const bill = join(output, `instance-view-${version}.cdx.json`);
    await Promise.all([requireFaultless(packages), writeBillOfMaterials(tree.root, version, bill)]);
    tell(`Wrote the bill of materials, ${relative(root, bill)}.`);

    const missing = await findMissing(url, packages);
    const head = await git(tree.root, "rev-parse", "HEAD");
    await requireTagFree(root, version, hasChangesets ? undefined : head);
    if (isDryRun) return tell(`Dry run: ${missing.length} packages would be published to ${url}; nothing was.`);
    const released = hasChangesets ? await commit(root, tree.root, version) : head;
    tell(`Releasing commit ${released.slice(0, 12)}.`);
    await publish(root, url, packages, missing, tell);
    await git(root, "tag", "--force", tagOf(version), released);
    tell(`Tagged ${tagOf(version)} in this clone. By hand: git push origin main; the workflow tags it there.`);
  } finally {
    await tree.remove();
  }
}

/**
 * Whether there are changesets.
 *
 * @throws ReleaseError `changesets-too-small` when they do not cover how the API changed.
 */
async function readyChangesets(root: string): Promise<boolean> {
  const names = sourcePackages(root).map(({ manifest }) => manifest.name);
  const { isEnough, text } = await checkRepository(root);
  if (!isEnough) throw new ReleaseError("changesets-too-small", `The changesets do not cover the changes:\n\n${text}`);
  return (await declaredLevels(root, names)).size > 0;
}

/** @throws ReleaseError `stale-tables` when the README has figures of an older version. */
function requireFreshTables(root: string, version: string): void {
  const stale = staleTables(root, version);
  if (stale.length > 0) throw new ReleaseError("stale-tables", `Measure, and commit:\n\n${stale.join("\n")}\n`);
}

/** @throws ReleaseError `broken-package` when what is packed is not what users can install. */
async function requireFaultless(packages: readonly PackedPackage[]): Promise<void> {
  const faults = await packedFaults(packages);
  if (faults.length > 0) throw new ReleaseError("broken-package", `Mend what was packed:\n\n${faults.join("\n")}\n`);
}

/** @throws ReleaseError `tag-elsewhere` when the tag of a version is on another commit than on the one that may have it. */
async function requireTagFree(root: string, version: string, allowed: string | undefined): Promise<void> {
  const tagged = await commitOf(root, `refs/tags/${tagOf(version)}`);
  if (tagged === undefined || tagged === allowed) return;
  throw new ReleaseError(
    "tag-elsewhere",
    `${tagOf(version)} is commit ${tagged.slice(0, 12)}: check that out to publish what is missing of ${version}.`,
  );
}

/** Commits what was made, and moves the branch and the tree there. */
async function commit(root: string, tree: string, version: string): Promise<string> {
  await git(tree, "add", "--all");
  await git(tree, "commit", "--quiet", "-m", `Release ${version}`);
  const made = await git(tree, "rev-parse", "HEAD");
  await git(root, "merge", "--ff-only", "--quiet", made);
  return made;
}

async function publish(
  root: string,
  url: string,
  packages: readonly PackedPackage[],
  missing: readonly PackedPackage[],
  tell: (line: string) => void,
): Promise<void> {
  for (const one of packages) {
    if (missing.includes(one)) await publishPackage(root, url, one);
    tell(`${missing.includes(one) ? "Published" : "Published before:"} ${one.name} ${one.version}`);
  }
}

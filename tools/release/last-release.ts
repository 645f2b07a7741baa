import { sourcePackages } from "../pack/source-packages.ts";
import { commitOf } from "./git.ts";
import { findPublished } from "./registry.ts";
import { ReleaseError } from "./release-error.ts";

/** How far the release of a version went. */
export interface ReleaseState {
  readonly version: string;
  /** How many packages there are. */
  readonly packages: number;
  /** How many of them the registry has at that version. */
  readonly published: number;
  /** The commit that is tagged with it. */
  readonly tagged: string | undefined;
}

/** The name of a version's tag. All packages share one version, and so one tag. */
export const tagOf = (version: string): string => `v${version}`;

/**
 * How far the release of the version went that the packages have in the tree.
 *
 * @throws ReleaseError `versions-differ`, or `registry` when the registry does not say.
 */
export async function lastRelease(root: string, url: string): Promise<ReleaseState> {
  const packages = sourcePackages(root).map(({ manifest }) => manifest);
  const version = commonVersion(packages);
  const published = await Promise.all(packages.map(({ name }) => findPublished(url, name, version)));
  return {
    version,
    packages: packages.length,
    published: published.filter((one) => one !== undefined).length,
    tagged: await commitOf(root, `refs/tags/${tagOf(version)}`),
  };
}

/**
 * The version that packages have in common.
 *
 * @throws ReleaseError `versions-differ`.
 */
export function commonVersion(packages: readonly { readonly name: string; readonly version: string }[]): string {
  const [first, ...others] = packages;
  if (first === undefined) throw new Error("There is no package.");
  const other = others.find(({ version }) => version !== first.version);
  if (other === undefined) return first.version;
  throw new ReleaseError(
    "versions-differ",
    `All packages have one version, but ${first.name} has ${first.version} and ${other.name} ${other.version}: mend their package.json.`,
  );
}

/**
 * A release that was left half-way is finished before the next one begins. Nobody is harmed by half of it, as packages
 * come after those that they depend on; but it would be left without a tag for good.
 *
 * @throws ReleaseError `unfinished-release`.
 */
export function requireFinished({ version, packages, published, tagged }: ReleaseState): void {
  if (published === 0 || tagged !== undefined) return;
  const tag = tagOf(version);
  throw new ReleaseError(
    "unfinished-release",
    `The release of ${version} was not finished: ${published} of ${packages} packages are published, and there is no tag ${tag}. Get it, if there is one elsewhere: git fetch --tags. Else check out the commit "Release ${version}" and run the command there; or, to leave the release as it is, tag that commit: git tag ${tag} COMMIT.`,
  );
}

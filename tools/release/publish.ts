import type { PackedPackage } from "../pack/pack-packages.ts";
import { npmInTerminal } from "./npm.ts";
import { findPublished, isSame, registryOptions } from "./registry.ts";
import { ReleaseError } from "./release-error.ts";

/**
 * The packages whose version is not in the registry yet, in the order in which they come.
 *
 * @throws ReleaseError `different-content` when the registry has another package of that name and version.
 */
export async function findMissing(url: string, packages: readonly PackedPackage[]): Promise<readonly PackedPackage[]> {
  const published = await Promise.all(packages.map(({ name, version }) => findPublished(url, name, version)));
  const missing: PackedPackage[] = [];
  for (const [index, one] of packages.entries()) {
    const there = published[index];
    if (there === undefined) missing.push(one);
    else if (!(await isSame(there, one))) throw otherContent(url, one);
  }
  return missing;
}

function otherContent(url: string, { name, version }: PackedPackage): ReleaseError {
  return new ReleaseError(
    "different-content",
    `${url} has ${name} ${version} already, and it is not what this commit makes: check out the commit which that was made of, and release there; or add a changeset, for a version of its own.`,
  );
}

/**
 * Publishes one package, with the credentials that npm finds: its configuration, or trusted publishing in a workflow.
 *
 * @throws ReleaseError `publish`; npm has then said why on stderr.
 */
export async function publishPackage(root: string, url: string, one: PackedPackage): Promise<void> {
  if (await npmInTerminal(root, "publish", one.tarball, "--access=public", ...registryOptions(url))) return;
  throw new ReleaseError(
    "publish",
    `npm did not publish ${one.name} ${one.version}, for the reason above: mend that (where it is who you are, with npm login --registry=${url}/), and run the command again. It goes on with what is missing.`,
  );
}

import type { Manifest } from "./source-packages.ts";

/** What only means something in this repository. */
const OURS_ALONE = new Set(["scripts", "devDependencies"]);

/**
 * The package.json that users install: with exact versions of our packages, without what means nothing to them.
 *
 * @param versions - Versions of our packages, by name.
 */
export function packedManifest(manifest: Manifest, versions: ReadonlyMap<string, string>): Manifest {
  const kept = Object.fromEntries(
    Object.entries(manifest).filter(([key]) => !OURS_ALONE.has(key)),
  ) as unknown as Manifest;
  if (manifest.dependencies === undefined) return kept;
  const dependencies = Object.entries(manifest.dependencies).map(([name, range]) => [
    name,
    versions.get(name) ?? range,
  ]);
  return { ...kept, dependencies: Object.fromEntries(dependencies) };
}

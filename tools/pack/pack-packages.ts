import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { PackError } from "./pack-error.ts";
import { packedManifest } from "./packed-manifest.ts";
import { type SourcePackage, sourcePackages } from "./source-packages.ts";

const run = promisify(execFile);

/** A package as it goes to a registry. */
export interface PackedPackage {
  readonly name: string;
  readonly version: string;
  /** The `.tgz` file, absolute. */
  readonly tarball: string;
  /** Where the package is in the repository, absolute. */
  readonly folder: string;
}

/**
 * Packs what is published, from what is built.
 *
 * @param root - Folder of a built copy of the repository, absolute.
 * @param folder - Where the tarballs go, absolute; it is made if it is not there.
 * @returns The packages, each behind those of ours that it depends on.
 * @throws PackError when a package is not built, or npm cannot pack it.
 * @throws ApiReportError when a package.json cannot be read.
 */
export async function packPackages(root: string, folder: string): Promise<readonly PackedPackage[]> {
  const packages = sourcePackages(root);
  const versions = new Map(packages.map(({ manifest: { name, version } }) => [name, version]));
  const staging = await mkdtemp(join(tmpdir(), "instance-view-pack-"));
  try {
    for (const one of packages) await stage(root, one, versions, join(staging, basename(one.folder)));
    await mkdir(folder, { recursive: true });
    await npmPack(
      staging,
      packages.map((one) => `./${basename(one.folder)}`),
      folder,
    );
    return packages.map(({ folder: source, manifest: { name, version } }) => ({
      name,
      version,
      tarball: join(folder, tarballName(name, version)),
      folder: source,
    }));
  } finally {
    await rm(staging, { recursive: true });
  }
}

/** Puts what a package consists of into a folder of its own; npm then takes what `files` names. */
async function stage(
  root: string,
  { folder, manifest }: SourcePackage,
  versions: ReadonlyMap<string, string>,
  target: string,
): Promise<void> {
  if (!existsSync(join(folder, "dist")))
    throw new PackError("not-built", `There is no ${join(folder, "dist")}: run pnpm build first.`);
  await mkdir(target);
  await writeFile(
    join(target, "package.json"),
    `${JSON.stringify(packedManifest(manifest, versions), undefined, 2)}\n`,
  );
  await cp(join(root, "LICENSE"), join(target, "LICENSE"));
  await cp(join(folder, "README.md"), join(target, "README.md"));
  for (const part of manifest.files.filter((pattern) => !pattern.startsWith("!")))
    await cp(join(folder, part), join(target, part), { recursive: true });
}

/** As npm names them: `@instance-view/client` 1.5.0 is in `instance-view-client-1.5.0.tgz`. */
const tarballName = (name: string, version: string): string =>
  `${name.replace("@", "").replace("/", "-")}-${version}.tgz`;

async function npmPack(cwd: string, folders: readonly string[], destination: string): Promise<void> {
  try {
    await run("npm", ["pack", ...folders, "--ignore-scripts", "--silent", `--pack-destination=${destination}`], {
      cwd,
    });
  } catch (cause) {
    throw new PackError("npm", `npm could not pack the packages: ${(cause as Error).message}`, { cause });
  }
}

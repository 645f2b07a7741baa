import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, dirname, join, posix } from "node:path";
import { promisify } from "node:util";
import type { Entries } from "./bundle.ts";
import { bundleCode } from "./bundle-code.ts";
import { bundleTypes } from "./bundle-types.ts";
import { PackError } from "./pack-error.ts";
import { packedManifest } from "./packed-manifest.ts";
import { packedReadme } from "./packed-readme.ts";
import { codePaths, type SourcePackage, sourcePackages, typePaths } from "./source-packages.ts";

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
 * @throws PackError when a package is not built, or what is built cannot be bundled or packed.
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

/** Puts what a package consists of into a folder of its own. */
async function stage(
  root: string,
  { folder, manifest }: SourcePackage,
  versions: ReadonlyMap<string, string>,
  target: string,
): Promise<void> {
  const code = await bundleCode(entries(folder, codePaths(manifest)));
  const types = await bundleTypes(entries(folder, typePaths(manifest)));
  const readme = await readFile(join(folder, "README.md"), "utf8");
  const files = new Map([
    ["package.json", `${JSON.stringify(packedManifest(manifest, versions), undefined, "\t")}\n`],
    ["README.md", packedReadme(readme, manifest.homepage)],
    ["LICENSE", await readFile(join(root, "LICENSE"), "utf8")],
    ...[...code, ...types].map(([path, text]) => [`dist/${path}`, text] as const),
  ]);
  for (const [path, text] of files) {
    await mkdir(dirname(join(target, path)), { recursive: true });
    await writeFile(join(target, path), text);
  }
  // Beside what is built, npm takes what else the manifest names.
  for (const part of manifest.files.filter((pattern) => !/^!|^dist$/.test(pattern)))
    await cp(join(folder, part), join(target, part), { recursive: true });
}

/** Files by their path in `dist`, from paths as package.json has them. */
function entries(folder: string, paths: readonly string[]): Entries {
  const files = paths.map((path) => [posix.relative("dist", path), join(folder, path)] as const);
  const missing = files.find(([, file]) => !existsSync(file));
  if (missing !== undefined) throw new PackError("not-built", `There is no ${missing[1]}: run pnpm build first.`);
  return new Map(files);
}

/** As npm names them: `@instance-view/client` 1.5.0 is in `instance-view-client-1.5.0.tgz`. */
const tarballName = (name: string, version: string): string =>
  `${name.replace("@", "").replace("/", "-")}-${version}.tgz`;

/** The npm of this repository, not the machine's: the same files give the same bytes. */
const npm = join(import.meta.dirname, "../../node_modules/npm/bin/npm-cli.js");

async function npmPack(cwd: string, folders: readonly string[], destination: string): Promise<void> {
  try {
    const options = ["--ignore-scripts", "--loglevel=error", `--pack-destination=${destination}`];
    await run(process.execPath, [npm, "pack", ...folders, ...options], { cwd });
  } catch (cause) {
    throw new PackError("npm", `npm could not pack the packages: ${(cause as Error).message}`, { cause });
  }
}

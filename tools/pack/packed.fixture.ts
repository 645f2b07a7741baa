import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type PackedPackage, packPackages } from "./pack-packages.ts";
import type { Manifest } from "./source-packages.ts";

export const root: string = fileURLToPath(new URL("../../", import.meta.url));

/** A package, packed and unpacked again. */
export interface UnpackedPackage extends PackedPackage {
  /** Name of its folder in the repository. */
  readonly title: string;
  /** Where its files are now, as users have them. */
  readonly unpacked: string;
  readonly manifest: Manifest;
  /** Sizes in bytes, by path. */
  readonly sizes: ReadonlyMap<string, number>;
}

export interface Unpacked extends Disposable {
  readonly folder: string;
  readonly packages: readonly UnpackedPackage[];
}

/**
 * Packs the packages of this repository, and unpacks them into `packages` of a temporary folder, where they find each
 * other and what else they depend on.
 */
export async function unpackAll(): Promise<Unpacked> {
  const folder = mkdtempSync(join(tmpdir(), "pack-test-"));
  const packed = await packPackages(root, join(folder, "tarballs"));
  const packages = packed.map((one): UnpackedPackage => {
    const title = basename(one.folder);
    const unpacked = join(folder, "packages", title);
    mkdirSync(unpacked, { recursive: true });
    execFileSync("tar", ["-xzf", one.tarball, "-C", unpacked, "--strip-components=1"]);
    const manifest = JSON.parse(readFileSync(join(unpacked, "package.json"), "utf8"));
    const sizes = sizesOf(unpacked);
    linkDependencies(one.folder, unpacked);
    return { ...one, title, unpacked, manifest, sizes };
  });
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  return { folder, packages, [Symbol.dispose]: () => rmSync(folder, { recursive: true }) };
}

/** Gives a folder the dependencies of one of this repository: they are links to neighbours and to the root's. */
function linkDependencies(from: string, to: string): void {
  const dependencies = join(from, "node_modules");
  if (existsSync(dependencies))
    cpSync(dependencies, join(to, "node_modules"), { recursive: true, verbatimSymlinks: true });
}

function sizesOf(folder: string): ReadonlyMap<string, number> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const paths = files.map((file) => join(file.parentPath, file.name));
  return new Map(paths.map((path) => [path.slice(folder.length + 1), statSync(path).size]));
}

import { execFile } from "node:child_process";
import { mkdir, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type PackedPackage, packPackages } from "../../../tools/pack/pack-packages.ts";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../../", import.meta.url));

/**
 * Unpacks what users install, instead of the workspace's packages. It goes into this package, which has their dependencies.
 *
 * @param folder - Folder for them, inside this package
 */
export async function installPacked(folder: string): Promise<readonly PackedPackage[]> {
  await rm(folder, { recursive: true, force: true });
  const packages = await packPackages(root, join(folder, "tarballs"));
  for (const { name, tarball } of packages) {
    const target = join(folder, "node_modules", name);
    await mkdir(target, { recursive: true });
    await run("tar", ["-xzf", basename(tarball), "--strip-components=1", "-C", target], {
      cwd: join(folder, "tarballs"),
    });
  }
  return packages;
}

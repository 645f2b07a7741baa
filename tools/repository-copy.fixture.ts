import { execFileSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";

const original = join(import.meta.dirname, "..");

/** Copies the work tree as it is into a folder, with what is installed and built. */
export function copyRepository(root: string): void {
  const files = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: original,
  });
  for (const file of files.toString().split("\0")) {
    if (file !== "" && existsSync(join(original, file))) cpSync(join(original, file), join(root, file));
  }
  const below = (folder: string): string[] => readdirSync(join(original, folder)).map((name) => `${folder}/${name}`);
  for (const folder of ["tools", ...below("packages"), ...below("specs")]) {
    for (const part of [`${folder}/node_modules`, `${folder}/dist`]) {
      if (!existsSync(join(original, part))) continue;
      cpSync(join(original, part), join(root, part), {
        recursive: true,
        verbatimSymlinks: true,
        preserveTimestamps: true,
      });
    }
  }
  symlinkSync(join(original, "node_modules"), join(root, "node_modules"));
}

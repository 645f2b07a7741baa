import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A package that users install. */
export interface PublishedPackage {
  readonly name: string;
  readonly folder: string;
  /** Declaration files by entry: `.` for the root, else the subpath, such as `codegen/paging`. */
  readonly types: ReadonlyMap<string, string>;
}

interface Manifest {
  readonly name: string;
  readonly exports?: Readonly<Record<string, string | { readonly types?: string }>>;
}

/** The packages in a copy of the repository, by name of folder. Entries without types, such as commands, are left out. */
export function publishedPackages(root: string): readonly PublishedPackage[] {
  const parent = join(root, "packages");
  return readdirSync(parent)
    .sort()
    .map((folder) => join(parent, folder))
    .filter((folder) => existsSync(join(folder, "package.json")))
    .map((folder) => {
      const { name, exports = {} } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
      const types = Object.entries(exports).flatMap(([path, target]): [string, string][] =>
        typeof target === "string" || target.types === undefined
          ? []
          : [[path.replace(/^\.\//, ""), join(folder, target.types)]],
      );
      return { name, folder, types: new Map(types.sort(([a], [b]) => (a < b ? -1 : 1))) };
    });
}

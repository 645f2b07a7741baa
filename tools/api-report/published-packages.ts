import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ApiReportError } from "./api-report-error.ts";

/** A package that users install. */
export interface PublishedPackage {
  readonly name: string;
  readonly folder: string;
  /** Declaration files by entry: `.` for the root, else the subpath, such as `codegen/paging`. */
  readonly types: ReadonlyMap<string, string>;
  /** Names of the packages that are installed with it. */
  readonly dependencies: readonly string[];
}

interface Manifest {
  readonly name: string;
  readonly exports?: Readonly<Record<string, string | { readonly types?: string }>>;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/**
 * The packages in a copy of the repository, by name of folder. Entries without types, such as commands, are left out.
 *
 * @throws ApiReportError when a package.json cannot be read.
 */
export function publishedPackages(root: string): readonly PublishedPackage[] {
  const parent = join(root, "packages");
  return readdirSync(parent)
    .sort()
    .map((folder) => join(parent, folder))
    .filter((folder) => existsSync(join(folder, "package.json")))
    .map((folder) => {
      const { name, exports = {}, dependencies = {} } = readManifest(join(folder, "package.json"));
      const types = Object.entries(exports).flatMap(([path, target]): [string, string][] =>
        typeof target === "string" || target.types === undefined
          ? []
          : [[path.replace(/^\.\//, ""), join(folder, target.types)]],
      );
      return {
        name,
        folder,
        types: new Map(types.sort(([a], [b]) => (a < b ? -1 : 1))),
        dependencies: Object.keys(dependencies),
      };
    });
}

function readManifest(file: string): Manifest {
  try {
    const manifest: Manifest | null = JSON.parse(readFileSync(file, "utf8"));
    if (typeof manifest?.name === "string") return manifest;
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    throw new ApiReportError("broken-package", `Mend ${file}, it is no JSON: ${cause.message}`, { cause });
  }
  throw new ApiReportError("broken-package", `Mend ${file}: it has no name.`);
}

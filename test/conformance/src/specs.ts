import { existsSync, globSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/** One folder of the suite: a spec, and what the mock server does for it. */
export interface SuiteSpec {
  readonly suite: "http-specs" | "azure-http-specs";
  /** Folder below the suite's `specs`, such as `type/array`. */
  readonly path: string;
  /** The file to compile. */
  readonly entry: string;
  /** Tells the clients of a folder apart that has several; none for the usual one. */
  readonly variant?: string;
  /** The version of the service that the client is for, unless it is the latest. */
  readonly apiVersion?: string;
}

const packages = { "http-specs": "@typespec/http-specs", "azure-http-specs": "@azure-tools/azure-http-specs" } as const;

/** The folder of a suite, as it is installed. */
export const suiteFolder = (suite: SuiteSpec["suite"]): string =>
  fileURLToPath(new URL(`../node_modules/${packages[suite]}`, import.meta.url));

/** The `specs` folder of a suite. */
export const suiteRoot = (suite: SuiteSpec["suite"]): string => join(suiteFolder(suite), "specs");

export const suites: readonly SuiteSpec["suite"][] = ["http-specs", "azure-http-specs"];

/** Folders with scenarios of older versions, which need clients of them. */
const olderVersions: Readonly<Record<string, readonly string[]>> = { "versioning/removed": ["v1", "v2preview"] };

/** All specs, in the order of their folders. */
export function allSpecs(): SuiteSpec[] {
  return suites.flatMap((suite) => {
    const root = suiteRoot(suite);
    const folders = new Set(globSync("**/{main,client}.tsp", { cwd: root }).map((file) => dirname(file)));
    return [...folders].sort().flatMap((path) => {
      const file = (name: string): string => join(root, path, name);
      const usual: SuiteSpec = {
        suite,
        path,
        entry: existsSync(file("client.tsp")) ? file("client.tsp") : file("main.tsp"),
      };
      // The client of a service as it was before: the folder is about the two together.
      const old: SuiteSpec = { suite, path, entry: file("old.tsp"), variant: "old" };
      const older = (olderVersions[path] ?? []).map((version) => ({ ...usual, variant: version, apiVersion: version }));
      return [usual, ...(existsSync(old.entry) ? [old] : []), ...older];
    });
  });
}

/** A name for files and packages: `type-array`. */
export const slug = ({ path, variant }: Pick<SuiteSpec, "path" | "variant">): string =>
  [...relative(".", path).split("/"), ...(variant === undefined ? [] : [variant])].join("-").toLowerCase();

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
}

const packages = { "http-specs": "@typespec/http-specs", "azure-http-specs": "@azure-tools/azure-http-specs" } as const;

/** The `specs` folder of a suite, as it is installed. */
export const suiteRoot = (suite: SuiteSpec["suite"]): string =>
  fileURLToPath(new URL(`../node_modules/${packages[suite]}/specs`, import.meta.url));

/** All specs, in the order of their folders. */
export function allSpecs(): SuiteSpec[] {
  return (Object.keys(packages) as SuiteSpec["suite"][]).flatMap((suite) => {
    const root = suiteRoot(suite);
    const folders = new Set(globSync("**/main.tsp", { cwd: root }).map((file) => dirname(file)));
    return [...folders].sort().map((path) => {
      const client = join(root, path, "client.tsp");
      return { suite, path, entry: existsSync(client) ? client : join(root, path, "main.tsp") };
    });
  });
}

/** A name for files and packages: `type-array`. */
export const slug = ({ path }: SuiteSpec): string => relative(".", path).replaceAll("/", "-").toLowerCase();

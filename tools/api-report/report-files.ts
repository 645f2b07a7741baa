import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

/** API reports of one package by entry: `.` for the root, else the subpath, such as `codegen/paging`. */
export type Reports = ReadonlyMap<string, string>;

const SUFFIX = ".api.md";

/** Where the reports of a package are, as it is now. */
export const currentReports = (packageFolder: string): string => join(packageFolder, "api");

/** Where the reports of its last release are. */
export const releasedReports = (packageFolder: string): string => join(packageFolder, "api/released");

/** The reports of a package in one of these folders; none where there is no folder. */
export function readReports(packageFolder: string, folder: string): Reports {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder).filter((file) => file.endsWith(SUFFIX));
  return new Map(files.sort().map((file) => [entryOf(packageFolder, file), readFileSync(join(folder, file), "utf8")]));
}

/** Makes the reports in a folder these and no others. */
export function replaceReports(packageFolder: string, folder: string, reports: Reports): void {
  const files = new Map([...reports].map(([entry, text]) => [reportFile(packageFolder, entry), text]));
  if (files.size > 0) mkdirSync(folder, { recursive: true });
  for (const entry of readReports(packageFolder, folder).keys()) {
    const file = reportFile(packageFolder, entry);
    if (!files.has(file)) rmSync(join(folder, file));
  }
  for (const [file, text] of files) writeFileSync(join(folder, file), text);
}

/** Named as the package for its root, else as the subpath: `codegen.paging.api.md` for `codegen/paging`. */
export function reportFile(packageFolder: string, entry: string): string {
  return `${entry === "." ? basename(packageFolder) : entry.replaceAll("/", ".")}${SUFFIX}`;
}

function entryOf(packageFolder: string, file: string): string {
  const name = file.slice(0, -SUFFIX.length);
  return name === basename(packageFolder) ? "." : name.replaceAll(".", "/");
}

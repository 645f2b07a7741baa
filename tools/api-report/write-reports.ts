import { makeReports } from "./make-reports.ts";
import { currentReports, type Reports, releasedReports, replaceReports } from "./report-files.ts";

/**
 * Writes the API report of each entry of each published package: `packages/client/api/client.api.md` and so on.
 * Reports of entries that are no more are deleted.
 *
 * @param root - Folder of a built copy of the repository, absolute.
 * @returns The reports, by folder of the package.
 * @throws ApiReportError when a package is not built, its package.json cannot be read, or API Extractor finds fault with one.
 */
export function writeReports(root: string): ReadonlyMap<string, Reports> {
  const reports = makeReports(root);
  for (const [folder, ofPackage] of reports) replaceReports(folder, currentReports(folder), ofPackage);
  return reports;
}

/** The same, and keeps them as what the release that is being made exports: the next `pnpm api:check` starts from it. */
export function releaseReports(root: string): void {
  for (const [folder, ofPackage] of writeReports(root)) replaceReports(folder, releasedReports(folder), ofPackage);
}

/**
 * `pnpm api:report`: writes what each package exports, from `dist`, to `packages/<name>/api`. With `--release`, as
 * `pnpm run version` calls it, the reports are also kept as those of the last release. Exit codes: 0 written, 2 not
 * written (the reason and its code are on stderr).
 */
import { fileURLToPath } from "node:url";
import { ApiReportError } from "./api-report-error.ts";
import { releaseReports, writeReports } from "./write-reports.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
try {
  if (process.argv.includes("--release")) releaseReports(root);
  else writeReports(root);
} catch (error) {
  if (!(error instanceof ApiReportError)) throw error;
  process.stderr.write(`api:report: ${error.message} (${error.code})\n`);
  process.exitCode = 2;
}

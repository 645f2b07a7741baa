/**
 * `pnpm api:report`: writes what each package exports, from `dist`, to `packages/<name>/api`. With `--release`, as
 * `pnpm run version` calls it, the reports are also kept as those of the last release. Exit codes: 0 written, 2 not
 * written (the reason and its code are on stderr).
 */
import { fileURLToPath } from "node:url";
import { runTool } from "../run-tool.ts";
import { releaseReports, writeReports } from "./write-reports.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

await runTool("api:report", (args) => {
  if (args.includes("--release")) releaseReports(root);
  else writeReports(root);
  return 0;
});

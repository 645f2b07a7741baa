import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { makeReports } from "./make-reports.ts";
import { publishedPackages } from "./published-packages.ts";
import { currentReports, readReports } from "./report-files.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

// In a copy elsewhere, as spec:bump makes them: so the place makes no difference either.
test("the committed API reports are what the packages export: else run `pnpm api:report`", { timeout: 60_000 }, () => {
  const copy = mkdtempSync(join(realpathSync(tmpdir()), "instance-view-"));
  try {
    symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
    for (const { folder } of publishedPackages(root)) copyBuilt(folder, join(copy, "packages", basename(folder)));
    const made = makeReports(copy);
    expect(made.size).toBeGreaterThan(0);
    for (const [folder, reports] of made) {
      const original = join(root, "packages", basename(folder));
      expect(readReports(original, currentReports(original))).toEqual(reports);
    }
  } finally {
    rmSync(copy, { recursive: true });
  }
});

function copyBuilt(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const part of ["package.json", "dist", "node_modules"]) {
    if (existsSync(join(from, part)))
      cpSync(join(from, part), join(to, part), { recursive: true, verbatimSymlinks: true });
  }
}

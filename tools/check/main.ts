// Every check of the repository, one after the other, counted together. The last line is `N passed, N failed`.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
/** A program that is installed; Node is the one that runs this, also where none is installed. */
const bin = (name: string): string => (name === "node" ? process.execPath : join(root, "node_modules/.bin", name));

interface Count {
  passed: number;
  failed: number;
  /** Titles of what failed, for the end: what it said may be far above. */
  readonly titles: readonly string[];
}

/** A command that passes or fails as a whole; it is shown only if it fails. */
function command(title: string, file: string, args: readonly string[]): Count {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(bin(file), args, {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${status === 0 ? "✓" : "✗"} ${title} (${seconds} s)`);
  if (status !== 0) console.log(`${stdout}${stderr}`);
  return status === 0 ? { passed: 1, failed: 0, titles: [] } : { passed: 0, failed: 1, titles: [title] };
}

/** The tests count one by one; a run that breaks off counts as a failure of its own. */
function tests(args: readonly string[]): Count {
  const folder = mkdtempSync(join(tmpdir(), "instance-view-"));
  const report = join(folder, "report.json");
  try {
    const { status } = spawnSync(
      bin("vitest"),
      ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`, ...args],
      { cwd: root, stdio: "inherit" },
    );
    return countOf(report, status === 0);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function countOf(report: string, isGreen: boolean): Count {
  const titles = isGreen ? [] : ["tests"];
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8")) as Record<string, number>;
    const failed = numFailedTests ?? 0;
    return { passed: numPassedTests ?? 0, failed: isGreen ? failed : Math.max(failed, 1), titles };
  } catch {
    return { passed: 0, failed: 1, titles };
  }
}

/** The tests make the calls of some folders of the suite; this makes all of them. */
const wholeOption = "--conformance";
const args = process.argv.slice(2);
const isWhole = args.includes(wholeOption);
const counts = [
  command("format and lint", "biome", ["ci", "--error-on-warnings", "--colors=off", "--max-diagnostics=20"]),
  command("build", "nx", ["run-many", "-t", "build", "--outputStyle=static"]),
  command("types of tests and tools", "tsc", ["-p", "tsconfig.json"]),
  command("changesets for what changed in the API", "node", ["tools/api-check/main.ts"]),
  ...(isWhole ? [command("conformance, the whole suite", "node", ["test/conformance/src/main.ts"])] : []),
  tests(args.filter((arg) => arg !== wholeOption)),
];
const titles = counts.flatMap((count) => count.titles);
if (titles.length > 0) console.log(`Failed: ${titles.join(", ")}. See above.`);
const sum = (key: "passed" | "failed"): number => counts.reduce((total, count) => total + count[key], 0);
console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
process.exitCode = sum("failed") === 0 ? 0 : 1;

import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { everyKind } from "./every-kind.js";
import { knownFailures } from "./known-failures.js";
import { allScenarios } from "./scenarios.js";

interface Report {
  readonly verdicts: readonly { readonly name: string; readonly reason?: string }[];
  readonly typeErrors: readonly string[];
  readonly knownValues: readonly string[];
}

// From end to end: the run is a process of its own, as it is for those who start it by hand.
let report: Report;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), "conformance-"));
  const file = join(folder, "report.json");
  const main = fileURLToPath(new URL("./main.ts", import.meta.url));
  const args = [main, "--json", file, ...everyKind.map((path) => `${path}$`)];
  // It fails where a verdict is not as expected: the tests below say which.
  const said = await new Promise<string>((resolve) => {
    execFile(process.execPath, args, { maxBuffer: 1e8 }, (_error, _stdout, stderr) => resolve(stderr));
  });
  report = JSON.parse(await readFile(file, "utf8").catch(() => expect.fail(said))) as Report;
  await rm(folder, { recursive: true });
}, 180_000);

const known = knownFailures();
const scenarios = Map.groupBy(await allScenarios(), ({ path }) => path);

describe.each(everyKind)("%s", (path) => {
  test.each(scenarios.get(path)?.map(({ name }) => name) ?? [])("%s", (name) => {
    const verdict = report.verdicts.find((candidate) => candidate.name === name);
    expect(verdict).toBeDefined();
    if (known.has(name)) expect(verdict?.reason, "passes, and is still on known-failures.txt").toBeDefined();
    else expect(verdict?.reason).toBeUndefined();
  });
});

test("what is emitted, and the calls that are written by hand, have no type errors", () => {
  expect(report.typeErrors).toEqual([]);
});

test("the known values of enums are those of the specs", () => {
  expect(report.knownValues).toEqual([]);
});

test("known-failures.txt knows only scenarios that there are", () => {
  const names = new Set([...scenarios.values()].flat().map(({ name }) => name));
  expect([...known.keys()].filter((name) => !names.has(name))).toEqual([]);
});

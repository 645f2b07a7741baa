import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { finishSwap, swap } from "./swap.ts";

const folder = mkdtempSync(join(tmpdir(), "swap-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

const changes = { write: ["specs/a.tsp", "packages/new/b.ts"], remove: ["specs/old.tsp"] };

function trees(name: string): { root: string; copy: string } {
  const root = join(folder, name, "root");
  const copy = join(folder, name, "copy");
  write(join(root, "specs"), { "a.tsp": "old", "old.tsp": "old", "other.tsp": "old" });
  write(join(copy, "specs"), { "a.tsp": "new" });
  write(join(copy, "packages/new"), { "b.ts": "new" });
  return { root, copy };
}

function write(path: string, files: Record<string, string>): void {
  mkdirSync(path, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
}

const filesBelow = (root: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(root.length + 1), readFileSync(path, "utf8")] as const)
      .sort(),
  );

test("what changed is taken over, the rest stays, and no trace is left", async () => {
  const { root, copy } = trees("plain");
  await swap(root, copy, changes);
  expect(filesBelow(root)).toEqual({ "packages/new/b.ts": "new", "specs/a.tsp": "new", "specs/other.tsp": "old" });
  expect(readdirSync(root).sort()).toEqual(["packages", "specs"]);
});

test("a swap that cannot be prepared changes nothing", async () => {
  const { root, copy } = trees("unprepared");
  const before = filesBelow(root);
  await expect(swap(root, copy, { write: ["specs/a.tsp", "missing.ts"], remove: [] })).rejects.toThrow("ENOENT");
  expect(await finishSwap(root)).toBe(false);
  expect(filesBelow(root)).toEqual(before);
});

// Large enough that a process is killed in the midst of it.
const many = Array.from({ length: 800 }, (_, i) => `specs/${i}.tsp`);

test.for([0, 1, 2, 3, 4, 5, 6, 7])(
  "killed at any moment: as it was, or finished by the next run (%i)",
  { timeout: 60_000 },
  async (round) => {
    const root = join(folder, `killed-${round}`, "root");
    const copy = join(folder, `killed-${round}`, "copy");
    for (const path of many) {
      write(join(root, "specs"), { [path.slice(6)]: "old" });
      write(join(copy, "specs"), { [path.slice(6)]: "new" });
    }
    const child = swapInProcess(root, copy);
    await until(() => existsSync(join(root, ".spec-bump.draft")) || child.exitCode !== null);
    // Earlier rounds hit the preparation, later ones the swap itself.
    if (round >= 2) await until(() => existsSync(join(root, ".spec-bump")) || child.exitCode !== null);
    await sleep(round * 4);
    child.kill("SIGKILL");
    await once(child, "exit");

    const decided = existsSync(join(root, ".spec-bump"));
    const before = new Set(Object.values(filesBelow(join(root, "specs"))));
    if (!decided) expect(before.size).toBe(1);
    expect(await finishSwap(root)).toBe(decided);
    const after = new Set(Object.values(filesBelow(root)));
    expect(after).toEqual(decided ? new Set(["new"]) : before);
  },
);

function swapInProcess(root: string, copy: string): ChildProcess {
  const script = `
    const { swap } = await import(process.argv[1]);
    await swap(process.argv[2], process.argv[3], JSON.parse(process.argv[4]));`;
  const args = [join(import.meta.dirname, "swap.ts"), root, copy, JSON.stringify({ write: many, remove: [] })];
  return spawn(process.execPath, ["--input-type=module", "-e", script, ...args], { stdio: "inherit" });
}

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await sleep(1);
}

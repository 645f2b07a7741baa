import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openWorktree } from "./worktree.ts";

const root = mkdtempSync(join(tmpdir(), "worktree-test-"));
const parent = join(root, ".release");
afterAll(() => rmSync(root, { recursive: true }));

test("there is one at a time; what a killed run left is removed", async () => {
  for (const folder of ["packages/bread", "specs/bread", "node_modules"])
    mkdirSync(join(root, folder), { recursive: true });
  for (const file of ["packages/bread/a", "specs/bread/a"]) writeFileSync(join(root, file), "");
  writeFileSync(join(root, ".gitignore"), "node_modules\n.release\n");
  const git = (...args: readonly string[]): string => execFileSync("git", args, { cwd: root, encoding: "utf8" });
  git("init", "--quiet");
  git("add", "--all");
  git("-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "--quiet", "-m", "bread");
  const ended = execFileSync(process.execPath, ["-p", "process.pid"], { encoding: "utf8" }).trim();
  mkdirSync(join(parent, `tree-${ended}-left`), { recursive: true });

  const tree = await openWorktree(root, parent);
  expect(readdirSync(parent)).toEqual([basename(tree.root)]);
  expect(existsSync(join(tree.root, "packages/bread/a"))).toBe(true);
  await expect(openWorktree(root, parent)).rejects.toThrow(
    expect.objectContaining({ code: "already-running", message: expect.stringContaining(`Process ${process.pid} `) }),
  );
  expect(existsSync(tree.root)).toBe(true);

  await tree.remove();
  expect(readdirSync(parent)).toEqual([]);
  expect(git("worktree", "list").trim().split("\n")).toHaveLength(1);
  await (await openWorktree(root, parent)).remove();
});

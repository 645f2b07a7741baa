import { execFile } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root } from "./compile-spec.ts";

const run = promisify(execFile);
let clone: string;

beforeAll(async () => {
  clone = await mkdtemp(join(tmpdir(), "instance-view-clone-"));
});

// It is some 10,000 files: on a busy machine, longer than what hooks get.
afterAll(() => rm(clone, { recursive: true, force: true }), 60_000);

/** As a newcomer has it: what the repository's tools put into the environment is not there. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const entries = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|NODE_|VITEST|NX_|FORCE_COLOR|COLUMNS)/i.test(name),
  );
  const path = process.env.PATH?.split(":")
    .filter((folder) => !folder.startsWith(root))
    .join(":");
  return { ...Object.fromEntries(entries), PATH: path, NO_COLOR: "1" };
}

test("a fresh clone answers with `npm start`, twice, and leaves no trace in git", async () => {
  // The work tree as it is, also where it is not committed yet: a clone of HEAD alone would test yesterday's code.
  const { stdout: files } = await run("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
  });
  const present = files.split("\0").filter((file) => file !== "");
  await run("git", ["init", "-q", clone]);
  await copy(present);
  await run("git", ["add", "-A"], { cwd: clone });

  const env = plainEnvironment();
  const first = await run("npm", ["start"], { cwd: clone, env });
  const second = await run("npm", ["start"], { cwd: clone, env });
  for (const { stdout } of [first, second]) {
    expect(stdout).toMatch(/PowerState\/running/);
    expect(stdout).toMatch(/ProvisioningState\/succeeded/);
  }
  expect(second.stderr).not.toMatch(/Installing|Building/);
  const { stdout: status } = await run("git", ["diff", "--stat"], { cwd: clone });
  expect(status).toBe("");
}, 300_000);

async function copy(files: readonly string[]): Promise<void> {
  await Promise.all(files.map((file) => cp(join(root, file), join(clone, file)).catch(ignoreDeleted)));
}

/** A file that was deleted but is still in the index. */
function ignoreDeleted(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOENT") throw error;
}

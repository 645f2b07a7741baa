import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { sourcePackages } from "../pack/source-packages.ts";
import { writeTable } from "../readme-tables/write-table.ts";
import { type Registry, startRegistry } from "../registry/start-registry.ts";
import { copyRepository } from "../repository-copy.fixture.ts";
import { findMissing } from "./publish.ts";
import { findPublished } from "./registry.ts";

const folder = mkdtempSync(join(tmpdir(), "release-test-"));
const root = join(folder, "repository");
const names = sourcePackages(join(import.meta.dirname, "../..")).map(({ manifest }) => manifest.name);

// Nobody has built this clone before; after the first time, Nx need not build it again.
const env = {
  ...process.env,
  NO_COLOR: "1",
  NX_CACHE_DIRECTORY: join(folder, "nx/cache"),
  NX_WORKSPACE_DATA_DIRECTORY: join(folder, "nx/data"),
};

let registry: Registry;
let start: string;
let version: string;

beforeAll(async () => {
  mkdirSync(root);
  copyRepository(root);
  git("init", "--quiet", "--initial-branch=main");
  git("config", "user.name", "t");
  git("config", "user.email", "t@example.com");
  appendFileSync(join(root, ".git/info/exclude"), "node_modules\n");
  addChangeset("first");
  for (const table of ["size", "speed"] as const) await writeTable(root, table, "| |");
  git("commit", "--quiet", "--all", "-m", "tables");
  start = git("rev-parse", "HEAD");
  registry = await startRegistry();
}, 60_000);

afterAll(async () => {
  await registry.close();
  rmSync(folder, { recursive: true });
});

function git(...args: readonly string[]): string {
  return execFileSync("git", args, { cwd: root, encoding: "utf8" }).trim();
}

function addChangeset(name: string): void {
  writeFileSync(join(root, `.changeset/${name}.md`), `---\n"@instance-view/models": major\n---\n\nA change.\n`);
  git("add", "--all");
  git("commit", "--quiet", "-m", name);
}

/** Lets npm know who publishes, as a person does: in its configuration. */
function logIn(url: string, token: string): void {
  writeFileSync(join(root, ".npmrc"), `//${new URL(url).host}/:_authToken=${token}\n`);
}

const command = [join(root, "tools/release/main.ts"), "--registry"];

interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a release, and kills it with all that it started as soon as something is the case. */
async function release(
  url: string,
  args: readonly string[] = [],
  isTime?: (said: string) => boolean,
): Promise<Outcome> {
  const child = spawn(process.execPath, [...command, url, ...args], { cwd: root, env, detached: true });
  const said = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => {
      said[name] += text;
    });
  }
  const end = once(child, "close");
  if (isTime !== undefined) {
    await vi.waitUntil(() => isTime(said.stdout), { timeout: 120_000, interval: 10 });
    if (child.pid === undefined) throw new Error("It did not start.");
    process.kill(-child.pid, "SIGKILL");
  }
  const [status] = await end;
  return { status, ...said };
}

async function published(): Promise<string[]> {
  const found = await Promise.all(names.map(async (name) => [name, await findPublished(registry.url, name, version)]));
  return found.flatMap(([name, there]) => (there === undefined ? [] : [String(name)]));
}

const isClean = (): boolean => git("status", "--porcelain") === "";
const fault = (code: string, text = ""): unknown =>
  expect.stringMatching(new RegExp(`^release: [^]*${text}[^]* \\(${code}\\)\\n$`, "m"));

test("an argument that it does not know", async () => {
  expect(await release(registry.url, ["here"])).toMatchObject({ status: 2, stdout: "", stderr: fault("usage") });
}, 60_000);

test("what is not committed, and what is not on main, is not released", async () => {
  writeFileSync(join(root, "note.txt"), "");
  expect(await release(registry.url)).toMatchObject({ status: 2, stdout: "", stderr: fault("dirty-tree", "note.txt") });
  rmSync(join(root, "note.txt"));
  git("switch", "--quiet", "--create", "other");
  expect(await release(registry.url)).toMatchObject({ status: 2, stdout: "", stderr: fault("wrong-branch", "other") });
  git("switch", "--quiet", "main");
}, 60_000);

test("figures of an older version in the README are measured anew first", async () => {
  const readme = join(root, "README.md");
  writeFileSync(readme, readFileSync(readme, "utf8").replace(/^Version \S+,/m, "Version 0.1.0,"));
  git("commit", "--quiet", "--all", "-m", "old figures");
  expect(await release(registry.url)).toMatchObject({
    status: 2,
    stdout: "",
    stderr: fault("stale-tables", "run `pnpm size --write`"),
  });
  git("reset", "--quiet", "--hard", start);
}, 60_000);

test("a registry that does not answer: nothing is begun", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  expect(await release(`http://127.0.0.1:${port}`)).toMatchObject({
    status: 2,
    stdout: "",
    stderr: fault("registry", "ECONNREFUSED"),
  });
  expect(readdirSync(root)).not.toContain(".release");
}, 60_000);

test("killed while the version is made: the tree is as it was", async () => {
  await release(registry.url, [], () =>
    trees().some((tree) => !existsSync(join(tree, ".changeset/first.md")) && existsSync(join(tree, "node_modules"))),
  );
  expect([isClean(), git("rev-parse", "HEAD")]).toEqual([true, start]);
  expect(trees()).toHaveLength(1);
}, 120_000);

function trees(): string[] {
  const parent = join(root, ".release");
  if (!existsSync(parent)) return [];
  return readdirSync(parent)
    .filter((name) => name.startsWith("tree-"))
    .map((name) => join(parent, name));
}

test("credentials that are wrong: all is ready, and nothing is published", async () => {
  logIn(registry.url, "not-a-token");
  const { status, stdout, stderr } = await release(registry.url);
  version = sourcePackages(root)[0]?.manifest.version ?? "";
  expect({ status, stderr }).toEqual({ status: 2, stderr: fault("publish", names[0]) });
  expect(stdout + stderr).not.toContain("not-a-token");
  expect([isClean(), git("log", "--format=%s", `${start}..HEAD`), git("tag")]).toEqual([
    true,
    `Release ${version}`,
    "",
  ]);
  expect(git("diff", "--name-only", start, "HEAD", "--", ".changeset")).toContain(".changeset/first.md");
  expect([await published(), trees()]).toEqual([[], []]);
}, 240_000);

test("a version that is there with other content is an error; with another compression it is not", async () => {
  const other = await startRegistry();
  try {
    logIn(other.url, other.token);
    const packages = names.map((name) => {
      const file = `${name.slice(1).replace("/", "-")}-${version}.tgz`;
      return { name, version, tarball: join(root, ".release/packages", file), folder: root };
    });
    const publish = (what: string): string =>
      execFileSync("npm", ["publish", what, "--registry", other.url, "--loglevel=error"], {
        cwd: root,
        encoding: "utf8",
      });
    const again = join(folder, "again.tgz");
    writeFileSync(again, gzipSync(gunzipSync(readFileSync(packages[0]?.tarball ?? "")), { level: 1 }));
    publish(again);
    expect(await findMissing(other.url, packages)).toEqual(packages.slice(1));

    const strange = join(folder, "strange");
    mkdirSync(strange);
    writeFileSync(join(strange, "package.json"), JSON.stringify({ name: names[1], version }));
    publish(strange);
    await expect(findMissing(other.url, packages)).rejects.toThrow(
      expect.objectContaining({
        code: "different-content",
        message: expect.stringContaining(`${names[1]} ${version}`),
      }),
    );
  } finally {
    await other.close();
  }
}, 120_000);

test("killed between two packages: main may not go on to another version", async () => {
  logIn(registry.url, registry.token);
  await release(registry.url, [], (said) => said.includes(`Published ${names[2]}`));
  const there = await published();
  expect(there).toEqual(names.slice(0, there.length));
  expect(there.length).toBeGreaterThanOrEqual(3);
  expect(there.length).toBeLessThan(names.length);
  expect([isClean(), git("tag")]).toEqual([true, ""]);

  addChangeset("second");
  expect(await release(registry.url)).toMatchObject({ status: 2, stderr: fault("unfinished-release", `v${version}`) });
  git("reset", "--quiet", "--hard", "HEAD~1");
}, 120_000);

test("a dry run does all that can be done without a trace", async () => {
  const before = await published();
  const { status, stdout } = await release(registry.url, ["--dry-run"]);
  const missing = names.length - before.length;
  expect([status, stdout]).toEqual([0, expect.stringMatching(`Dry run: ${missing} packages would be published`)]);
  expect([isClean(), git("tag"), await published(), trees()]).toEqual([true, "", before, []]);
}, 120_000);

test("run again, it publishes the rest in order, and tags", async () => {
  const before = await published();
  const { status, stdout } = await release(registry.url);
  expect(status).toBe(0);
  const lines = stdout.split("\n").filter((line) => line.startsWith("Published"));
  expect(lines).toEqual(names.map((name) => `Published${before.includes(name) ? " before:" : ""} ${name} ${version}`));
  expect(await published()).toEqual(names);
  expect([git("rev-parse", `v${version}`), git("status", "--porcelain")]).toEqual([git("rev-parse", "main"), ""]);
}, 120_000);

test("with nothing to release it says so, and does nothing", async () => {
  const { status, stdout, stderr } = await release(registry.url);
  expect([status, stdout, stderr]).toEqual([0, expect.stringMatching(/^Nothing to release: .+\.\n$/), ""]);
}, 60_000);

test("of what is released, a dry run tells whether the registry has the same", async () => {
  const { status, stdout } = await release(registry.url, ["--dry-run"]);
  expect([status, stdout]).toEqual([0, expect.stringMatching(/^Dry run: 0 packages/m)]);
}, 120_000);

test("killed before the tag: only the tag is made", async () => {
  git("tag", "--delete", `v${version}`);
  const { status, stdout } = await release(registry.url);
  expect([status, stdout]).toEqual([0, expect.not.stringMatching(/^Published (?!before)/m)]);
  expect(git("rev-parse", `v${version}`)).toBe(git("rev-parse", "main"));
}, 120_000);

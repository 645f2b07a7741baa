import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copyRepository } from "../repository-copy.fixture.ts";
import { compareOpenApi } from "../spec-check/compare.ts";
import { isObject, type JsonObject } from "../spec-check/json.ts";

const original = join(import.meta.dirname, "../../");
const root = mkdtempSync(join(tmpdir(), "bump-test-"));
const git = (...args: readonly string[]): string => execFileSync("git", args, { cwd: root, encoding: "utf8" });
const read = (path: string): string => readFileSync(join(root, path), "utf8");

const newest = readdirSync(join(original, "specs/compute/openapi")).sort().at(-1)?.replace(".json", "") ?? "";
/** The day after the newest version: nobody has it. */
const next = new Date(Date.parse(newest) + 86_400_000).toISOString().slice(0, 10);
const official = join(root, "official.json");
const otherService = join(root, "other-service.json");
const main = join(root, "tools/spec-bump/main.ts");

beforeAll(() => {
  copyRepository(root);
  git("init", "-q");
  git("add", "-A");
  git("-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "-qm", "as it was");
  writeFileSync(official, JSON.stringify(madeUpOfficial()));
  writeFileSync(otherService, JSON.stringify({ ...madeUpOfficial(), paths: {} }));
});

afterAll(() => rmSync(root, { recursive: true }));

/** What our spec emits, with a new property of a new type, a list of it, and a value more. */
function madeUpOfficial(): JsonObject {
  const document = JSON.parse(read(`specs/compute/openapi/${newest}.json`));
  document.info.version = next;
  const { definitions } = document;
  definitions.VirtualMachineScaleSetVMInstanceView.properties.tenancy = {
    $ref: "#/definitions/TenancyInstanceView",
    readOnly: true,
    description: "Not ours.",
  };
  definitions.TenancyInstanceView = {
    type: "object",
    properties: {
      kind: { type: "string", enum: ["Shared", "Single"], "x-ms-enum": { name: "TenancyKind", modelAsString: true } },
      since: { type: "string", format: "date-time" },
    },
  };
  definitions.HyperVGeneration.enum.push("V99");
  return document;
}

interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function bump(...args: readonly string[]): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { cwd: root, encoding: "utf8" });
  return { status, stdout, stderr };
}

const status = (): string =>
  git("status", "--porcelain", "--untracked-files=all", "--", "specs", "packages", ".changeset");

test.for<[code: string, args: () => string[]]>([
  ["usage", () => []],
  ["usage", () => [next, "official.json"]],
  ["usage", () => [next, "--offical", official]],
  ["bad-version", () => ["2026-13-45"]],
  ["not-newer", () => ["2015-06-16"]],
  ["unreadable-file", () => [next, "--official", join(root, "nowhere.json")]],
  ["not-json", () => [next, "--official", join(root, "CONTRIBUTING.md")]],
  ["other-version", () => [next, "--official", join(root, `specs/compute/openapi/${newest}.json`)]],
])("%s: one error, and nothing is touched", { timeout: 60_000 }, ([code, args]) => {
  const { status: exit, stdout, stderr } = bump(...args());
  expect([exit, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(new RegExp(`^spec:bump: .+\\. \\(${code}\\)\n$`));
  expect(status()).toBe("");
});

test("an official file of other operations is told apart, and nothing is touched", () => {
  const { status: exit, stderr } = bump(next, "--official", otherService);
  expect([exit, stderr]).toEqual([2, expect.stringMatching(/GetInstanceView\. .+ \(other-operations\)\n$/)]);
  expect(status()).toBe("");
}, 60_000);

test("a copy that cannot be made is an error like others", () => {
  const env = { ...process.env, TMPDIR: join(root, "nowhere") };
  const { status: exit, stderr } = spawnSync(process.execPath, [main, next], { cwd: root, encoding: "utf8", env });
  expect([exit, stderr]).toEqual([2, expect.stringMatching(/^spec:bump: ENOENT.+\. \(file-system\)\n$/)]);
});

test("what is not committed is not mixed up with a bump", () => {
  const file = join(root, "specs/compute/notes.tsp");
  writeFileSync(file, "");
  const { status: exit, stderr } = bump(next, "--official", official);
  rmSync(file);
  expect([exit, stderr]).toEqual([2, expect.stringContaining("specs/compute/notes.tsp")]);
  expect(stderr).toMatch(/\(dirty-tree\)\n$/);
}, 60_000);

test("a spec that does not compile: what the compiler says, and nothing is touched", () => {
  const file = join(root, "specs/compute/models/status.tsp");
  const text = readFileSync(file, "utf8");
  writeFileSync(file, `${text}\nmodel Broken { property: Nowhere }\n`);
  git("-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "-qam", "broken");
  const { status: exit, stderr } = bump(next);
  const after = status();
  git("reset", "-q", "--hard", "HEAD~1");
  expect(exit).toBe(2);
  expect(stderr).toMatch(/Unknown identifier Nowhere[\s\S]*\(step-failed\)\n$/);
  expect(after).toBe("");
}, 60_000);

test.for(["Adding", "Building", "Judging"])(
  "interrupted at '%s …': the tree is as it was, and no copy is left",
  { timeout: 120_000 },
  async (line) => {
    const temporary = mkdtempSync(join(tmpdir(), "bump-test-tmp-"));
    const child = spawn(process.execPath, [main, next, "--official", official], {
      cwd: root,
      env: { ...process.env, TMPDIR: temporary },
    });
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      if (text.startsWith(line)) child.kill("SIGINT");
    });
    const [exit] = await once(child, "close");
    expect([exit, status(), readdirSync(temporary)]).toEqual([2, "", []]);
    expect(said).toMatch(/\(interrupted\)\n$/);
    rmSync(temporary, { recursive: true });
  },
);

describe("a bump with an official file", () => {
  let first: Outcome;
  beforeAll(() => {
    first = bump(next, "--official", official);
  }, 240_000);

  test("says what it added and what is left to write by hand", () => {
    expect([first.status, first.stdout]).toEqual([
      0,
      expect.stringContaining("VirtualMachineScaleSetVMInstanceView.tenancy"),
    ]);
    expect(first.stdout).toMatch(/minor/);
    expect(first.stdout).toMatch(/models\.tsp:\d+ .*SPEC-TODO/);
  });

  test("the spec now emits the shape of that file", () => {
    const emitted = JSON.parse(read(`specs/compute/openapi/${next}.json`));
    if (!isObject(emitted)) throw new Error("no object");
    expect(compareOpenApi(madeUpOfficial(), emitted).differences).toEqual([]);
    const member = `v${next.replaceAll("-", "_")}`;
    expect(read("specs/compute/models.tsp")).toContain(`@added(Versions.${member})`);
  });

  test("packages and reports have it", () => {
    expect(read("packages/models/src/gen/models.ts")).toContain("readonly tenancy?: TenancyInstanceView;");
    expect(read("packages/models/src/gen/known-values.ts")).toContain('V99: "V99"');
    expect(read("packages/models/api/models.api.md")).toContain("readonly tenancy?: TenancyInstanceView;");
  });

  test("a changeset tells users", () => {
    const text = read(`.changeset/api-version-${next}.md`);
    for (const name of ["cli", "client", "emulator", "models", "status"]) {
      expect(text).toContain(`"@instance-view/${name}": minor\n`);
    }
    expect(text).toContain(next);
    expect(text).toContain("`VirtualMachineScaleSetVMInstanceView.tenancy`");
    expect(text).not.toContain("Not ours.");
  });

  test("done again, it changes nothing, and still says what is left", () => {
    const before = snapshot();
    const { status: exit, stdout } = bump(next, "--official", official);
    expect([exit, stdout]).toEqual([0, expect.stringMatching(/nothing to do[\s\S]*SPEC-TODO/)]);
    expect(snapshot()).toEqual(before);
  }, 240_000);

  test("where the spec falls behind again, it says what is missing", () => {
    const file = join(root, "specs/compute/models.tsp");
    writeFileSync(file, readFileSync(file, "utf8").replace('V99: "V99"', 'V98: "V98"'));
    const before = snapshot();
    const { status: exit, stderr } = bump(next, "--official", official);
    expect([exit, stderr]).toEqual([2, expect.stringMatching(/HyperVGeneration\.V99\n[\s\S]*\(dirty-tree\)\n$/)]);
    expect(snapshot()).toEqual(before);
  }, 240_000);
});

/** The text of every file that changed. */
function snapshot(): Record<string, string> {
  const paths = status()
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.slice(3));
  return Object.fromEntries(paths.map((path) => [path, existsSync(join(root, path)) ? read(path) : ""]));
}

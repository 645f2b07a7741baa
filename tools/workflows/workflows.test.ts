import { readdirSync, readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

// GitHub's parser imports JSON as bundlers read it; Node has to be told that it is JSON.
registerHooks({
  load: (url, context, next) =>
    next(url, url.endsWith(".json") ? { ...context, importAttributes: { type: "json" } } : context),
});
const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await import("@actions/workflow-parser");

const folder = join(import.meta.dirname, "../../.github/workflows");

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly "timeout-minutes"?: number;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly concurrency?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const read = (file: string): string => readFileSync(join(folder, file), "utf8");
const files = readdirSync(folder);
const jobsOf = (file: string): [name: string, job: Job][] => Object.entries((parse(read(file)) as Workflow).jobs);

test("there are a workflow that tests and one that releases", () => {
  expect(files.sort()).toEqual(["ci.yml", "release.yml"]);
});

describe.for(files)("%s", (file) => {
  const text = read(file);
  const workflow = parse(text) as Workflow;
  const steps = jobsOf(file).flatMap(([, job]) => job.steps);

  test("GitHub's own parser finds nothing wrong", async () => {
    const { context, value } = parseWorkflow({ name: file, content: text }, new NoOperationTraceWriter());
    const problems = context.errors.getErrors().map(({ message }) => message);
    expect(problems).toEqual([]);
    if (value === undefined) throw new Error("It is empty.");
    expect((await convertWorkflowTemplate(context, value)).errors).toBeUndefined();
  });

  test("what others wrote is pinned by commit, with its version beside it", () => {
    const uses = text.split("\n").filter((line) => /^\s*(- )?uses:/.test(line));
    expect(uses).toHaveLength(steps.filter((step) => step.uses !== undefined).length);
    for (const line of uses) expect(line).toMatch(/uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test("nothing is allowed but to a job that needs it", () => {
    expect(workflow.permissions).toEqual({});
    for (const [, job] of jobsOf(file)) expect(job.permissions).toBeDefined();
  });

  test("it starts by no event that gives rights to the code of strangers, and needs no secret", () => {
    expect(Object.keys(workflow.on).filter((event) => !["push", "pull_request"].includes(event))).toEqual([]);
    expect(text).not.toMatch(/secrets\s*[.[]/);
    expect(text).not.toMatch(/_authToken|NODE_AUTH_TOKEN|NPM_TOKEN/);
  });

  test("it ends some time, and one run does not disturb another", () => {
    for (const [, job] of jobsOf(file)) expect(job["timeout-minutes"]).toBeGreaterThan(0);
    expect(workflow.concurrency).toBeDefined();
  });

  test("credentials do not stay in what is checked out, and nothing comes out of a cache", () => {
    for (const { uses = "", with: options } of steps) {
      if (uses.startsWith("actions/checkout@")) expect(options).toMatchObject({ "persist-credentials": false });
      if (uses.startsWith("actions/setup-node@")) expect(options).toMatchObject({ "package-manager-cache": false });
    }
  });

  test("what people write into titles and branches never becomes a command", () => {
    for (const { run = "" } of steps) expect(run).not.toContain("${{");
  });
});

test("each job may do what it needs", () => {
  const permissions = files.flatMap((file) => jobsOf(file).map(([name, job]) => [`${file} ${name}`, job.permissions]));
  expect(Object.fromEntries(permissions)).toEqual({
    "ci.yml test": { contents: "read" },
    "release.yml publish": { contents: "read", "id-token": "write" },
    "release.yml tag": { contents: "write" },
  });
});

test("what is published has provenance, or the release fails", () => {
  const [, publish] = jobsOf("release.yml").find(([name]) => name === "publish") ?? [];
  const release = publish?.steps.find(({ run }) => run === "npm run release");
  expect(release).toEqual({ run: "npm run release", env: { NPM_CONFIG_PROVENANCE: true } });
});

test("nothing of ours runs where the repository can be written", () => {
  const [, tag] = jobsOf("release.yml").find(([name]) => name === "tag") ?? [];
  expect(
    tag?.steps.some(({ uses = "", run = "" }) => /checkout/.test(uses) || /\b(npm|npx|node|pnpm)\b/.test(run)),
  ).toBe(false);
});

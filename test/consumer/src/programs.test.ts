import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { expectCleanInstallation, installProject, installTimeout } from "./testing/project.ts";
import { promisedBy } from "./testing/promised.ts";
import { linesOf, run } from "./testing/run.ts";
import { nodeAt, nodes } from "./testing/tools.ts";

let esm = "";
let commonJs = "";
beforeAll(async () => {
  [esm, commonJs] = await Promise.all([installProject("esm"), installProject("commonjs")]);
}, installTimeout);

test("the packages install without a warning, and run nothing while they do", { timeout: 60_000 }, async () => {
  const libraries = ["client", "emulator", "models", "runtime", "status"];
  await expectCleanInstallation(esm, ["cli", ...libraries]);
  await expectCleanInstallation(commonJs, libraries);
});

const everyNode = [
  { version: `${process.versions.node}, which runs the tests`, node: process.execPath },
  ...nodes.map((version) => ({ version, node: nodeAt(version) })),
];

describe.each(everyNode)("on Node $version", ({ node }) => {
  test.for([
    ["ES modules, as in the README", () => esm],
    ["CommonJS, by require", () => commonJs],
  ] as const)("%s", { timeout: 60_000 }, async ([_, folder]) => {
    const { stdout, stderr } = await run(node, ["main.js"], folder());
    expect(stderr).toBe("");
    expect(linesOf(stdout)).toEqual(await promisedBy(join(folder(), "main.js")));
  });

  test("the command", { timeout: 60_000 }, async () => {
    const say = (...args: string[]) => run(node, ["node_modules/.bin/instance-view", ...args], esm);
    const [shown, explained] = await Promise.all([
      say("show", "--demo"),
      say("explain", "ProvisioningState/failed/AllocationFailed"),
    ]);
    expect(shown.stdout).toContain("degraded");
    expect(shown.stderr).toMatch(/^GET .*\n→ 200 in \d+ ms \(emulator\)\n$/);
    expect(explained.stdout).toContain("AllocationFailed");
    expect(explained.stderr).toBe("");
  });
});

test("npx finds the command", { timeout: 60_000 }, async () => {
  const { stdout } = await run("npx", ["--no", "--", "instance-view", "--version"], esm);
  expect(stdout.trim()).toBe(inject("packages")[0]?.version);
});

test("the program with ES modules is that of the README", async () => {
  const readme = await readFile(join(import.meta.dirname, "../../../README.md"), "utf8");
  expect(readme).toContain(`\`\`\`ts\n${await readFile(join(esm, "main.js"), "utf8")}\`\`\``);
});

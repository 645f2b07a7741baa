import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Bakery, BEFORE, GROWN } from "./bakery.fixture.ts";

let bakery: Bakery;

beforeEach(() => {
  bakery = new Bakery();
  bakery.released("oven.api.md", BEFORE);
  bakery.exporting("oven.api.md", GROWN);
});

afterEach(() => bakery.remove("."));

test("a change without a changeset: the table, one sentence on what to do, exit code 1", () => {
  const { status, stdout, stderr } = run(bakery.root);
  expect([status, stderr]).toEqual([1, ""]);
  expect(stdout.split("\n")).toEqual([
    "@bakery/oven: the change of its API is minor, and no changeset asks for a release of it.",
    "",
    expect.stringMatching(/^level +item +change/),
    expect.stringMatching(/^minor +Bread\.salt +added$/),
    expect.stringMatching(/^ +\(it only comes back/),
    "",
    expect.stringMatching(/^Add a changeset that says minor for @bakery\/oven .+ packages\/oven\/api\/released /),
    "",
    "2 packages: 1 with changes, 1 of them without a changeset that is enough.",
    "",
  ]);
});

test("a changeset that is enough: exit code 0", () => {
  bakery.changeset("salt", "@bakery/oven", "minor");
  expect(run(bakery.root)).toMatchObject({ status: 0, stderr: "" });
});

test("no check: the reason and its code on stderr, exit code 2", () => {
  bakery.changeset("huge", "@bakery/oven", "enormous");
  const { status, stdout, stderr } = run(bakery.root);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/^api:check: Mend the files in \.changeset: .+enormous.+ \(broken-changeset\)\n$/s);
});

test("usage: one folder at most", () => {
  expect(run(bakery.root, "another")).toEqual({
    status: 2,
    stdout: "",
    stderr: "api:check: Give one folder at most: pnpm api:check [FOLDER]. (usage)\n",
  });
});

function run(...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  const main = join(import.meta.dirname, "main.ts");
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { encoding: "utf8" });
  return { status, stdout, stderr };
}

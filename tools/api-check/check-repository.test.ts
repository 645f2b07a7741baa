import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { Bakery, BEFORE, GROWN, SHRUNK } from "./bakery.fixture.ts";
import { checkRepository } from "./check-repository.ts";

const OVEN = "@bakery/oven";
let bakery: Bakery;

beforeEach(() => {
  bakery = new Bakery();
});

afterEach(() => bakery.remove("."));

test("nothing changed: no changeset is needed", async () => {
  bakery.released("oven.api.md", BEFORE);
  bakery.exporting("oven.api.md", BEFORE);
  expect(await checkRepository(bakery.root)).toEqual({
    isEnough: true,
    text: "2 packages: 0 with changes, 0 of them without a changeset that is enough.\n",
  });
});

describe("what changed against what is declared", () => {
  test.for<[what: string, after: string, changesets: readonly string[], said: string]>([
    ["nothing", GROWN, [], "and no changeset asks for a release of it."],
    ["none at all", GROWN, ["none"], "and no changeset asks for a release of it."],
    ["too small", GROWN, ["patch"], "is minor, and the changesets say patch."],
    ["several, all too small", SHRUNK, ["patch", "minor"], "is major, and the changesets say minor."],
    ["right", GROWN, ["minor"], "Nothing is to be done."],
    ["larger", GROWN, ["major"], "Nothing is to be done."],
    ["the weightiest of several", SHRUNK, ["patch", "major", "minor"], "Nothing is to be done."],
  ])("%s", async ([, after, changesets, said], { expect }) => {
    bakery.released("oven.api.md", BEFORE);
    bakery.exporting("oven.api.md", after);
    for (const [i, level] of changesets.entries()) bakery.changeset(`${i}`, OVEN, level);
    const { isEnough, text } = await checkRepository(bakery.root);
    expect(text).toContain(said);
    expect(isEnough).toBe(said.startsWith("Nothing"));
  });

  test("a changeset of another package does not count", async () => {
    bakery.released("oven.api.md", BEFORE);
    bakery.exporting("oven.api.md", GROWN);
    bakery.changeset("other", "@bakery/shop", "major");
    expect(await checkRepository(bakery.root)).toMatchObject({ isEnough: false });
  });
});

test("a package that was never released needs some changeset", async () => {
  bakery.exporting("oven.api.md", BEFORE);
  expect(await checkRepository(bakery.root)).toEqual({
    isEnough: false,
    text: expect.stringContaining(`Add a changeset that names ${OVEN}: pnpm changeset.`),
  });
  bakery.changeset("first", OVEN, "patch");
  expect(await checkRepository(bakery.root)).toMatchObject({ isEnough: true });
});

describe("what is gone", () => {
  test.each(["deep.er.api.md", "oven.api.md"])("an entry is major: %s", async (gone) => {
    const files = ["deep.er.api.md", "oven.api.md"];
    for (const file of files) bakery.released(file, BEFORE);
    for (const file of files.filter((name) => name !== gone)) bakery.exporting(file, BEFORE);
    bakery.changeset("small", OVEN, "minor");
    const { isEnough, text } = await checkRepository(bakery.root);
    expect(isEnough).toBe(false);
    expect(text).toMatch(/^major .*bake +removed$/m);
  });

  test("all entries of a package are major", async () => {
    bakery.released("oven.api.md", BEFORE);
    const { isEnough, text } = await checkRepository(bakery.root);
    expect(isEnough).toBe(false);
    expect(text).toContain("the change of its API is major");
  });

  test("a package is not looked for", async () => {
    bakery.released("oven.api.md", BEFORE);
    bakery.remove("packages/oven");
    expect(await checkRepository(bakery.root)).toMatchObject({ isEnough: true });
  });
});

test.for<[code: string, spoil: () => void]>([
  ["broken-changeset", () => bakery.write(".changeset/broken.md", "no front matter")],
  ["broken-changeset", () => bakery.changeset("huge", OVEN, "enormous")],
  ["broken-changeset", () => bakery.remove(".changeset")],
  ["unknown-package", () => bakery.changeset("typo", "@bakery/own", "minor")],
  ["broken-package", () => bakery.write("packages/oven/package.json", "{ name:")],
  ["broken-package", () => bakery.write("packages/oven/package.json", "null")],
  ["unreadable-report", () => bakery.write("packages/oven/api/oven.api.md", "<<<<<<< ours")],
  ["unreadable-report", () => bakery.released("oven.api.md", "<<<<<<< ours\n=======\n>>>>>>> theirs")],
  ["no-packages", () => bakery.remove("packages")],
])("%s: no check", async ([code, spoil], { expect }) => {
  bakery.released("oven.api.md", BEFORE);
  bakery.exporting("oven.api.md", BEFORE);
  spoil();
  await expect(checkRepository(bakery.root)).rejects.toMatchObject({ name: "ApiCheckError", code });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root, type Unpacked, unpackAll } from "./packed.fixture.ts";

let unpacked: Unpacked;

beforeAll(async () => {
  unpacked = await unpackAll();
}, 60_000);

afterAll(() => unpacked[Symbol.dispose]());

test("every package is packed, behind those that it depends on, with their exact versions", () => {
  const versions = new Map<string, string>();
  for (const { name, version, manifest } of unpacked.packages) {
    for (const [other, range] of Object.entries(manifest.dependencies ?? {}))
      if (other.startsWith("@instance-view/")) expect(range).toBe(versions.get(other));
    versions.set(name, version);
  }
  expect([...versions.keys()].sort()).toEqual(
    ["cli", "client", "emulator", "models", "runtime", "status", "typespec-ts"].map((name) => `@instance-view/${name}`),
  );
});

/** Bytes that a package unpacks to, at most: just above what was measured. */
const ceilings: Record<string, number> = {
  cli: 33_100,
  client: 11_300,
  emulator: 34_700,
  models: 34_300,
  runtime: 59_700,
  status: 88_600,
  "typespec-ts": 136_600,
};

describe("size", () => {
  test.each(Object.entries(ceilings))("%s unpacks to at most %i bytes", (title, ceiling) => {
    const bytes = unpackedBytes(title);
    expect(bytes).toBeLessThanOrEqual(ceiling);
    // A ceiling far above would let a package grow unseen.
    expect(bytes).toBeGreaterThan(ceiling * 0.9);
  });

  test("all of them unpack to less than 400 kB", () => {
    expect(Object.keys(ceilings).sort()).toEqual(unpacked.packages.map(({ title }) => title).sort());
    expect(Object.keys(ceilings).reduce((sum, title) => sum + unpackedBytes(title), 0)).toBeLessThan(400_000);
  });
});

const unpackedBytes = (title: string): number =>
  unpacked.packages
    .filter((one) => one.title === title)
    .flatMap(({ sizes }) => [...sizes.values()])
    .reduce((sum, bytes) => sum + bytes, 0);

test("nothing but code, types, and what the emitter copies is packed", () => {
  for (const { title, sizes } of unpacked.packages) {
    const others = [...sizes.keys()].filter((path) => !/^dist\/[\w/-]+(\.d\.ts|\.js)$/.test(path)).sort();
    const support = ["codec-support", "files", "history-support", "merge-patch", "xml-support"];
    expect(others).toEqual([
      "LICENSE",
      "README.md",
      "package.json",
      ...(title === "typespec-ts" ? support.map((name) => `src/support/${name}.ts`) : []),
    ]);
  }
});

test("each says what users and tools look for in a package.json, and nothing that only means something here", () => {
  const url = "https://github.com/instance-view/instance-view";
  for (const { title, manifest } of unpacked.packages) {
    expect(manifest).toMatchObject({
      description: expect.stringMatching(/^\S.{20,}/),
      keywords: expect.arrayContaining(["azure"]),
      license: "MIT",
      type: "module",
      sideEffects: false,
      engines: { node: ">=22.13" },
      repository: { type: "git", url: `git+${url}.git`, directory: `packages/${title}` },
      homepage: `${url}/tree/main/packages/${title}#readme`,
      bugs: `${url}/issues`,
      files: expect.arrayContaining(["dist"]),
      publishConfig: { access: "public" },
    });
    expect(manifest).not.toHaveProperty("scripts");
    expect(manifest).not.toHaveProperty("devDependencies");
    expect(JSON.stringify(manifest)).not.toContain("workspace:");
  }
});

test("each has the licence, and a README with a snippet that leads to the rest", () => {
  const license = readFileSync(join(root, "LICENSE"), "utf8");
  for (const { unpacked: folder, name, manifest } of unpacked.packages) {
    expect(readFileSync(join(folder, "LICENSE"), "utf8")).toBe(license);
    const readme = readFileSync(join(folder, "README.md"), "utf8");
    expect(readme.startsWith(`# ${name}\n`)).toBe(true);
    expect(readme).toMatch(/^```(ts|sh)\n(?:.*\n)+?```$/m);
    expect(readme.endsWith(`\n\n[All of it](${manifest.homepage})\n`)).toBe(true);
    expect(readme).not.toContain("](../");
  }
});

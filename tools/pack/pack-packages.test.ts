import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type PackedPackage, packPackages } from "./pack-packages.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

let folder: string;
let packed: readonly PackedPackage[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "pack-test-"));
  packed = await packPackages(root, folder);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

test("every package is packed, behind those that it depends on, with their exact versions", () => {
  expect(packed.length).toBe(7);
  const before = new Map<string, string>();
  for (const { name, version, tarball } of packed) {
    const manifest = JSON.parse(execFileSync("tar", ["-xzOf", tarball, "package/package.json"], { encoding: "utf8" }));
    expect(manifest).toMatchObject({ name, version });
    const ours = Object.entries<string>(manifest.dependencies ?? {}).filter(([other]) =>
      other.startsWith("@instance-view/"),
    );
    for (const [other, range] of ours) expect(range).toBe(before.get(other));
    before.set(name, version);
  }
});

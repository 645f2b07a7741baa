import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** Who may import whom; data flows one way: spec → emitter → models → client → tools. */
const layers: Record<string, { readonly own: readonly string[]; readonly azure: boolean }> = {
  models: { own: [], azure: false },
  runtime: { own: [], azure: true },
  client: { own: ["models", "runtime"], azure: true },
  status: { own: ["models"], azure: false },
  emulator: { own: ["models", "status"], azure: false },
  cli: { own: ["models", "runtime", "client", "status", "emulator"], azure: true },
  "typespec-ts": { own: [], azure: false },
};

interface Manifest {
  readonly dependencies?: Record<string, string>;
  readonly peerDependencies?: Record<string, string>;
}

/** Every module that the sources of a package import, tests left out. */
function importsOf(name: string): string[] {
  const folder = join(root, "packages", name, "src");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && !/\.test(-d)?\.ts$|^testing\//.test(file),
  );
  const modules = files.flatMap((file) =>
    [
      ...readFileSync(join(folder, file), "utf8").matchAll(
        /^\s*(?:import|export)\b[^"`;]*?\bfrom "([^"]+)"|\bimport\("([^"]+)"\)/gm,
      ),
    ].map((match) => match[1] ?? match[2] ?? ""),
  );
  return [...new Set(modules)].filter((module) => !module.startsWith("."));
}

test("the table names every package", () => {
  expect(Object.keys(layers).sort()).toEqual(readdirSync(join(root, "packages")).sort());
});

describe.each(Object.entries(layers))("%s", (name, { own, azure }) => {
  const manifest = JSON.parse(readFileSync(join(root, "packages", name, "package.json"), "utf8")) as Manifest;
  const declared = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });

  test("depends on what it may depend on", () => {
    const ours = declared.filter((module) => module.startsWith("@instance-view/"));
    expect(own.map((layer) => `@instance-view/${layer}`)).toEqual(expect.arrayContaining(ours));
    if (!azure) expect(declared.filter((module) => module.startsWith("@azure/"))).toEqual([]);
  });

  test("imports what it declares, and nothing else", () => {
    const packages = importsOf(name)
      .filter((module) => !module.startsWith("node:"))
      .map((module) =>
        module
          .split("/")
          .slice(0, module.startsWith("@") ? 2 : 1)
          .join("/"),
      );
    expect(declared).toEqual(expect.arrayContaining(packages));
  });

  test("runs where it says that it runs: Node's modules only in tools", () => {
    const isTool = ["cli", "emulator", "typespec-ts"].includes(name);
    if (!isTool) expect(importsOf(name).filter((module) => module.startsWith("node:"))).toEqual([]);
  });
});

test("one group of changesets holds them all", () => {
  const config = JSON.parse(readFileSync(join(root, ".changeset/config.json"), "utf8")) as { fixed: string[][] };
  expect(config.fixed).toEqual([
    Object.keys(layers)
      .map((name) => `@instance-view/${name}`)
      .sort(),
  ]);
});

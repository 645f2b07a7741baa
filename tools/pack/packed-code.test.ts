import { execFile } from "node:child_process";
import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root, type Unpacked, unpackAll } from "./packed.fixture.ts";
import { codePaths } from "./source-packages.ts";

const run = promisify(execFile);

let unpacked: Unpacked;

beforeAll(async () => {
  unpacked = await unpackAll();
}, 60_000);

afterAll(() => unpacked[Symbol.dispose]());

/** Those that programs import, wherever they run. */
const libraries = ["client", "models", "runtime", "status"];

/** The modules of a package that programs import: as they are built, and as they are packed. */
function modulesOf(title: string): readonly { readonly built: string; readonly packed: string }[] {
  const found = unpacked.packages.find((one) => one.title === title);
  if (found === undefined) throw new Error(`There is no package ${title}.`);
  const bins = new Set(Object.values(found.manifest.bin ?? {}));
  return codePaths(found.manifest)
    .filter((path) => !bins.has(path))
    .map((path) => ({ built: join(found.folder, path), packed: join(found.unpacked, path) }));
}

const load = (file: string): Promise<Record<string, unknown>> => import(pathToFileURL(file).href);

describe.each(libraries)("%s", (title) => {
  test("a program that uses one thing of it is no larger than with all the modules that were built", async () => {
    const totals = { built: 0, packed: 0 };
    for (const { built, packed } of modulesOf(title)) {
      for (const name of Object.keys(await load(built))) {
        const bytes = { built: await bundled(built, name), packed: await bundled(packed, name) };
        totals.built += bytes.built;
        totals.packed += bytes.packed;
        // Bundlers keep what they do not see through, such as a regular expression made of others.
        expect(bytes.packed, name).toBeLessThan(bytes.built * 1.1 + 10);
      }
    }
    expect(totals.packed).toBeLessThanOrEqual(totals.built);
  }, 60_000);
});

/** Bytes of a program that exports one thing of a module, other packages left out. */
async function bundled(module: string, name: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: `export { ${name} } from ${JSON.stringify(module)};`, resolveDir: root },
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
    plugins: [
      {
        name: "other-packages",
        setup: ({ onResolve }) =>
          onResolve({ filter: /^[@a-z]/ }, ({ path }) => ({ path, external: true, sideEffects: false })),
      },
    ],
  });
  return outputFiles[0]?.contents.length ?? 0;
}

test("classes and functions have the names that users know", async () => {
  const classes = new Set<string>();
  for (const { built, packed } of [...libraries, "emulator"].flatMap(modulesOf)) {
    const [before, after] = [await load(built), await load(packed)];
    for (const [name, value] of Object.entries(before)) {
      if (typeof value !== "function") continue;
      if (value.name === name) expect(after[name]).toHaveProperty("name", name);
      if (/^class\b/.test(String(value))) classes.add(name);
    }
  }
  expect([...classes].sort()).toEqual([
    "ClientError",
    "ComputeManagementClient",
    "EmulatorError",
    "RestError",
    "ShapeError",
  ]);
});

test("the command says what it says as it is built", async () => {
  for (const args of [["show", "--demo", "--output", "json"], ["explain", "PowerState/running"], ["--version"]]) {
    const [built, packed] = await Promise.all(
      [join(root, "packages"), join(unpacked.folder, "packages")].map((parent) =>
        run(process.execPath, [join(parent, "cli/dist/bin.js"), ...args]),
      ),
    );
    expect(packed?.stdout).not.toBe("");
    expect(packed?.stdout).toBe(built?.stdout);
  }
}, 60_000);

/** Reads all machines of the demo, and one that is not there, and tells all that is made of them. */
const program = `
  import { ComputeManagementClient } from "@instance-view/client";
  import { startEmulator } from "@instance-view/emulator";
  import * as status from "@instance-view/status";
  const emulator = await startEmulator();
  const credential = { getToken: async () => ({ token: emulator.token, expiresOnTimestamp: Date.now() + 3_600_000 }) };
  const options = { endpoint: emulator.endpoint, tlsOptions: { ca: emulator.certificate } };
  const client = new ComputeManagementClient(credential, "00000000-0000-0000-0000-000000000000", options);
  const views = [];
  for (let i = 0; i <= 11; i++) {
    try {
      const get = client.virtualMachineScaleSetVMs.getInstanceView;
      views.push(await get("myResourceGroup", "myVirtualMachineScaleSet", String(i)));
    } catch (error) {
      console.log(error.name, error.message, status.classifyError(error).kind);
    }
  }
  for (const view of views) {
    const changes = status.compareViews(views[0], view);
    const codes = JSON.stringify(view).match(/[A-Z]\\w+State\\/[^"]+/g) ?? [];
    console.log(JSON.stringify({ view, summary: status.summarize(view), changes, codes: codes.map(status.explain) }));
  }
  await emulator.close();
`;

test("what is read, and what is said of it, is what it is as built", async () => {
  const [built, packed] = await Promise.all(
    [root, unpacked.folder].map((parent) =>
      run(process.execPath, ["--input-type=module", "--eval", program], { cwd: join(parent, "packages/cli") }),
    ),
  );
  expect(packed?.stdout.split("\n")).toEqual(built?.stdout.split("\n"));
  expect(built?.stdout.split("\n").length).toBeGreaterThan(11);
}, 60_000);

test("the emitter writes what is committed", async () => {
  const spec = join(unpacked.folder, "specs/compute");
  cpSync(join(root, "specs/compute"), spec, { recursive: true, verbatimSymlinks: true });
  await run(
    process.execPath,
    ["node_modules/@typespec/compiler/cmd/tsp.js", "compile", ".", "--emit", "@instance-view/typespec-ts"],
    { cwd: spec },
  );
  for (const name of ["models", "client"])
    expect(textsOf(join(unpacked.folder, "packages", name, "src/gen"))).toEqual(
      textsOf(join(root, "packages", name, "src/gen")),
    );
}, 120_000);

/** Texts of the files below a folder, by path. */
function textsOf(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".ts"));
  return new Map(files.sort().map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}

import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { expectCleanInstallation, installProject, installTimeout } from "./testing/project.ts";
import { promisedBy } from "./testing/promised.ts";
import { linesOf, run } from "./testing/run.ts";
import { typeScriptAt, typeScripts } from "./testing/tools.ts";
import { typeErrors } from "./testing/type-errors.ts";

let folder = "";
beforeAll(async () => {
  folder = await installProject("typescript");
}, installTimeout);

test("the packages install without a warning, and run nothing while they do", { timeout: 60_000 }, async () => {
  await expectCleanInstallation(folder, ["client", "emulator", "models", "runtime", "status"]);
});

test("programs are built, ES module and CommonJS, and run", { timeout: 60_000 }, async () => {
  await run("npm", ["run", "build"], folder);
  for (const [program, source] of [
    ["dist/main.js", "src/main.ts"],
    ["dist/commonjs.cjs", "src/commonjs.cts"],
  ] as const) {
    const { stdout, stderr } = await run(process.execPath, [program], folder);
    expect(stderr).toBe("");
    expect(linesOf(stdout)).toEqual(await promisedBy(join(folder, source)));
  }
});

const compilers = [
  { version: "7.0.2", compiler: () => join(folder, "node_modules/typescript/bin/tsc") },
  ...typeScripts.map((version) => ({ version, compiler: () => typeScriptAt(version) })),
];

/** Up to 5.7, CommonJS cannot require ES modules in TypeScript. */
const knowsRequire = (version: string): boolean => version.localeCompare("5.8", "en", { numeric: true }) >= 0;

test.each(compilers)(
  "TypeScript $version finds nothing wrong, under nodenext and for a bundler",
  async ({ version, compiler }) => {
    const [nodenext, bundler] = await Promise.all(
      ["tsconfig.json", "tsconfig.bundler.json"].map((config) => typeErrors(compiler(), ["-p", config], folder)),
    );
    expect(bundler).toEqual([]);
    const [inCommonJs, others] = [true, false].map((is) => nodenext?.filter((error) => /\.cts\(/.test(error) === is));
    expect(others).toEqual([]);
    expect(inCommonJs).toHaveLength(knowsRequire(version) ? 0 : 4);
  },
  120_000,
);

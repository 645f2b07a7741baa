import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
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
const firstToRequire = "5.8.3";

describe.each(compilers)("TypeScript $version finds nothing wrong", { timeout: 60_000 }, ({ version, compiler }) => {
  const knowsRequire = version.localeCompare(firstToRequire, "en", { numeric: true }) >= 0;

  test(knowsRequire ? "under nodenext, in CommonJS too" : "under nodenext, but for CommonJS", async () => {
    const errors = await typeErrors(compiler(), ["-p", "tsconfig.json"], folder);
    const [inCommonJs, others] = [true, false].map((is) => errors.filter((error) => /\.cts\(/.test(error) === is));
    expect(others).toEqual([]);
    expect(inCommonJs).toHaveLength(knowsRequire ? 0 : 4);
  });

  if (version === firstToRequire) return; // it is there for nothing else
  test("for a bundler", async () => {
    expect(await typeErrors(compiler(), ["-p", "tsconfig.bundler.json"], folder)).toEqual([]);
  });
});

import { beforeAll, expect, test } from "vitest";
import { expectCleanInstallation, installProject, installTimeout } from "./testing/project.ts";
import { linesOf, run } from "./testing/run.ts";

let folder = "";
beforeAll(async () => {
  folder = await installProject("side-by-side");
}, installTimeout);

test("the packages install without a warning beside @azure/arm-compute", { timeout: 60_000 }, async () => {
  await expectCleanInstallation(folder, ["client", "emulator", "models", "runtime", "status"]);
});

test("the types of both go together", { timeout: 60_000 }, async () => {
  await run("npm", ["run", "check"], folder);
});

test("with one credential, both give the same, and errors are told apart", { timeout: 60_000 }, async () => {
  const { stdout, stderr } = await run(process.execPath, ["main.ts"], folder);
  expect(stderr).toBe("");
  expect(linesOf(stdout)).toEqual([
    ...["0 true true", "2 true true", "3 true true"],
    "true 2", // both asked the credential for a token of the same scope, once
    ...["true true false not-found", "true true false not-found"],
    ...["false true", "true false"],
  ]);
});

import { explain } from "@instance-view/status";
import { expect, test } from "vitest";
import { runHere } from "./testing/run.js";

test("explains a code to people", async () => {
  const { exitCode, stdout, stderr } = await runHere(["explain", "PowerState/stopped"]);
  expect(stdout).toMatch(/^PowerState\/stopped\n {2}The VM is powered off but keeps its host/);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
});

test("is as wide as it may be", async () => {
  const [narrow, wide] = await Promise.all(
    ["80", "120"].map((COLUMNS) => runHere(["explain", "ProvisioningState/failed/AllocationFailed"], { COLUMNS })),
  );
  expect(narrow?.stdout).toContain("size, zone or\n");
  expect(wide?.stdout).toContain("size, zone or region, or ask for fewer VMs at once.\n");
});

test("explains a code to programs", async () => {
  const code = "ProvisioningState/failed/AllocationFailed";
  const { exitCode, stdout } = await runHere(["explain", code, "-o", "json"]);
  expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(explain(code))));
  expect(exitCode).toBe(0);
});

test.each([
  [" PowerState/stopped\r", "PowerState/stopped"],
  [
    `ProvisioningState/failed/\n${" ".repeat(48)}OSProvisioningTimedOut`,
    "ProvisioningState/failed/OSProvisioningTimedOut",
  ],
])("a code that was copied with blanks or a broken line: %j", async (code, meant) => {
  const { stdout } = await runHere(["explain", code]);
  expect(stdout).toBe((await runHere(["explain", meant])).stdout);
  expect(stdout.split("\n")[0]).toBe(meant);
});

test("an error code alone will do", async () => {
  const { stdout } = await runHere(["explain", "AllocationFailed"]);
  expect(stdout).toMatch(/^AllocationFailed\n {2}Explained as ProvisioningState\/failed\/AllocationFailed\.\n/);
});

test("that nothing is known is an answer", async () => {
  const { exitCode, stdout } = await runHere(["explain", "Mood/good"]);
  expect(stdout).toMatch(/^Mood\/good\n {2}Mood\/good is a code that this version does not know\.\n/);
  expect(exitCode).toBe(0);
});

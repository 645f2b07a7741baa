import { cp, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { BAKERY, change, compiled } from "./bakery.fixture.ts";
import { CHANGES } from "./changes.fixture.ts";
import { readSpec } from "./from-spec.ts";
import { highest, judge } from "./judge.ts";

const bakery = await compiled(BAKERY);

test.for(CHANGES)("%s", async ([, changes, lines]) => {
  const spec = changes.reduce((text, [place, replacement]) => change(text, place, replacement), BAKERY);
  const verdicts = judge(bakery, await compiled(spec));
  expect(verdicts.map(({ level, item, change: what }) => `${level} ${item}: ${what}`)).toEqual(lines);
  expect(highest(verdicts)).toBe(lines[0]?.split(" ")[0] ?? "none");
});

test("unions of types go the way of what leads to them, with a name of their own or without", async () => {
  const unions = `union Filling { Loaf, int32 }\nunion Total { int32, string }\n\nmodel Order {`;
  const filled = change(
    change(BAKERY, "model Order {", unions),
    "note?: string;",
    "filling: Filling; extra: Loaf | int32;",
  );
  const before = change(filled, "paid?: boolean;", "total: Total; change: (int32 | string)[];");
  const told = async (...changes: readonly (readonly [place: string, replacement: string])[]) => {
    const spec = changes.reduce((text, [place, replacement]) => change(text, place, replacement), before);
    return judge(await compiled(before), await compiled(spec)).map(({ level, item }) => `${level} ${item}`);
  };
  expect(await told(["{ Loaf, int32 }", "{ int32, Loaf }"], ["(int32 | string)[]", "(string | int32)[]"])).toEqual([]);
  expect(await told(["{ Loaf, int32 }", "{ Loaf, int32, boolean }"])).toEqual(["minor Filling"]);
  expect(await told(["Loaf | int32", "Loaf | int32 | boolean"])).toEqual(["minor Order.extra"]);
  expect(await told(["{ int32, string }", "{ int32, string, boolean }"])).toEqual(["major Total"]);
  expect(await told(["(int32 | string)[]", "(int32 | string | boolean)[]"])).toEqual(["major Receipt.change"]);
  expect(await told(["(int32 | string)[]", "int32[]"])).toEqual(["minor Receipt.change"]);
});

test("a copy of the spec elsewhere reads the same", { timeout: 60_000 }, async () => {
  const spec = fileURLToPath(new URL("../../specs/compute/", import.meta.url));
  const folder = await mkdtemp(join(tmpdir(), "api-judge-"));
  try {
    await cp(spec, folder, { recursive: true, filter: (path) => !path.endsWith("node_modules") });
    await symlink(join(spec, "node_modules"), join(folder, "node_modules"));
    const [original, copy] = [await readSpec(spec), await readSpec(folder)];
    expect(copy).toEqual(original);
    expect(original.items.get("VirtualMachineScaleSetVMs.getInstanceView")).toMatchObject({
      parameters: [
        { name: "resourceGroupName", optional: false },
        { name: "vmScaleSetName", optional: false },
        { name: "instanceId", optional: false },
        { name: "options", optional: true },
      ],
      returns: "VirtualMachineScaleSetVMInstanceView",
      errors: "CloudError",
    });
    expect(original.items.get("ComputeManagementClient")).toMatchObject({
      parameters: [{ name: "credential" }, { name: "subscriptionId" }, { name: "options" }],
    });
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("a spec that does not compile is refused with what the compiler says", async () => {
  await expect(compiled(change(BAKERY, "paid?: boolean;", "paid?: Money;"))).rejects.toMatchObject({
    code: "spec-does-not-compile",
    message: expect.stringMatching(/^Mend the spec first:\n.*main\.tsp:\d+:\d+ - error .*Money/),
  });
});

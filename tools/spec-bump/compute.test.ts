import { beforeAll, expect, test } from "vitest";
import { withValue } from "../spec-check/bakery.fixture.ts";
import { compareOpenApi } from "../spec-check/compare.ts";
import type { JsonObject } from "../spec-check/json.ts";
import { addVersion } from "./add-version.ts";
import { formatPlan, planChanges } from "./plan.ts";
import { readSpecFiles } from "./spec-files.ts";
import { emitOpenApi, makeSpec } from "./testing.fixture.ts";
import { writeChanges } from "./write-changes.ts";

// Later than any api-version that there is.
const NEXT = "2999-12-31";

const disk = ["definitions", "DiskInstanceView", "properties"];

/** An api-version of the real spec with something new at each depth. */
const official = (ours: JsonObject): JsonObject =>
  [
    { path: [...disk, "tier"], value: { $ref: "#/definitions/DiskTier", readOnly: true, description: "The tier." } },
    {
      path: ["definitions", "DiskTier"],
      value: {
        properties: {
          kind: { type: "string", enum: ["Hot", "Cold"], "x-ms-enum": { name: "TierKind", modelAsString: true } },
          limits: { type: "array", items: { $ref: "#/definitions/TierLimit" }, "x-ms-identifiers": ["name"] },
        },
      },
    },
    {
      path: ["definitions", "TierLimit"],
      value: {
        required: ["name"],
        properties: {
          name: { type: "string" },
          unit: { type: "string", enum: ["IOPS"], "x-ms-enum": { name: "LimitUnit", modelAsString: false } },
        },
      },
    },
    {
      path: ["definitions", "VirtualMachineHealthStatus", "properties", "disks"],
      value: { type: "array", items: { $ref: "#/definitions/DiskInstanceView" } },
    },
    { path: ["definitions", "HyperVGeneration", "enum", 2], value: "V99" },
    { path: ["definitions", "StatusLevelTypes", "enum", 3], value: "Fatal" },
  ].reduce((document, { path, value }) => withValue(document, path, value), ours);

let ours: JsonObject;

beforeAll(async () => {
  await using spec = await makeSpec();
  await addVersion(spec.dir, NEXT);
  ours = await emitOpenApi(spec.dir, NEXT);
}, 60_000);

test("the real spec: what is written gives the official document, and older versions stay as they were", {
  timeout: 60_000,
}, async () => {
  await using spec = await makeSpec();
  const latest = await latestVersion(spec.dir);
  const before = await emitOpenApi(spec.dir, latest);
  await addVersion(spec.dir, NEXT);
  await writeChanges(spec.dir, planChanges(official(ours), ours));
  expect(compareOpenApi(official(ours), await emitOpenApi(spec.dir, NEXT)).differences).toEqual([]);
  expect(await emitOpenApi(spec.dir, latest)).toEqual(before);

  const health = (await readSpecFiles(spec.dir)).find(({ path }) => path === "models/health.tsp");
  expect(health?.text).toMatch(
    /^import "@azure-tools\/typespec-azure-resource-manager";\nimport "@typespec\/versioning";\nimport "\.\/disks\.tsp";\nimport "\.\/status\.tsp";\n\nusing Azure\.ResourceManager;\nusing TypeSpec\.Versioning;\n/,
  );
});

test("the plan in words", () => {
  expect(formatPlan(planChanges(official(ours), ours))).toMatchInlineSnapshot(`
    "Added to the spec for 2999-12-31:

    In HyperVGeneration:
      @added(Versions.v2999_12_31)
      V99: "V99",

    In StatusLevelTypes:
      @added(Versions.v2999_12_31)
      Fatal,

    In DiskInstanceView:
      @added(Versions.v2999_12_31)
      @visibility(Lifecycle.Read)
      tier?: DiskTier;
      officially, DiskInstanceView.tier is: The tier.

    After DiskInstanceView:
      @added(Versions.v2999_12_31)
      model DiskTier {
        kind?: TierKind;
        @identifiers(#["name"])
        limits?: TierLimit[];
      }

    After DiskTier:
      @added(Versions.v2999_12_31)
      union TierKind {
        string,
        Hot: "Hot",
        Cold: "Cold",
      }

    After DiskTier:
      @added(Versions.v2999_12_31)
      model TierLimit {
        name: string;
        unit?: LimitUnit;
      }

    After TierLimit:
      #suppress "@azure-tools/typespec-azure-core/no-enum" "The service's contract closes this set, so an open union would differ from it."
      @added(Versions.v2999_12_31)
      enum LimitUnit {
        IOPS,
      }

    In VirtualMachineHealthStatus:
      @added(Versions.v2999_12_31)
      @identifiers(#[])
      disks?: DiskInstanceView[];"
  `);
  expect(formatPlan(planChanges(ours, ours))).toBe(`The official description of ${NEXT} adds nothing to the spec.`);
});

test("an api-version stands at its place, once", async () => {
  await using spec = await makeSpec();
  const texts = async (): Promise<string> => (await readSpecFiles(spec.dir)).map(({ text }) => text).join("\n");
  const before = await texts();
  await addVersion(spec.dir, await latestVersion(spec.dir));
  expect(await texts()).toBe(before);
  await addVersion(spec.dir, NEXT);
  await addVersion(spec.dir, "2024-07-02");
  await addVersion(spec.dir, NEXT);
  const after = await texts();
  expect(after).toMatch(
    /v2024_07_01: "2024-07-01",\n\n {2}\/\*\* Api-version 2024-07-02\. \*\/\n {2}v2024_07_02: "2024-07-02",\n/,
  );
  expect(after).toMatch(/",\n\n {2}\/\*\* Api-version 2999-12-31\. \*\/\n {2}v2999_12_31: "2999-12-31",\n}/);
  expect(after.match(/v2999_12_31:/g)).toHaveLength(1);
});

test("a spec without api-versions is refused", async () => {
  await using spec = await makeSpec("namespace A;\n");
  await expect(addVersion(spec.dir, NEXT)).rejects.toMatchObject({ code: "no-declaration" });
});

async function latestVersion(dir: string): Promise<string> {
  const main = (await readSpecFiles(dir)).find(({ path }) => path === "main.tsp");
  return [...(main?.text.matchAll(/^ {2}v\w+: "(.*)",$/gm) ?? [])].at(-1)?.[1] ?? "";
}

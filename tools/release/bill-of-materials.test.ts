import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Spec, Validation } from "@cyclonedx/cyclonedx-library";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Manifest, sourcePackages } from "../pack/source-packages.ts";
import { writeBillOfMaterials } from "./bill-of-materials.ts";

const root = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "bill-test-"));
const manifests = sourcePackages(root).map(({ manifest }) => manifest);
const version = manifests[0]?.version ?? "";

interface Bill {
  readonly components: readonly {
    readonly "bom-ref": string;
    readonly version: string;
    readonly licenses?: readonly unknown[];
  }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}

let text: string;
let bill: Bill;

beforeAll(async () => {
  await writeBillOfMaterials(root, version, join(folder, "first.json"));
  text = readFileSync(join(folder, "first.json"), "utf8");
  bill = JSON.parse(text);
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

/** `pkg:npm/%40azure/core-auth@1.11.0` is of `@azure/core-auth`. */
const nameOf = (ref: string): string => decodeURIComponent(ref.replace(/^pkg:npm\//, "").replace(/@[^@]+$/, ""));
const dependenciesOf = (ref: string): string[] =>
  (bill.dependencies.find((one) => one.ref === ref)?.dependsOn ?? []).map(nameOf).sort();

test("it is what CycloneDX says that it is", async () => {
  expect(await new Validation.JsonStrictValidator(Spec.Version.v1dot7).validate(text)).toBeNull();
});

test("the release consists of all packages", () => {
  expect(dependenciesOf(`instance-view@${version}`)).toEqual(manifests.map(({ name }) => name).sort());
});

test.for<Manifest>([...manifests])("$name: what is installed with it", ({ name, dependencies = {} }) => {
  const ref = `pkg:npm/${name.replace("@", "%40")}@${version}`;
  expect(bill.components.map((one) => one["bom-ref"])).toContain(ref);
  expect(dependenciesOf(ref)).toEqual(Object.keys(dependencies).sort());
});

test("everything that something depends on is listed, with its version and licence", () => {
  const listed = new Set(bill.components.map((one) => one["bom-ref"]));
  const needed = bill.dependencies.flatMap(({ dependsOn = [] }) => dependsOn);
  expect(needed.filter((ref) => !listed.has(ref))).toEqual([]);
  expect(needed.length).toBeGreaterThan(manifests.length);
  const incomplete = bill.components.filter((one) => one.version === "" || (one.licenses ?? []).length === 0);
  expect(incomplete.map((one) => one["bom-ref"])).toEqual([]);
});

test("made again, it is the same", async () => {
  await writeBillOfMaterials(root, version, join(folder, "second.json"));
  expect(readFileSync(join(folder, "second.json"), "utf8")).toBe(text);
}, 60_000);

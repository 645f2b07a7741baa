import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { BAKERY, OVEN_PATH, withValue } from "./bakery.fixture.ts";
import { compareOpenApi } from "./compare.ts";
import { type JsonObject, objectAt } from "./json.ts";
import { selfContained } from "./self-contained.ts";

let folder: string;
const post = ["paths", OVEN_PATH, "post"];
const definition = (name: string): unknown => objectAt(BAKERY, "definitions")[name];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "self-contained-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Writes files that a document in `api/bakery.json` refers to, and takes over what it needs of them. */
async function read(document: JsonObject, files: Readonly<Record<string, unknown>>): Promise<JsonObject> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), typeof content === "string" ? content : JSON.stringify(content));
  }
  return selfContained(document, join(folder, "api/bakery.json"));
}

test("what stands in other files, and what that refers to, is as if it stood in this one", async () => {
  const { Slice, Bread, ...definitions } = objectAt(BAKERY, "definitions");
  const split = [
    [["definitions"], definitions],
    [["parameters"], {}],
    [[...post, "parameters", 3, "$ref"], "../common/v1/common.json#/parameters/Version"],
    [[...post, "responses", 200, "schema", "$ref"], "./breads.json#/definitions/Bread"],
    [[...post, "x-ms-examples"], { one: { $ref: "./examples/one.json#/definitions/Nowhere" } }],
  ] as const;
  const document = split.reduce((result, [path, value]) => withValue(result, path, value), BAKERY);
  const inBreads = JSON.parse(
    JSON.stringify(Bread)
      .replaceAll("#/definitions/Dough", "bakery.json#/definitions/Dough")
      .replaceAll("#/definitions/Slice", "slices.json#/definitions/Slice"),
  );
  const whole = await read(document, {
    "common/v1/common.json": { parameters: objectAt(BAKERY, "parameters") },
    "api/breads.json": { definitions: { Bread: inBreads } },
    "api/slices.json": JSON.parse(JSON.stringify({ definitions: { Slice } }).replace('"#/', '"breads.json#/')),
  });
  expect(compareOpenApi(BAKERY, whole)).toEqual({ differences: [], notes: [] });
});

test("what nothing refers to is gone", async () => {
  const whole = await read(BAKERY, {});
  expect(Object.keys(objectAt(whole, "definitions")).sort()).toEqual(["Bread", "Dough", "Fault", "Slice"]);
  expect(whole.definitions).toMatchObject({ Bread: definition("Bread") });
});

test("references that lead nowhere, or to the web, stay", async () => {
  const elsewhere = "https://example.com/common.json#/definitions/Dough";
  const document = withValue(
    withValue(BAKERY, [...post, "responses", "default", "schema", "$ref"], "#/definitions/Nothing"),
    [...post, "responses", 200, "schema", "$ref"],
    elsewhere,
  );
  expect((await read(document, {})).paths).toEqual(document.paths);
});

test.for<[code: string, files: Record<string, unknown>]>([
  ["unreadable-file", {}],
  ["unreadable-file", { "broken/common.json": "no JSON" }],
  ["same-name", { "broken/common.json": { definitions: { Dough: {} } } }],
])("%s: %j", async ([code, files]) => {
  const document = withValue(
    BAKERY,
    [...post, "responses", "default", "schema", "$ref"],
    "../broken/common.json#/definitions/Dough",
  );
  await expect(read(document, files)).rejects.toMatchObject({
    code,
    message: expect.stringContaining(join("broken", "common.json")),
  });
});

import { describe, expect, test } from "vitest";
import { BAKERY, OVEN_PATH, withValue } from "./bakery.fixture.ts";
import { compareOpenApi } from "./compare.ts";
import type { JsonObject } from "./json.ts";

const CRUST = { type: "string", enum: ["hard", "soft"] };

describe("what is written in another way has the same shape", () => {
  test.for<[what: string, ours: JsonObject]>([
    ["the same document", structuredClone(BAKERY)],
    ["the order of keys", reversed(BAKERY)],
    ["a description", withValue(BAKERY, ["definitions", "Bread", "description"], "Fresh.")],
    ["a title", withValue(BAKERY, ["definitions", "Bread", "title"], "Loaf")],
    ["examples and tags", withValue(withOperation("x-ms-examples", { one: { $ref: "./one.json" } }), ["tags"], [{}])],
    ["an object without its type", withValue(BAKERY, ["definitions", "Slice", "type"], undefined)],
    ["an unused definition", withValue(BAKERY, ["definitions", "Unused"], undefined)],
    [
      "read-only written as false",
      withValue(BAKERY, ["definitions", "Bread", "properties", "baked", "readOnly"], false),
    ],
    [
      "a reference wrapped in allOf",
      withValue(BAKERY, ["definitions", "Bread", "properties", "origin"], {
        allOf: [{ $ref: "#/definitions/Dough" }],
        readOnly: true,
      }),
    ],
    [
      "an enum with a definition of its own",
      withValue(withValue(BAKERY, ["definitions", "Crust"], CRUST), ["definitions", "Bread", "properties", "crust"], {
        $ref: "#/definitions/Crust",
      }),
    ],
    [
      "an array with a definition of its own",
      withValue(
        withValue(BAKERY, ["definitions", "Slices"], { type: "array", items: { $ref: "#/definitions/Slice" } }),
        ["definitions", "Bread", "properties", "slices"],
        { $ref: "#/definitions/Slices" },
      ),
    ],
    [
      "a shared parameter written in place",
      withValue(BAKERY, ["paths", OVEN_PATH, "post", "parameters", 3], {
        name: "version",
        in: "query",
        required: true,
        type: "string",
        "x-ms-parameter-location": "client",
      }),
    ],
  ])("%s", ([, ours], { expect }) => {
    expect(compareOpenApi(BAKERY, ours)).toEqual({ differences: [], notes: [] });
  });
});

test("media types in another order have the same shape, and those of the document are those of its operations", () => {
  const official = withValue(BAKERY, ["produces"], ["application/json", "text/plain"]);
  const ours = withOperation("produces", ["text/plain", "application/json"]);
  expect(compareOpenApi(official, ours).differences).toEqual([]);
});

test("another casing of the path is a note", () => {
  const ours = withValue(BAKERY, ["paths"], {
    [OVEN_PATH.replace("ovens", "Ovens")]: structuredClone((BAKERY.paths as JsonObject)[OVEN_PATH]),
  });
  const { differences, notes } = compareOpenApi(BAKERY, ours);
  expect(differences).toEqual([]);
  expect(notes).toEqual([
    "#/paths/~1shops~1{shopName}~1ovens~1{ovenId}~1bake/post: ours writes the path in another casing, /shops/{shopName}/Ovens/{ovenId}/bake",
  ]);
});

test("definitions that refer to themselves end", () => {
  const looped = withValue(BAKERY, ["definitions", "Fault"], { $ref: "#/definitions/Fault" });
  const nested = withValue(looped, ["definitions", "Slice"], { type: "array", items: { $ref: "#/definitions/Slice" } });
  expect(compareOpenApi(nested, structuredClone(nested)).differences).toEqual([]);
  expect(compareOpenApi(BAKERY, nested).differences).not.toEqual([]);
});

test("the same reference to another file is equal as far as this file goes", () => {
  const shared = withValue(BAKERY, ["definitions", "Bread", "properties", "origin"], {
    $ref: "../common.json#/definitions/X",
  });
  expect(compareOpenApi(shared, structuredClone(shared)).differences).toEqual([]);
});

test("documents without paths or definitions have nothing to compare", () => {
  expect(compareOpenApi({ swagger: "2.0" }, { swagger: "2.0", paths: null, definitions: [] }).differences).toEqual([]);
});

function withOperation(key: string, value: unknown): JsonObject {
  return withValue(BAKERY, ["paths", OVEN_PATH, "post", key], value);
}

function reversed<T>(value: T): T {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).toReversed();
  return Object.fromEntries(entries.map(([key, inner]) => [key, reversed(inner)])) as T;
}

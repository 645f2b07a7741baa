import { describe, expect, test } from "vitest";
import { BAKERY, OVEN_PATH, withValue } from "./bakery.fixture.ts";
import { compareOpenApi } from "./compare.ts";
import { formatDifference } from "./difference.ts";
import type { JsonObject } from "./json.ts";

type Path = readonly (string | number)[];

const bake: Path = ["paths", OVEN_PATH, "post"];
const bread: Path = ["definitions", "Bread", "properties"];
const inBake = "#/paths/~1shops~1{shopName}~1ovens~1{ovenId}~1bake/post";
const inBread = "#/definitions/Bread/properties";

function lines(official: JsonObject, ours: JsonObject): readonly string[] {
  return compareOpenApi(official, ours).differences.map(formatDifference);
}

describe("one change is one difference", () => {
  test.for<[what: string, path: Path, value: unknown, line: string]>([
    [
      "operation id",
      [...bake, "operationId"],
      "Bake",
      `${inBake}/operationId: official has "Ovens_Bake", ours has "Bake"`,
    ],
    [
      "missing response",
      [...bake, "responses", "default"],
      undefined,
      `${inBake}/responses/default: official has a response with #/definitions/Fault, ours has nothing`,
    ],
    [
      "response without a body",
      [...bake, "responses", "200", "schema"],
      undefined,
      `${inBake}/responses/200/schema: official has #/definitions/Bread, ours has nothing`,
    ],
    [
      "parameter type",
      [...bake, "parameters", 0, "type"],
      "string",
      `${inBake}/parameters/path:ovenId/type: official has "integer", ours has "string"`,
    ],
    [
      "parameter format",
      [...bake, "parameters", 0, "format"],
      "int64",
      `${inBake}/parameters/path:ovenId/format: official has "int32", ours has "int64"`,
    ],
    [
      "parameter enum",
      [...bake, "parameters", 1, "enum"],
      ["fast"],
      `${inBake}/parameters/query:mode/enum: official has ["fast","slow"], ours has ["fast"]`,
    ],
    [
      "parameter maxLength",
      [...bake, "parameters", 1, "maxLength"],
      undefined,
      `${inBake}/parameters/query:mode/maxLength: official has 4, ours has nothing`,
    ],
    [
      "parameter required",
      [...bake, "parameters", 1, "required"],
      true,
      `${inBake}/parameters/query:mode/required: official has false, ours has true`,
    ],
    [
      "body parameter name",
      [...bake, "parameters", 2, "name"],
      "batter",
      `${inBake}/parameters/body/name: official has "dough", ours has "batter"`,
    ],
    [
      "body parameter schema",
      [...bake, "parameters", 2, "schema"],
      { $ref: "#/definitions/Bread" },
      `${inBake}/parameters/body/schema: official has #/definitions/Dough, ours has #/definitions/Bread`,
    ],
    [
      "minLength of a parameter of the path",
      ["paths", OVEN_PATH, "parameters", 0, "minLength"],
      2,
      `${inBake}/parameters/path:shopName/minLength: official has 1, ours has 2`,
    ],
    [
      "pattern of a parameter of the path",
      ["paths", OVEN_PATH, "parameters", 0, "pattern"],
      undefined,
      `${inBake}/parameters/path:shopName/pattern: official has "^[a-z]+$", ours has nothing`,
    ],
    [
      "shared parameter on the method",
      ["parameters", "Version", "x-ms-parameter-location"],
      "method",
      `${inBake}/parameters/query:version/x-ms-parameter-location: official has "client", ours has "method"`,
    ],
    [
      "shared parameter",
      ["parameters", "Version", "required"],
      false,
      `${inBake}/parameters/query:version/required: official has true, ours has false`,
    ],
    ["host", ["host"], "bakery.example", `#/host: official has nothing, ours has "bakery.example"`],
    ["base path", ["basePath"], "/v1", `#/basePath: official has nothing, ours has "/v1"`],
    ["schemes", ["schemes"], ["http"], `#/schemes: official has nothing, ours has ["http"]`],
    ["media types", ["produces"], ["text/xml"], `${inBake}/produces: official has nothing, ours has ["text/xml"]`],
    [
      "media types of the operation",
      [...bake, "consumes"],
      ["text/xml"],
      `${inBake}/consumes: official has nothing, ours has ["text/xml"]`,
    ],
    [
      "pages",
      [...bake, "x-ms-pageable"],
      { nextLinkName: null },
      `${inBake}/x-ms-pageable: official has nothing, ours has {"nextLinkName":null}`,
    ],
    [
      "a long-running operation",
      [...bake, "x-ms-long-running-operation"],
      true,
      `${inBake}/x-ms-long-running-operation: official has nothing, ours has true`,
    ],
    [
      "a header of a response",
      [...bake, "responses", "200", "headers"],
      { ETag: { type: "string" } },
      `${inBake}/responses/200/headers/ETag: official has nothing, ours has string`,
    ],
    [
      "a parameter that goes into the path as it is",
      [...bake, "parameters", 0, "x-ms-skip-url-encoding"],
      true,
      `${inBake}/parameters/path:ovenId/x-ms-skip-url-encoding: official has false, ours has true`,
    ],
    ["missing property", [...bread, "name"], undefined, `${inBread}/name: official has string, ours has nothing`],
    [
      "further property",
      [...bread, "price"],
      { type: "number", format: "double" },
      `${inBread}/price: official has nothing, ours has number double`,
    ],
    ["type", [...bread, "name", "type"], "boolean", `${inBread}/name/type: official has "string", ours has "boolean"`],
    [
      "format",
      [...bread, "baked", "format"],
      undefined,
      `${inBread}/baked/format: official has "date-time", ours has nothing`,
    ],
    [
      "read-only",
      [...bread, "name", "readOnly"],
      undefined,
      `${inBread}/name/readOnly: official has true, ours has false`,
    ],
    [
      "read-only beside a reference",
      [...bread, "origin", "readOnly"],
      undefined,
      `${inBread}/origin/readOnly: official has true, ours has false`,
    ],
    [
      "read-only as a type",
      ["definitions", "Dough", "readOnly"],
      true,
      "#/definitions/Dough/readOnly: official has false, ours has true",
    ],
    [
      "null beside a reference",
      [...bread, "origin", "x-nullable"],
      true,
      `${inBread}/origin/x-nullable: official has false, ours has true`,
    ],
    [
      "when a property may be sent",
      [...bread, "name", "x-ms-mutability"],
      ["read", "create"],
      `${inBread}/name/x-ms-mutability: official has nothing, ours has ["read","create"]`,
    ],
    [
      "required",
      ["definitions", "Dough", "required"],
      undefined,
      "#/definitions/Dough/required/grams: official has true, ours has false",
    ],
    [
      "enum values",
      [...bread, "crust", "enum"],
      ["soft", "hard", "burnt"],
      `${inBread}/crust/enum: official has ["hard","soft"], ours has ["burnt","hard","soft"]`,
    ],
    [
      "enum openness",
      [...bread, "crust", "x-ms-enum", "modelAsString"],
      true,
      `${inBread}/crust/x-ms-enum/modelAsString: official has false, ours has true`,
    ],
    [
      "enum name",
      [...bread, "crust", "x-ms-enum", "name"],
      "CrustKind",
      `${inBread}/crust/x-ms-enum/name: official has "Crust", ours has "CrustKind"`,
    ],
    [
      "no enum",
      [...bread, "crust", "enum"],
      undefined,
      `${inBread}/crust/enum: official has ["hard","soft"], ours has nothing`,
    ],
    [
      "array items",
      [...bread, "slices", "items"],
      { $ref: "#/definitions/Dough" },
      `${inBread}/slices/items: official has #/definitions/Slice, ours has #/definitions/Dough`,
    ],
    [
      "additional properties",
      [...bread, "labels", "additionalProperties", "type"],
      "integer",
      `${inBread}/labels/additionalProperties/type: official has "string", ours has "integer"`,
    ],
    [
      "no additional properties",
      [...bread, "labels", "additionalProperties"],
      undefined,
      `${inBread}/labels/additionalProperties: official has "string", ours has nothing`,
    ],
    [
      "a range",
      ["definitions", "Dough", "properties", "grams", "minimum"],
      0,
      "#/definitions/Dough/properties/grams/minimum: official has 1, ours has 0",
    ],
    [
      "a reference to another file",
      [...bread, "origin", "$ref"],
      "../common.json#/definitions/Dough",
      `${inBread}/origin: official has #/definitions/Dough, ours has ../common.json#/definitions/Dough (which is not in this file)`,
    ],
    [
      "a base type",
      ["definitions", "Slice", "allOf"],
      [{ $ref: "#/definitions/Dough" }],
      "#/definitions/Slice/allOf/#~1definitions~1Dough: official has nothing, ours has #/definitions/Dough",
    ],
  ])("%s", ([, path, value, line], { expect }) => {
    const found = lines(BAKERY, withValue(BAKERY, path, value));
    // Taking away the only way to a type is also a difference in the types that can be reached.
    expect(found.filter((text) => !text.includes("an object type"))).toEqual([line]);
  });
});

describe("what changed its name or its place", () => {
  test("a renamed property", () => {
    const ours = withValue(withValue(BAKERY, [...bread, "name"], undefined), [...bread, "title"], { type: "string" });
    expect(lines(BAKERY, ours)).toEqual([`${inBread}/name: official has string, ours has it under the name "title"`]);
  });

  test("a renamed required property is not reported as required, too", () => {
    const renamed = { type: "object", properties: { weight: { type: "integer" } }, required: ["weight"] };
    expect(lines(BAKERY, withValue(BAKERY, ["definitions", "Dough"], renamed))).toEqual([
      "#/definitions/Dough/properties/grams: official has integer int32, ours has nothing",
      "#/definitions/Dough/properties/weight: official has nothing, ours has integer",
    ]);
  });

  test("a renamed parameter", () => {
    expect(lines(BAKERY, withValue(BAKERY, [...bake, "parameters", 1, "name"], "speed"))).toEqual([
      `${inBake}/parameters/query:mode: official has parameter mode in query, ours has nothing`,
      `${inBake}/parameters/query:speed: official has nothing, ours has parameter speed in query`,
    ]);
  });

  test("a parameter that moved from the query to a header", () => {
    expect(lines(BAKERY, withValue(BAKERY, [...bake, "parameters", 1, "in"], "header"))).toEqual([
      `${inBake}/parameters/query:mode: official has parameter mode in query, ours has nothing`,
      `${inBake}/parameters/header:mode: official has nothing, ours has parameter mode in header`,
    ]);
  });

  test("another verb", () => {
    const item = { put: { operationId: "Ovens_Bake", responses: {} } };
    expect(lines(BAKERY, withValue(BAKERY, ["paths", OVEN_PATH], item))).toEqual([
      `${inBake}: official has operation Ovens_Bake, ours has it under the name "put ${OVEN_PATH.toLowerCase()}"`,
    ]);
  });

  test("another path", () => {
    const ours = withValue(BAKERY, ["paths"], { "/bake": { post: { operationId: "Ovens_Bake" } } });
    expect(lines(BAKERY, ours)).toEqual([
      `${inBake}: official has operation Ovens_Bake, ours has it under the name "post /bake"`,
    ]);
  });

  test("a renamed type", () => {
    const added = withValue(BAKERY, ["definitions", "Problem"], {
      type: "object",
      properties: { text: { type: "string" } },
    });
    const schema = { $ref: "#/definitions/Problem" };
    expect(lines(BAKERY, withValue(added, [...bake, "responses", "default", "schema"], schema))).toEqual([
      `${inBake}/responses/default/schema: official has #/definitions/Fault, ours has #/definitions/Problem`,
      '#/definitions/Fault: official has an object type, ours has it under the name "#/definitions/Problem"',
    ]);
  });

  test("a response with another status", () => {
    const ours = withValue(BAKERY, [...bake, "responses"], { 201: { schema: { $ref: "#/definitions/Bread" } } });
    expect(lines(BAKERY, ours).slice(0, 3)).toEqual([
      `${inBake}/responses/200: official has a response with #/definitions/Bread, ours has nothing`,
      `${inBake}/responses/default: official has a response with #/definitions/Fault, ours has nothing`,
      `${inBake}/responses/201: official has nothing, ours has a response with #/definitions/Bread`,
    ]);
  });
});

test("a type that both reach in different ways is compared, too", () => {
  const moved = withValue(BAKERY, [...bake, "responses", "default", "schema"], {
    type: "array",
    items: { $ref: "#/definitions/Fault" },
  });
  const ours = withValue(moved, ["definitions", "Fault", "properties", "text", "type"], "integer");
  expect(lines(BAKERY, ours)).toEqual([
    `${inBake}/responses/default/schema: official has #/definitions/Fault, ours has array of #/definitions/Fault`,
    '#/definitions/Fault/properties/text/type: official has "string", ours has "integer"',
  ]);
});

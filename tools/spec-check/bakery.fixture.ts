import type { JsonObject } from "./json.ts";

export const OVEN_PATH = "/shops/{shopName}/ovens/{ovenId}/bake";

/** A made-up service that uses each construct that the comparison looks at. */
export const BAKERY: JsonObject = {
  swagger: "2.0",
  info: { title: "Bakery", version: "2001-01-01" },
  paths: {
    [OVEN_PATH]: {
      parameters: [{ name: "shopName", in: "path", required: true, type: "string", minLength: 1, pattern: "^[a-z]+$" }],
      post: {
        operationId: "Ovens_Bake",
        parameters: [
          { name: "ovenId", in: "path", required: true, type: "integer", format: "int32" },
          { name: "mode", in: "query", type: "string", enum: ["fast", "slow"], maxLength: 4 },
          { name: "dough", in: "body", required: true, schema: { $ref: "#/definitions/Dough" } },
          { $ref: "#/parameters/Version" },
        ],
        responses: {
          200: { description: "Baked.", schema: { $ref: "#/definitions/Bread" } },
          default: { description: "Burnt.", schema: { $ref: "#/definitions/Fault" } },
        },
      },
    },
  },
  definitions: {
    Dough: {
      type: "object",
      properties: { grams: { type: "integer", format: "int32", minimum: 1 } },
      required: ["grams"],
    },
    Bread: {
      properties: {
        name: { type: "string", readOnly: true },
        baked: { type: "string", format: "date-time" },
        crust: { type: "string", enum: ["soft", "hard"], "x-ms-enum": { name: "Crust", modelAsString: false } },
        slices: { type: "array", items: { $ref: "#/definitions/Slice" } },
        labels: { type: "object", additionalProperties: { type: "string" } },
        origin: { $ref: "#/definitions/Dough", readOnly: true },
      },
    },
    Slice: { type: "object", properties: { of: { $ref: "#/definitions/Bread" } } },
    Fault: { type: "object", properties: { text: { type: "string" } } },
    Unused: { type: "object" },
  },
  parameters: { Version: { name: "version", in: "query", required: true, type: "string" } },
};

/** A copy of a document with another value at a place; undefined takes away what is there. */
export function withValue(document: JsonObject, path: readonly (string | number)[], value: unknown): JsonObject {
  const copy = structuredClone(document);
  const [last, ...parents] = path.toReversed();
  const parent = parents.toReversed().reduce<unknown>((node, key) => child(node, key), copy);
  if (typeof parent !== "object" || parent === null || last === undefined)
    throw new Error(`No ${path.join("/")} here.`);
  if (value === undefined) Reflect.deleteProperty(parent, last);
  else Reflect.set(parent, last, value);
  return copy;
}

function child(node: unknown, key: string | number): unknown {
  if (typeof node !== "object" || node === null) throw new Error(`No ${key} here.`);
  return Reflect.get(node, key);
}

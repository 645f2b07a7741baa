import { describe, expect, test } from "vitest";
import type { Graph, ModelProperty, Shape } from "../graph/plain.js";
import { CannotJudge, Values } from "./values.js";

const text: Shape = { kind: "same", of: "text" };
const number: Shape = { kind: "same", of: "number" };
const date: Shape = { kind: "date", wire: "rfc3339" };

const property = (name: string, shape: Shape, more: Partial<ModelProperty> = {}): ModelProperty => ({
  name,
  wire: name,
  shape,
  optional: false,
  readOnly: false,
  flatten: false,
  ...more,
});

const models: Graph["models"] = {
  Loaf: {
    properties: [
      property("kind", text),
      property("bakedAt", date, { wire: "baked_at", optional: true }),
      property("id", text, { readOnly: true, optional: true }),
    ],
    discriminator: { wire: "kind", subtypes: { rye: "Rye" } },
  },
  Rye: { base: "Loaf", properties: [property("sourdough", { kind: "bytes", wire: "base64" }, { optional: true })] },
  Oven: { properties: [property("settings", { kind: "model", name: "Settings" }, { flatten: true })] },
  Settings: { properties: [property("heat", number)], additional: date },
};

const values = new Values(models);
const loaf: Shape = { kind: "model", name: "Loaf" };
const instant = "2026-01-02T03:04:05Z";

describe("what a user has in place of JSON", () => {
  test.each<[string, Shape, unknown, unknown]>([
    ["a date", date, instant, new Date(instant)],
    ["a date in seconds", { kind: "date", wire: "unixTimestamp" }, 1686566864, new Date(1686566864000)],
    ["bytes", { kind: "bytes", wire: "base64" }, "aGk=", new Uint8Array([104, 105])],
    ["bytes for a URL", { kind: "bytes", wire: "base64url" }, "-_8", new Uint8Array([251, 255])],
    ["a number as text", { kind: "numberText" }, "0.5", 0.5],
    ["a boolean as text", { kind: "booleanText" }, "TRUE", true],
    ["a list as one text", { kind: "list", item: text, delimiter: "|" }, "a|b", ["a", "b"]],
    ["a record", { kind: "record", value: date }, { x: instant }, { x: new Date(instant) }],
    ["null where it may be", { kind: "nullable", shape: date }, null, null],
    ["the variant that fits", { kind: "anyOf", shapes: [number, date] }, instant, new Date(instant)],
    ["a name of its own", loaf, { kind: "wheat", baked_at: instant }, { kind: "wheat", bakedAt: new Date(instant) }],
    ["a subtype", loaf, { kind: "rye", sourdough: "aGk=" }, { kind: "rye", sourdough: new Uint8Array([104, 105]) }],
    ["null where nobody speaks of it", loaf, { kind: "rye", baked_at: null }, { kind: "rye" }],
    [
      "flattened properties, and more of them",
      { kind: "model", name: "Oven" },
      { settings: { heat: 1, since: instant } },
      { heat: 1, additionalProperties: { since: new Date(instant) } },
    ],
  ])("%s", (_title, shape, json, expected) => {
    expect(values.fromJson(shape, json, "response")).toStrictEqual(expected);
  });

  test("what is read only is not sent", () => {
    const json = { kind: "wheat", id: "1" };
    expect(values.fromJson(loaf, json, "request")).toStrictEqual({ kind: "wheat" });
    expect(values.fromJson(loaf, json, "response")).toStrictEqual(json);
  });
});

describe("what a user has in place of text in a URL or a header", () => {
  test.each<[string, Shape, unknown, string | undefined, unknown]>([
    ["a number", number, "42", undefined, 42],
    ["a boolean", { kind: "same", of: "boolean" }, "false", undefined, false],
    ["a date", { kind: "date", wire: "unixTimestamp" }, "1686566864", undefined, new Date(1686566864000)],
    ["a joined list", { kind: "list", item: number }, "1,2", ",", [1, 2]],
    ["a repeated name", { kind: "list", item: text }, ["a", "b"], "multi", ["a", "b"]],
  ])("%s", (_title, shape, wire, delimiter, expected) => {
    expect(values.fromText(shape, wire, delimiter)).toStrictEqual(expected);
  });

  test("an object there is for people to judge", () => {
    expect(() => values.fromText(loaf, "kind,rye", ",")).toThrow(CannotJudge);
  });
});

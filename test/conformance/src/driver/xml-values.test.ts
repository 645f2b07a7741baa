import { expect, test } from "vitest";
import type { Graph, ModelProperty, Shape } from "../graph/plain.js";
import { parseXml } from "./parse-xml.js";
import { Values } from "./values.js";
import { fromXml } from "./xml-values.js";

const text: Shape = { kind: "same", of: "text" };
const number: Shape = { kind: "same", of: "number" };

const property = (
  name: string,
  wire: string,
  shape: Shape,
  xml: Partial<ModelProperty["xml"]> = {},
): ModelProperty => ({
  name,
  wire,
  xml: { name: wire, attribute: false, unwrapped: false, ...xml },
  shape,
  optional: true,
  readOnly: false,
  flatten: false,
});

const models: Graph["models"] = {
  Loaf: {
    properties: [
      property("id", "loaf-id", number, { attribute: true }),
      property("bakedAt", "BakedAt", { kind: "date", wire: "rfc3339" }),
      property("seeds", "Seeds", { kind: "list", item: text }),
      property("slices", "Slice", { kind: "list", item: { kind: "model", name: "Slice" } }, { unwrapped: true }),
      property("prices", "Prices", { kind: "record", value: number }),
      property("note", "Note", text),
    ],
  },
  Slice: { properties: [property("thickness", "mm", number)] },
  Label: { properties: [property("text", "text", text, { unwrapped: true })] },
};

test("attributes, lists with and without a wrapper, records, and what is not there", () => {
  const source = `<?xml version="1.0"?>
<b:Loaf xmlns:b="http://bakery.example.com" loaf-id="7">
  <BakedAt>2026-01-02T03:04:05Z</BakedAt>
  <Seeds><string>rye &amp; oat</string><string/></Seeds>
  <b:Slice><mm>9</mm></b:Slice><b:Slice><mm>10</mm></b:Slice>
  <Prices><whole>3.5</whole></Prices>
</b:Loaf>`;
  expect(fromXml({ kind: "model", name: "Loaf" }, parseXml(source), new Values(models))).toStrictEqual({
    id: 7,
    bakedAt: new Date("2026-01-02T03:04:05Z"),
    seeds: ["rye & oat", ""],
    slices: [{ thickness: 9 }, { thickness: 10 }],
    prices: { whole: 3.5 },
  });
});

test("the text of an element", () => {
  const label = parseXml("<Label>\n  fresh\n</Label>");
  expect(fromXml({ kind: "model", name: "Label" }, label, new Values(models))).toStrictEqual({ text: "fresh" });
});

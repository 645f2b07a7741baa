import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { withValue } from "../spec-check/bakery.fixture.ts";
import { compareOpenApi } from "../spec-check/compare.ts";
import type { JsonObject } from "../spec-check/json.ts";
import { BAKERY_SPEC, NEW } from "./bakery.fixture.ts";
import { planChanges } from "./plan.ts";
import { emitOpenApi, makeSpec } from "./testing.fixture.ts";
import { writeChanges } from "./write-changes.ts";

type Change = readonly [path: readonly (string | number)[], value: unknown];

let ours: JsonObject;

beforeAll(async () => {
  await using spec = await makeSpec(BAKERY_SPEC);
  ours = await emitOpenApi(spec.dir, NEW);
}, 60_000);

const bread = (name: string): readonly string[] => ["definitions", "Bread", "properties", name];
const changed = (changes: readonly Change[]): JsonObject =>
  changes.reduce((document, [path, value]) => withValue(document, path, value), ours);

/** Writes what is new in a document into the made-up spec, and compares what the spec then gives with the document. */
async function write(official: JsonObject): Promise<{ text: string; differences: readonly unknown[] }> {
  await using spec = await makeSpec(BAKERY_SPEC);
  const main = join(spec.dir, "main.tsp");
  await writeChanges(spec.dir, planChanges(official, ours));
  const text = await readFile(main, "utf8");
  const emitted = await emitOpenApi(spec.dir, NEW);
  expect(planChanges(official, emitted), "a second bump has nothing to do").toMatchObject({
    additions: [],
    byHand: [],
  });
  // Older api-versions know nothing of it.
  expect(
    compareOpenApi(withValue(ours, ["info", "version"], "2001-01-01"), await emitOpenApi(spec.dir, "2001-01-01"))
      .differences,
  ).toEqual([]);
  return { text, differences: compareOpenApi(official, emitted).differences };
}

const SLICE = {
  type: "object",
  properties: { grams: { type: "integer", format: "int64" }, of: { $ref: "#/definitions/Bread" } },
  required: ["grams"],
};
const openEnum = { type: "string", enum: ["Rye", "1.2"], "x-ms-enum": { name: "Flour", modelAsString: true } };

describe("what is written gives the official document", () => {
  test.for<[what: string, changes: readonly Change[], text: string]>([
    ["a string", [[bread("note"), { type: "string" }]], "  note?: string;"],
    [
      "read-only",
      [[bread("note"), { type: "string", readOnly: true }]],
      "  @visibility(Lifecycle.Read)\n  note?: string;",
    ],
    [
      "limits",
      [[bread("note"), { type: "string", minLength: 1, maxLength: 9, pattern: '^"\\d+$' }]],
      '  @pattern("^\\"\\\\d+$")\n  @minLength(1)\n  @maxLength(9)\n  note?: string;',
    ],
    ["a format", [[bread("note"), { type: "string", format: "uuid" }]], '  @format("uuid")\n  note?: string;'],
    ["a date", [[bread("sold"), { type: "string", format: "date-time" }]], "  sold?: utcDateTime;"],
    [
      "a number",
      [[bread("price"), { type: "number", format: "double", minimum: 0 }]],
      "  @minValue(0)\n  price?: float64;",
    ],
    ["a boolean with a default", [[bread("fresh"), { type: "boolean", default: true }]], "  fresh?: boolean = true;"],
    ["null", [[bread("note"), { type: "string", "x-nullable": true }]], "  note?: string | null;"],
    [
      "strings",
      [[bread("tags"), { type: "array", items: { type: "string" }, maxItems: 3 }]],
      "  @maxItems(3)\n  tags?: string[];",
    ],
    [
      "nulls in a list",
      [[bread("tags"), { type: "array", items: { type: "string", "x-nullable": true } }]],
      "  tags?: (string | null)[];",
    ],
    [
      "a record",
      [[bread("labels"), { type: "object", additionalProperties: { type: "integer", format: "int32" } }]],
      "  labels?: Record<int32>;",
    ],
    ["a known type", [[bread("starter"), { $ref: "#/definitions/Dough" }]], "  starter?: Dough;"],
    ["a known enum", [[bread("side"), { $ref: "#/definitions/Crust" }]], "  side?: Crust;"],
    [
      "a name that needs backticks",
      [
        [bread("a-b"), { type: "string" }],
        [bread("enum"), { type: "string" }],
      ],
      "  `a-b`?: string;\n\n  /** SPEC-TODO: say what it is, in your own words. */\n  @added(Versions.v2002_02_02)\n  `enum`?: string;",
    ],
    [
      "an extensible enum",
      [[bread("flour"), openEnum]],
      '@added(Versions.v2002_02_02)\nunion Flour {\n  string,\n\n  /** SPEC-TODO: say what it is, in your own words. */\n  Rye: "Rye",\n\n  /** SPEC-TODO: say what it is, in your own words. */\n  `1.2`: "1.2",\n}',
    ],
    [
      "a closed enum",
      [
        [
          bread("flour"),
          {
            ...openEnum,
            "x-ms-enum": { name: "Flour", modelAsString: false, values: [{ name: "Spelt", value: "1.2" }] },
          },
        ],
      ],
      '@added(Versions.v2002_02_02)\nenum Flour {\n  /** SPEC-TODO: say what it is, in your own words. */\n  Rye,\n\n  /** SPEC-TODO: say what it is, in your own words. */\n  Spelt: "1.2",\n}',
    ],
    [
      "a value of a closed enum",
      [[["definitions", "Crust", "enum", 2], "none"]],
      '  Hard: "hard",\n\n  /** SPEC-TODO: say what it is, in your own words. */\n  @added(Versions.v2002_02_02)\n  none,\n}',
    ],
    [
      "a value of an open union",
      [[["definitions", "Cut", "enum", 1], "Whole"]],
      '  @added(Versions.v2002_02_02)\n  Whole: "Whole",\n}',
    ],
    [
      "a type in a circle with a known one",
      [
        [["definitions", "Slice"], SLICE],
        [bread("slices"), { type: "array", items: { $ref: "#/definitions/Slice" }, "x-ms-identifiers": ["grams"] }],
      ],
      '  @identifiers(#["grams"])\n  slices?: Slice[];\n}\n\n/** SPEC-TODO: say what it is, in your own words. */\n@added(Versions.v2002_02_02)\nmodel Slice {\n  /** SPEC-TODO: say what it is, in your own words. */\n  grams: int64;\n',
    ],
    [
      "a type with a base and further properties",
      [
        [
          ["definitions", "Loaf"],
          {
            allOf: [{ $ref: "#/definitions/Dough" }],
            properties: { flour: openEnum },
            additionalProperties: { type: "string" },
          },
        ],
        [bread("loaf"), { $ref: "#/definitions/Loaf" }],
      ],
      "model Loaf extends Dough {",
    ],
    [
      "two at once",
      [
        [["definitions", "Slice"], SLICE],
        [bread("first"), { $ref: "#/definitions/Slice" }],
        [["definitions", "Dough", "properties", "last"], { $ref: "#/definitions/Slice" }],
      ],
      "  last?: Slice;",
    ],
  ])("%s", { timeout: 60_000 }, async ([, changes, text], { expect }) => {
    const written = await write(changed(changes));
    expect(written.differences).toEqual([]);
    expect(written.text).toContain(text);
  });
});

test("an api-version that is written twice is there once", async () => {
  await using spec = await makeSpec(BAKERY_SPEC);
  const plan = planChanges(
    changed([
      [bread("flour"), openEnum],
      [bread("name"), undefined],
    ]),
    ours,
  );
  const marks = await writeChanges(spec.dir, plan);
  const once = await readFile(join(spec.dir, "main.tsp"), "utf8");
  expect(await writeChanges(spec.dir, plan)).toEqual(marks);
  expect(await readFile(join(spec.dir, "main.tsp"), "utf8")).toBe(once);
});

test("marks tell a person what to write, and where", async () => {
  await using spec = await makeSpec(BAKERY_SPEC);
  const official = changed([
    [bread("note"), { type: "boolean" }],
    [bread("name"), undefined],
    [
      ["paths", "/ovens/{ovenId}/bake", "post", "parameters", 1],
      { name: "mode", in: "query", required: true, type: "string" },
    ],
  ]);
  const marks = await writeChanges(spec.dir, planChanges(official, ours));
  const lines = (await readFile(join(spec.dir, "main.tsp"), "utf8")).split("\n");
  expect(marks.map(({ file, line, text }) => [file, text, lines[line]?.trim()])).toEqual([
    [
      "main.tsp",
      "SPEC-TODO(2002-02-02): Ovens_Bake/parameters/query:mode/required: official has true, ours has false: @madeRequired(Versions.v2002_02_02)",
      "/** Bakes. */",
    ],
    [
      "main.tsp",
      "SPEC-TODO(2002-02-02): Bread.name is gone: @removed(Versions.v2002_02_02) on name",
      "/** Its name. */",
    ],
    ["main.tsp", "SPEC-TODO: document note?: boolean", "@added(Versions.v2002_02_02)"],
  ]);
  await emitOpenApi(spec.dir, NEW);
});

test.for<[code: string, changes: readonly Change[], message: RegExp]>([
  [
    "inexpressible",
    [
      [bread("note"), { type: "integer" }],
      [["definitions", "Dough", "properties", "grams", "multipleOf"], 5],
    ],
    /Bread\.note: integer without format.*\n.*grams\/multipleOf: official has 5/,
  ],
  [
    "name-taken",
    [[bread("ovens"), { ...openEnum, "x-ms-enum": { name: "Ovens", modelAsString: true } }]],
    /brings Ovens, and main\.tsp \(line \d+\) has another thing of that name/,
  ],
  [
    "no-declaration",
    [[["definitions", "Bread", "properties", "more"], { $ref: "#/definitions/Flat" }]],
    /declares no Flat, so note has no place/,
  ],
])("%s: nothing is written", async ([code, changes, message], { expect }) => {
  await using spec = await makeSpec(BAKERY_SPEC);
  const known = withValue(ours, ["definitions", "Flat"], { type: "object", properties: {} });
  const official = changes.reduce(
    (document, [path, value]) => withValue(document, path, value),
    withValue(known, ["definitions", "Flat", "properties", "note"], { type: "string" }),
  );
  const writing = writeChanges(spec.dir, planChanges(official, known));
  await expect(writing).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
  expect(await readFile(join(spec.dir, "main.tsp"), "utf8")).toBe(BAKERY_SPEC);
});

test("files get the imports that they need, in order", async () => {
  const [start, end] = [BAKERY_SPEC.indexOf("/** Bread. */"), BAKERY_SPEC.indexOf("/** Crusts. */")];
  await using spec = await makeSpec(`import "./bread.tsp";\n${BAKERY_SPEC.slice(0, start)}${BAKERY_SPEC.slice(end)}`);
  const bread = join(spec.dir, "bread.tsp");
  const text = BAKERY_SPEC.slice(start, end);
  await writeFile(bread, `namespace Bakery;\n\n${text}`);
  const ours = await emitOpenApi(spec.dir, NEW);
  const official = withValue(ours, ["definitions", "Bread", "properties", "starter"], { $ref: "#/definitions/Dough" });
  await writeChanges(spec.dir, planChanges(official, ours));
  expect(await readFile(bread, "utf8")).toMatch(
    /^import "@typespec\/versioning";\nimport "\.\/main\.tsp";\n\nusing TypeSpec\.Versioning;\n\nnamespace Bakery;\n/,
  );
  expect(compareOpenApi(official, await emitOpenApi(spec.dir, NEW)).differences).toEqual([]);
});

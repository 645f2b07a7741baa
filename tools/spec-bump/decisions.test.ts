import { beforeAll, describe, test } from "vitest";
import { withValue } from "../spec-check/bakery.fixture.ts";
import { compareOpenApi } from "../spec-check/compare.ts";
import type { JsonObject } from "../spec-check/json.ts";
import { BAKERY_SPEC, NEW } from "./bakery.fixture.ts";
import { planChanges } from "./plan.ts";
import { emitOpenApi, makeSpec } from "./testing.fixture.ts";

let ours: JsonObject;
let before: JsonObject;

beforeAll(async () => {
  await using spec = await makeSpec(BAKERY_SPEC);
  ours = await emitOpenApi(spec.dir, NEW);
  before = await emitOpenApi(spec.dir, "2001-01-01");
}, 60_000);

const v = "Versions.v2002_02_02";
const path = "/ovens/{ovenId}/bake";
const post: Path = ["paths", path, "post"];
const bread: Path = ["definitions", "Bread", "properties"];
const operation = "  /** Bakes. */";

const MOVED: JsonObject = {
  operationId: "Ovens_Bake",
  parameters: [
    { name: "ovenId", in: "path", required: true, type: "string" },
    { name: "mode", in: "query", type: "string" },
    { name: "dough", in: "body", required: true, schema: { $ref: "#/definitions/Dough" } },
  ],
  responses: { 200: { schema: { $ref: "#/definitions/Bread" } } },
};

type Path = readonly (string | number)[];
type Case = readonly [
  what: string,
  changes: readonly (readonly [path: Path, value: unknown])[],
  advice: readonly string[],
  edits: readonly (readonly [text: string, replacement: string])[],
];

/** What the advice says, written by hand: the new api-version then is the official one, and the old one as it was. */
const CASES: readonly Case[] = [
  [
    "removed",
    [[[...bread, "name"], undefined]],
    ["Bread.name is gone: @removed"],
    [["  name?:", `  @removed(${v}) name?:`]],
  ],
  [
    "renamed",
    [
      [[...bread, "name"], undefined],
      [[...bread, "title"], { type: "string" }],
    ],
    ['Bread.name is gone, title came: @renamedFrom(Versions.v2002_02_02, "name")'],
    [["  name?:", `  @renamedFrom(${v}, "name") title?:`]],
  ],
  [
    "retyped",
    [[[...bread, "name"], { type: "boolean" }]],
    ['Bread.name/type: official has "boolean", ours has "string": @typeChangedFrom'],
    [["  name?: string", `  @typeChangedFrom(${v}, string) name?: boolean`]],
  ],
  [
    "a limit",
    [[[...bread, "name", "maxLength"], 9]],
    ["Bread.name/maxLength: official has 9, ours has nothing: @typeChangedFrom"],
    [
      ["  name?: string", `  @typeChangedFrom(${v}, string) name?: Name`],
      ["/** Bread. */", "@maxLength(9) scalar Name extends string;\n"],
    ],
  ],
  [
    "made required",
    [[["definitions", "Bread", "required"], ["name"]]],
    ["Bread.name/required: official has true, ours has false: @madeRequired"],
    [["  name?:", `  @madeRequired(${v}) name:`]],
  ],
  [
    "made optional",
    [[["definitions", "Dough", "required"], undefined]],
    ["Dough.grams/required: official has false, ours has true: @madeOptional"],
    [["  grams:", `  @madeOptional(${v}) grams?:`]],
  ],
  [
    "required and new",
    [
      [[...bread, "id"], { type: "string" }],
      [["definitions", "Bread", "required"], ["id"]],
    ],
    ["Bread.id is new, with @added(Versions.v2002_02_02); write it yourself, as it is required"],
    [["  name?:", `  @added(${v}) id: string;\n  name?:`]],
  ],
  [
    "read-only no more",
    [[[...bread, "baked", "readOnly"], undefined]],
    ["Bread.baked/readOnly: official has false, ours has true: keep the old one under another name"],
    [
      [
        "  @visibility(Lifecycle.Read) baked",
        `  @added(${v}) baked?: utcDateTime;\n @removed(${v}) @renamedFrom(${v}, "baked") @visibility(Lifecycle.Read) bakedOld`,
      ],
    ],
  ],
  [
    "a value less",
    [[["definitions", "Crust", "enum"], ["soft"]]],
    ['Bread.crust/enum: official has ["soft"], ours has ["hard","soft"]: @removed'],
    [["  Hard:", `  @removed(${v}) Hard:`]],
  ],
  [
    "a closed set that opens",
    [[["definitions", "Crust", "x-ms-enum", "modelAsString"], true]],
    ["Bread.crust/x-ms-enum/modelAsString: official has true, ours has false: keep the old one"],
    [
      ["enum Crust", `@removed(${v}) @renamedFrom(${v}, "Crust") enum OldCrust`],
      ["/** Cuts. */", `@added(${v}) union Crust { string, Soft: "soft", Hard: "hard" }`],
      ["  crust?:", `  @typeChangedFrom(${v}, OldCrust) crust?:`],
    ],
  ],
  [
    "an enum under another name",
    [[["definitions", "Crust", "x-ms-enum", "name"], "Rind"]],
    ['Bread.crust/x-ms-enum/name: official has "Rind", ours has "Crust": @renamedFrom'],
    [
      ["enum Crust", `@renamedFrom(${v}, "Crust") enum Rind`],
      ["crust?: Crust", "crust?: Rind"],
    ],
  ],
  [
    "another base",
    [[["definitions", "Bread", "allOf"], [{ $ref: "#/definitions/Dough" }]]],
    ["Bread/allOf/#/definitions/Dough: official has #/definitions/Dough, ours has nothing: keep the old one"],
    [
      [
        "model Bread {",
        `@added(${v}) model Bread extends Dough { name?: string; crust?: Crust; cut?: Cut; @visibility(Lifecycle.Read) baked?: utcDateTime; dough?: Dough }\n@removed(${v}) @renamedFrom(${v}, "Bread") model OldBread {`,
      ],
      ["): Bread", "): Answer"],
      ["/** Cuts. */", `union Answer { @removed(${v}) old: OldBread, @added(${v}) now: Bread }`],
    ],
  ],
  [
    "a parameter more",
    [[[...post, "parameters", 3], { name: "heat", in: "query", type: "integer", format: "int32" }]],
    [
      "Ovens_Bake/parameters/query:heat: official has parameter heat in query, ours has nothing: @added(Versions.v2002_02_02) on query:heat",
    ],
    [["@query mode?: string", `@query mode?: string, @added(${v}) @query heat?: int32`]],
  ],
  [
    "a parameter less",
    [
      [
        [...post, "parameters"],
        [
          { name: "ovenId", in: "path", required: true, type: "string" },
          { name: "dough", in: "body", required: true, schema: { $ref: "#/definitions/Dough" } },
        ],
      ],
    ],
    [
      "Ovens_Bake/parameters/query:mode: official has nothing, ours has parameter mode in query: @removed(Versions.v2002_02_02) on query:mode",
    ],
    [["@query mode?: string", `@removed(${v}) @query mode?: string`]],
  ],
  [
    "another answer",
    [[[...post, "responses", "200", "schema"], { $ref: "#/definitions/Dough" }]],
    [
      "Ovens_Bake/responses/200/schema: official has #/definitions/Dough, ours has #/definitions/Bread: @returnTypeChangedFrom",
    ],
    [
      ["): Bread", "): Dough"],
      [operation, `@returnTypeChangedFrom(${v}, Bread)`],
    ],
  ],
  [
    "another id",
    [[[...post, "operationId"], "Ovens_Heat"]],
    ['Ovens_Bake/operationId: official has "Ovens_Heat", ours has "Ovens_Bake": @renamedFrom'],
    [["  bake(", `  @renamedFrom(${v}, "bake") heat(`]],
  ],
  [
    "moved to another path",
    [
      [["paths", "/bake/{ovenId}"], { post: MOVED }],
      [["paths", path], undefined],
    ],
    [
      '#/paths/~1bake~1{ovenId}/post: official has operation Ovens_Bake, ours has it under the name "post /ovens/{ovenid}/bake": keep the old one',
    ],
    [
      [
        operation,
        `@removed(${v}) @renamedFrom(${v}, "bake") @route("/ovens/{ovenId}/bake") @post bakeOld(@path ovenId: string, @query mode?: string, @body dough: Dough): Bread; @added(${v})`,
      ],
      ['@route("/ovens/{ovenId}/bake")\n', '@route("/bake/{ovenId}")\n'],
    ],
  ],
];

describe("what a person is told to write can be written, and is enough", () => {
  test.for(CASES)("%s", { timeout: 60_000 }, async ([, changes, advice, edits], { expect }) => {
    const official = changes.reduce((document, [at, value]) => withValue(document, at, value), ours);
    const plan = planChanges(official, ours);
    expect(plan.additions).toEqual([]);
    expect(plan.inexpressible).toEqual([]);
    expect(plan.byHand.map(({ text }) => text)).toEqual(advice.map((line) => expect.stringContaining(line)));

    const main = edits.reduce((text, [old, replacement]) => text.replace(old, () => replacement), BAKERY_SPEC);
    await using spec = await makeSpec(main);
    expect(compareOpenApi(official, await emitOpenApi(spec.dir, NEW)).differences).toEqual([]);
    expect(compareOpenApi(before, await emitOpenApi(spec.dir, "2001-01-01")).differences).toEqual([]);
  });
});

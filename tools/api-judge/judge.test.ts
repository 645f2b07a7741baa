import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { highest, judge } from "./judge.ts";
import type { Callable, Item, ObjectType, Surface } from "./surface.ts";
import { anySurface, surface } from "./surfaces.fixture.ts";
import { weight } from "./verdicts.ts";

const told = (before: Surface, after: Surface) =>
  judge(before, after).map(({ level, item, change }) => `${level} ${item}: ${change}`);

test("what can only be compared as text is major, and says so", () => {
  const text = (value: string): Item => ({ kind: "opaque", doc: undefined, text: value });
  expect(judge(surface({ A: text("string | number") }), surface({ A: text("string") }))).toEqual([
    {
      item: "A",
      kind: "changed",
      change: "definition changed",
      level: "major",
      reason: "this cannot be read any further: compare both by eye",
    },
  ]);
});

test.for([
  ["2024-07-01", "2024-11-01", "minor api-version: default moved from 2024-07-01 to 2024-11-01"],
  ["2024-07-01-preview", "2024-07-01", "minor api-version: default moved from 2024-07-01-preview to 2024-07-01"],
  ["2024-07-01", "2024-11-01-preview", "major api-version: default moved from 2024-07-01 to 2024-11-01-preview"],
  [
    "2024-07-01-preview",
    "2024-11-01-preview",
    "minor api-version: default moved from 2024-07-01-preview to 2024-11-01-preview",
  ],
  [
    "2024-11-01-preview",
    "2024-07-01-preview",
    "major api-version: default moved from 2024-11-01-preview to 2024-07-01-preview",
  ],
  ["7.9", "7.10", "minor api-version: default moved from 7.9 to 7.10"],
  ["2024-11-01", "2024-07-01", "major api-version: default moved from 2024-11-01 to 2024-07-01"],
  ["2024-07-01", "2024-07-01-preview", "major api-version: default moved from 2024-07-01 to 2024-07-01-preview"],
  ["2024-07-01", undefined, "major api-version: default removed"],
  [undefined, "2024-07-01", "minor api-version: default is 2024-07-01"],
] as const)("default api-version from %s to %s", ([before, after, line]) => {
  expect(told(surface({}, before), surface({}, after))).toEqual([line]);
});

describe("parameters", () => {
  const callable = (...names: readonly string[]): Callable => ({
    kind: "callable",
    doc: undefined,
    parameters: names.map((name) => ({ name: name.replace("?", ""), type: "string", optional: name.endsWith("?") })),
    returns: "void",
    errors: undefined,
    wire: undefined,
  });

  test.for<[before: string[], after: string[], lines: string[]]>([
    [["a"], ["a", "b?"], ["minor f(b): optional parameter added"]],
    [["a", "b?"], ["a", "c?", "b?"], ["major f(c): optional parameter added in between"]],
    [["a"], ["a", "b"], ["major f(b): required parameter added"]],
    [["a", "b?"], ["a"], ["major f(b): parameter removed"]],
    [["a", "b?"], ["a", "b"], ["major f(b): made required"]],
    [["a", "b"], ["a", "b?"], ["minor f(b): made optional"]],
    [["a", "b"], ["b", "a"], ["major f: parameters in another order"]],
    [["a", "b"], ["a", "c"], ["patch f(b): renamed to c"]],
    [
      ["a", "b"],
      ["a", "c?"],
      ["minor f(c): made optional", "patch f(b): renamed to c"],
    ],
    [["a", "b"], ["b"], ["major f(a): parameter removed"]],
  ])("%j to %j", ([before, after, lines]) => {
    expect(told(surface({ f: callable(...before) }), surface({ f: callable(...after) }))).toEqual(lines);
  });
});

describe("read-only members of what is sent and comes back", () => {
  const bread = (optional: boolean, readOnly: boolean, sent = true) =>
    surface({
      Bread: {
        kind: "object",
        doc: undefined,
        sent,
        received: !sent,
        members: new Map([["id", { type: "string", optional, readOnly, wireName: undefined, doc: undefined }]]),
        rest: "",
      },
    });

  test.for<[what: string, before: Surface, after: Surface, lines: string[]]>([
    ["made required", bread(true, true), bread(false, true), ["minor Bread.id: made required"]],
    ["made optional", bread(false, true), bread(true, true), ["major Bread.id: made optional"]],
    ["no longer read-only", bread(true, true), bread(true, false), ["minor Bread.id: no longer read-only"]],
    [
      "no longer read-only, and required",
      bread(false, true),
      bread(false, false),
      ["major Bread.id: no longer read-only, and required"],
    ],
    [
      "no longer read-only where nothing is sent",
      bread(false, true, false),
      bread(false, false, false),
      ["minor Bread.id: no longer read-only"],
    ],
  ])("%s", ([, before, after, lines]) => {
    expect(told(before, after)).toEqual(lines);
  });
});

test.for<[what: string, change: Partial<Callable>, lines: string[]]>([
  ["other errors", { errors: "Blunder" }, ["major bake: errors changed from Fault to Blunder"]],
  ["errors no longer described", { errors: undefined }, ["major bake: errors changed from Fault to nothing described"]],
  ["the wire not known", { wire: undefined }, []],
  ["other documentation", { doc: "Bakes." }, ["patch bake: other documentation"]],
])("of an operation: %s", ([, change, lines]) => {
  const bake: Callable = {
    kind: "callable",
    doc: undefined,
    parameters: [],
    returns: "void",
    errors: "Fault",
    wire: "POST /bake",
  };
  expect(told(surface({ bake }), surface({ bake: { ...bake, ...change } }))).toEqual(lines);
});

describe("renames", () => {
  const object = (members: Readonly<Record<string, string>>): ObjectType => ({
    kind: "object",
    doc: undefined,
    sent: false,
    received: true,
    members: new Map(
      Object.entries(members).map(([name, type]) => [
        name,
        { type, optional: false, readOnly: false, wireName: undefined, doc: undefined },
      ]),
    ),
    rest: "",
  });

  test("of types that lead to each other and to themselves are told once each", () => {
    const before = surface({ Dog: object({ bone: "Bone", pups: "Dog[]" }), Bone: object({ size: "int32" }) });
    const after = surface({ Hound: object({ bone: "Stick", pups: "Hound[]" }), Stick: object({ size: "int32" }) });
    expect(told(before, after)).toEqual(["major Bone: renamed to Stick", "major Dog: renamed to Hound"]);
  });

  test("take along what belongs to the thing, and leave alone what only looks like its name", () => {
    const bark: Item = {
      kind: "callable",
      doc: undefined,
      parameters: [{ name: "at", type: 'Doghouse | "Dog" | Dog', optional: false }],
      returns: "void",
      errors: undefined,
      wire: undefined,
    };
    const afterBark = { ...bark, parameters: [{ name: "at", type: 'Doghouse | "Dog" | Hound', optional: false }] };
    expect(
      told(
        surface({ Dog: object({ name: "string" }), "Dog.bark": bark }),
        surface({ Hound: object({ name: "string" }), "Hound.bark": afterBark }),
      ),
    ).toEqual(["major Dog: renamed to Hound"]);
  });

  test("are not made out where two could be meant, or where there is nothing to know a thing by", () => {
    expect(
      told(
        surface({ A: object({ name: "string" }), Empty: object({}) }),
        surface({ B: object({ name: "string" }), C: object({ name: "string" }), Void: object({}) }),
      ),
    ).toEqual(["major A: removed", "major Empty: removed", "minor B: added", "minor C: added", "minor Void: added"]);
  });

  test("are not made out where two of a form became one", () => {
    expect(
      told(
        surface({ A: object({ name: "string" }), B: object({ name: "string" }) }),
        surface({ C: object({ name: "string" }) }),
      ),
    ).toEqual(["major A: removed", "major B: removed", "minor C: added"]);
  });

  test("of members are not made out of two that say different things", () => {
    const documented = (name: string, doc: string): Item => ({
      ...object({}),
      members: new Map([[name, { type: "string", optional: true, readOnly: false, wireName: undefined, doc }]]),
    });
    expect(told(surface({ A: documented("a", "Its name.") }), surface({ A: documented("b", "Its colour.") }))).toEqual([
      "major A.a: removed",
      "minor A.b: added",
    ]);
  });
});

/** Without what need not be known: which way values go, and what is on the wire. */
function visible(one: Surface): Surface {
  const plain = (item: Item): Item => {
    if (item.kind === "callable") return { ...item, wire: undefined };
    if (item.kind === "opaque") return item;
    const directed = { ...item, sent: true, received: true };
    if (directed.kind !== "object") return directed;
    const members = [...directed.members].map(([name, member]) => [name, { ...member, wireName: undefined }] as const);
    return { ...directed, members: new Map(members) };
  };
  return { ...one, items: new Map([...one.items].map(([name, item]) => [name, plain(item)])) };
}

describe("of any two surfaces", () => {
  const level = (before: Surface, after: Surface) => weight(highest(judge(before, after)));

  test("the same gives no verdict, in whatever order its items stand", () => {
    fc.assert(
      fc.property(anySurface, (one) => {
        expect(judge(one, { ...one, items: new Map([...one.items].toReversed()) })).toEqual([]);
      }),
    );
  });

  test("no difference goes without a verdict", () => {
    fc.assert(
      fc.property(anySurface, anySurface, (one, other) => {
        const [before, after] = [visible(one), visible(other)];
        expect(judge(before, after).length > 0).toBe(!isDeepStrictEqual(before, after));
      }),
    );
  });

  test("a further change never makes the level fall", () => {
    fc.assert(
      fc.property(anySurface, anySurface, fc.constantFrom("A", "B", "C", "D"), (before, after, name) => {
        const old = before.items.get(name);
        const others = [...after.items].filter(([key]) => key !== name);
        const without = { ...after, items: new Map(old === undefined ? others : [...others, [name, old]]) };
        expect(level(before, after)).toBeGreaterThanOrEqual(level(before, without));
      }),
    );
  });

  test("not knowing which way values go never makes the level fall", () => {
    const directed = (one: Surface, sent: boolean, received: boolean): Surface => ({
      ...one,
      items: new Map([...one.items].map(([name, item]) => [name, "sent" in item ? { ...item, sent, received } : item])),
    });
    fc.assert(
      fc.property(anySurface, anySurface, fc.boolean(), (before, after, sent) => {
        const known = level(directed(before, sent, !sent), directed(after, sent, !sent));
        expect(level(directed(before, true, true), directed(after, true, true))).toBeGreaterThanOrEqual(known);
      }),
    );
  });
});

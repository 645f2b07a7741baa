import { expect, test } from "vitest";
import { highest, judge } from "./judge.ts";
import type { Item, Surface } from "./surface.ts";
import { surface } from "./surfaces.fixture.ts";

const told = (before: Surface, after: Surface) =>
  judge(before, after).map(({ level, item, change }) => `${level} ${item}: ${change}`);

const WAYS = {
  sent: { sent: true, received: false },
  received: { sent: false, received: true },
  both: { sent: true, received: true },
};

/** The level by way, and whether all three are told alike wherever the type stands. */
function levels(before: string, after: string): readonly string[] {
  return Object.values(WAYS).map((way) => {
    const alias = (type: string): Surface => surface({ A: { kind: "alias", doc: undefined, type, ...way } });
    const member = (type: string): Surface =>
      surface({
        A: {
          kind: "object",
          doc: undefined,
          ...way,
          members: new Map([["a", { type, optional: false, readOnly: false, wireName: undefined, doc: undefined }]]),
          rest: "",
        },
      });
    const level = highest(judge(alias(before), alias(after)));
    expect(highest(judge(member(before), member(after)))).toBe(level);
    return level;
  });
}

test.for<[what: string, before: string, after: string, ...sentReceivedBoth: string[]]>([
  ["in another order", "A | B", "B | A", "none", "none", "none"],
  ["in other brackets", "A | (B | C)", "(C | A) | B", "none", "none", "none"],
  ["one more", "A", "A | B", "minor", "major", "major"],
  ["one less", "A | B", "A", "major", "minor", "major"],
  ["one for another", "A | B", "A | C", "major", "major", "major"],
  ["another", "A", "B", "major", "major", "major"],
  ["opened", '"a"', '"a" | (string & {})', "minor", "major", "major"],
  ["open, a value more", '"a" | (string & {})', '"a" | "b" | (string & {})', "minor", "minor", "minor"],
  ["open, something else more", '"a" | (string & {})', '"a" | (string & {}) | number', "minor", "major", "major"],
  ["closed", '"a" | (string & {})', '"a"', "major", "minor", "major"],
  ["one more in a promised list", "Promise<A[]>", "Promise<(A | B)[]>", "minor", "major", "major"],
  ["one more in pages", "pages of (A | B)", "pages of (C | B | A)", "minor", "major", "major"],
  ["one less in a read-only list", "readonly (A | B)[]", "readonly A[]", "major", "minor", "major"],
  ["a list for one", "A", "A[]", "major", "major", "major"],
  ["a quoted bar", '"a | b"', '"a | b" | "c"', "minor", "major", "major"],
  ["in brackets that go no way", "Codec<A>", "Codec<A | B>", "major", "major", "major"],
  ["two promises", "Promise<A> & Promise<B>", "Promise<A> & Promise<B | C>", "major", "major", "major"],
  ["a function's result", "() => A | B", "() => A", "major", "major", "major"],
  ["a function or nothing", "(() => A) | undefined", "() => A", "major", "minor", "major"],
  ["a condition", "A extends B | C ? D : E", "A extends B | X | C ? D : E", "major", "major", "major"],
])("%s", ([, before, after, ...expected]) => {
  expect(levels(before, after)).toEqual(expected);
});

test("a set of values that comes to hold something else is still a union", () => {
  const values = (way: keyof typeof WAYS): Item => ({
    kind: "values",
    doc: undefined,
    ...WAYS[way],
    open: false,
    values: new Map([["a", undefined]]),
  });
  const alias = (way: keyof typeof WAYS): Item => ({ kind: "alias", doc: undefined, type: 'B | "a"', ...WAYS[way] });
  const level = (before: Item, after: Item) => highest(judge(surface({ A: before }), surface({ A: after })));
  expect(level(values("sent"), alias("sent"))).toBe("minor");
  expect(level(values("received"), alias("received"))).toBe("major");
  expect(level(alias("received"), values("received"))).toBe("minor");
  expect(level(alias("sent"), values("sent"))).toBe("major");
});

test("a parameter is sent, a result and errors are received", () => {
  const call = (parameter: string, returns: string, errors: string): Surface =>
    surface({
      f: {
        kind: "callable",
        doc: undefined,
        parameters: [{ name: "a", type: parameter, optional: false }],
        returns,
        errors,
        wire: undefined,
      },
    });
  expect(told(call("A | B", "C | D", "E | F"), call("B | A", "D | C", "F | E"))).toEqual([]);
  expect(told(call("A", "C | D", "E | F"), call("A | B", "C", "F"))).toEqual([
    "minor f: errors changed from E | F to F",
    "minor f: result changed from C | D to C",
    "minor f(a): type changed from A to A | B",
  ]);
  expect(told(call("A | B", "C", "E"), call("A", "C | D", "E | F"))).toEqual([
    "major f: errors changed from E to E | F",
    "major f: result changed from C to C | D",
    "major f(a): type changed from A | B to A",
  ]);
});

test("a parameter that is renamed is still the same when its type is told in another order", () => {
  const call = (name: string, type: string): Item => ({
    kind: "callable",
    doc: undefined,
    parameters: [{ name, type, optional: false }],
    returns: "void",
    errors: undefined,
    wire: undefined,
  });
  expect(told(surface({ f: call("a", "A | B") }), surface({ f: call("b", "B | A") }))).toEqual([
    "patch f(a): renamed to b",
  ]);
});

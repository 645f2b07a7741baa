import { describe, expect, test } from "vitest";
import { readSurface } from "./from-reports.ts";
import { reports } from "./reports/report.fixture.ts";
import type { Item, Surface } from "./surface.ts";

const read = (code: string, more: Readonly<Record<string, string>> = {}): Surface =>
  readSurface(reports({ ".": code, ...more }));

/** Type and optionality of the members of an object, as text. */
function membersOf(item: Item | undefined): Record<string, string> {
  if (item?.kind !== "object") throw new Error(`An object was expected, not ${item?.kind}.`);
  return Object.fromEntries(
    [...item.members].map(([key, { type, optional }]) => [key, `${optional ? "?" : ""}${type}`]),
  );
}

function waysOf(item: Item | undefined): string {
  if (item === undefined || !("sent" in item)) throw new Error(`A type was expected, not ${item?.kind}.`);
  return [item.sent ? "sent" : "", item.received ? "received" : ""].join(" ").trim();
}

describe("declarations", () => {
  test("an interface: members, without the comments of the extractor", () => {
    const { items } = read(
      'export interface Bread<T> extends Food {\n  // (undocumented)\n  crust?: string;\n  [key: number]: T;\n  "for-whom": {\n    // (undocumented)\n    name: string;\n  };\n}',
    );
    expect(membersOf(items.get("Bread"))).toEqual({ crust: "?string", "for-whom": "{ name: string; }" });
    expect(items.get("Bread")).toMatchObject({ rest: "T; extends Food; [key: number]: T;" });
  });

  test("a type of literals is a set of values, closed or open", () => {
    const { items } = read(
      'export type Crust = "soft" | "hard";\n\nexport type Corn = "rye" | (string & {});\n\nexport type Only = "one";',
    );
    expect(items.get("Crust")).toMatchObject({ kind: "values", open: false });
    expect(items.get("Corn")).toMatchObject({ kind: "values", open: true });
    expect(items.get("Only")).toMatchObject({ kind: "values", open: false, values: new Map([["one", undefined]]) });
  });

  test.each(["export type OrNothing<T> = T | undefined;", "export enum Kind { }"])("opaque: %s", (code) => {
    expect([...read(code).items.values()]).toEqual([
      { kind: "opaque", doc: undefined, text: code.slice("export ".length) },
    ]);
  });

  test.each(['"a" | Other', "1 | 2", "string", "keyof Bread"])("another name for a type: %s", (type) => {
    expect([...read(`export type Name = ${type};`).items.values()]).toMatchObject([{ kind: "alias", type }]);
  });

  test("known values: members of a constant, and lists in it that may grow", () => {
    const { items } = read(
      'export const Known: {\n    readonly Soft: "soft";\n    readonly all: readonly ["soft", "hard"];\n};',
    );
    expect(items.get("Known")).toMatchObject({ members: new Map([["Soft", { type: '"soft"', readOnly: true }]]) });
    expect(waysOf(items.get("Known"))).toBe("received");
    expect(items.get("Known.all")).toMatchObject({ kind: "values", open: true, sent: false });
  });

  test("the literals in an intersection and in a type argument are told by their members", () => {
    const { items } = read(
      "export type Answer = State<1> & {\n    readonly name: string;\n};\n\nexport const lib: Library<{\n    first: 1;\n}, Options>;",
    );
    expect(items.get("Answer")).toMatchObject({ kind: "object", rest: "State<1> & {}" });
    expect(membersOf(items.get("Answer"))).toEqual({ name: "read-only (string)" });
    expect(items.get("lib")).toMatchObject({ kind: "object", rest: "Library<{}, Options>" });
  });

  test("functions, with their forms and type parameters", () => {
    const { items } = read(
      "export function bake<T extends Dough>(dough: T, ...more: T[]): Bread<T>;\n\nexport function bake(): void;\n\nexport const mix: (dough?: Dough) => Dough;",
    );
    expect(items.get("bake")).toMatchObject({
      kind: "callable",
      parameters: [
        { name: "dough", type: "T", optional: false },
        { name: "more", type: "...T[]", optional: true },
      ],
      typeParameters: "<T extends Dough>",
      returns: "Bread<T>",
    });
    expect(items.get("bake (2)")).toMatchObject({ kind: "callable", returns: "void" });
    expect(items.get("mix")).toMatchObject({ kind: "callable", parameters: [{ name: "dough", optional: true }] });
  });

  test("a class: properties, constructor and methods; nothing that is private", () => {
    const { items } = read(
      'export class Oven extends Device {\n    constructor(watts: number);\n    private heat;\n    get hot(): boolean;\n    set hot(value: boolean);\n    bake(dough: Dough): Bread;\n    static find(): Oven;\n    readonly kind = "oven";\n}',
    );
    expect([...items.keys()].sort()).toEqual(["Oven", "Oven.bake", "Oven.constructor", "Oven.static find"]);
    expect(membersOf(items.get("Oven"))).toEqual({ hot: "(boolean) & (boolean)", kind: '"oven"' });
    expect(items.get("Oven.constructor")).toMatchObject({ parameters: [{ name: "watts" }] });
  });

  test("what other packages declare is known by its name and theirs", () => {
    const { items } = read(
      "import { Bread as Bread_2 } from '@bakery/bread';\nimport type { Salt } from \"salt\";\n\nexport { Bread_2 as Bread }\n\nexport { Salt }",
    );
    expect(items.get("Bread")).toEqual({ kind: "opaque", doc: undefined, text: "Bread of @bakery/bread" });
    expect(items.get("Salt")).toMatchObject({ text: "Salt of salt" });
  });

  test("a namespace counts where users can see it; else what it lists is declared beside it", () => {
    const food = "interface Bread {\n}\n\ndeclare namespace food {\n    export {\n        Bread\n    }\n}";
    expect([...read(food).items.keys()]).toEqual(["Bread (not exported)"]);
    expect([...read(`${food}\n\nexport { food }`).items.keys()]).toEqual(["food", "Bread (not exported)"]);
  });

  test("what is numbered in the report has the name that it is exported by", () => {
    const { items } = read("function event_2(): void;\nexport { event_2 as event }");
    expect([...items.keys()]).toEqual(["event"]);
    expect(items.get("event")).toMatchObject({ kind: "callable" });
  });
});

describe("directions", () => {
  const ways = (functions: string): string =>
    waysOf(read(`export interface Bread {\n    slice: string;\n}\n\n${functions}`).items.get("Bread"));

  test.each([
    ["a parameter is sent", "export function eat(bread: Bread): void;", "sent"],
    ["a result is received", "export function bake(): Promise<readonly Bread[]>;", "received"],
    ["a callback turns around", "export function bake(done: (bread: Bread) => void): void;", "received"],
    ["what a callback gives is sent", "export function sell(bake: () => Bread): void;", "sent"],
    ["a function that comes back turns around", "export function shop(): (bread: Bread) => void;", "sent"],
    [
      "a callback of a callback turns twice",
      "export function x(f: (g: (bread: Bread) => void) => void): void;",
      "sent",
    ],
    ["a method of a class", "export class Oven {\n    bake(): Bread;\n}", "received"],
    ["a constructor", "export class Toaster {\n    constructor(bread: Bread);\n}", "sent"],
    ["a property of a class", "export class Shop {\n    shelf: Bread[];\n}", "received"],
    ["a constant", "export const loaf: Bread;", "received"],
    [
      "a method of what is received",
      "export interface Oven {\n    bake(dough: Bread): void;\n}\nexport function oven(): Oven;",
      "sent",
    ],
    [
      "a base of what is sent",
      "export interface Roll extends Bread {\n}\nexport function eat(roll: Roll): void;",
      "sent",
    ],
    ["a bound of a type parameter", "export function eat<T extends Bread>(bread: T): void;", "sent"],
    ["names of members that are given", "export function taste<K extends keyof Bread>(name: K): void;", "received"],
    ["names of members that come back", "export function tasted(): keyof Bread;", "sent"],
    [
      "a namespace of the package's own",
      "declare namespace food {\n    export {\n        Bread\n    }\n}\nexport function bake(): food.Bread;",
      "received",
    ],
    ["a type guard", "export function isBread(value: unknown): value is Bread;", "received"],
    [
      "an alias on the way",
      "export type Basket = { bread?: Bread };\nexport function shop(basket: Basket): void;",
      "sent",
    ],
    ["both", "export function toast(bread: Bread): Bread;", "sent received"],
    ["neither: both, to be safe", "export type Crumb = Bread | undefined;", "sent received"],
    ["a function that nobody can call", "function eat(bread: Bread): void;", "sent received"],
  ])("%s", (_, functions, expected) => expect(ways(functions)).toBe(expected));

  test("reach from one entry into what another one exports", () => {
    const { items } = read(
      "export interface Bread {\n    slice: Slice;\n}\n\nexport interface Slice {\n    grams: number;\n}",
      {
        codecs:
          "export function decode(value: unknown): Bread;\n\ninterface Bread {\n    slice: Slice;\n}\n\ninterface Slice {\n    grams: number;\n}",
      },
    );
    expect([...items.keys()]).toEqual(["Bread", "Slice", "codecs/decode"]);
    expect([waysOf(items.get("Bread")), waysOf(items.get("Slice"))]).toEqual(["received", "received"]);
  });

  test("readonly says nothing to those who make the object", () => {
    const bread = "export interface Bread {\n    readonly slice: string;\n}\n\n";
    const slice = (functions: string) => {
      const item = read(`${bread}${functions}`).items.get("Bread");
      return item?.kind === "object" ? item.members.get("slice") : undefined;
    };
    expect(slice("export function eat(bread: Bread): void;")).toMatchObject({ type: "string", readOnly: false });
    expect(slice("export function bake(): Bread;")).toMatchObject({ type: "string", readOnly: true });
    expect(slice("")).toMatchObject({ type: "read-only (string)", readOnly: false });
  });

  test("a method is called by those who are given the object, and made by those who make it", () => {
    const oven = "export interface Oven {\n    bake(hot: boolean): void;\n    bake(): void;\n}\n\n";
    const given = read(`${oven}export function oven(): Oven;`).items;
    expect([...given.keys()]).toEqual(["Oven", "Oven.bake", "Oven.bake (2)", "oven"]);
    const made = read(`${oven}export function use(oven: Oven): void;`).items;
    expect(membersOf(made.get("Oven"))).toEqual({ bake: "(() => void) & ((hot: boolean) => void)" });
  });
});

describe("names over the entries of a package", () => {
  test("the default export, one with two names, and all of another package", () => {
    const { items } = read(
      "class Oven {\n}\nexport default Oven;\n\nfunction bake(): void;\nexport { bake }\nexport { bake as roast }\n\nexport * from 'dough';",
    );
    expect([...items.keys()]).toEqual(["default", "bake", "roast", "* from 'dough'"]);
  });

  test("what further entries export has theirs in front", () => {
    const { items } = read("export function bake(): void;", {
      "deep/er": "export function bake(): number;\n\nfunction hidden(): void;",
    });
    expect([...items.keys()]).toEqual(["bake", "deep/er/bake", "hidden (not exported)"]);
  });
});

describe("a report that cannot be read", () => {
  test("without a block of TypeScript", () => {
    expect(() => readSurface(new Map([["codecs", "# Something else\n"]]))).toThrow(
      /the entry codecs has no TypeScript in it: .+ pnpm api:report/,
    );
  });

  test("with the traces of a merge", () => {
    expect(() => read("<<<<<<< ours\nexport function bake(): void;\n=======\n>>>>>>> theirs")).toThrow(
      "the API report of the root entry is not TypeScript (Merge conflict marker encountered)",
    );
  });
});

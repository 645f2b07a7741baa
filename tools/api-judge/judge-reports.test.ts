import { expect, test } from "vitest";
import type { Reports } from "../api-report/report-files.ts";
import { judgeReports } from "./judge-reports.ts";
import { reports } from "./reports/report.fixture.ts";

/** Level and item of each verdict. */
const verdicts = (before: Reports, after: Reports): readonly string[] =>
  judgeReports(before, after).map(({ level, item }) => `${level} ${item}`);

test("the same reports: nothing", () => {
  const same = reports({ ".": "export function bake(): void;" });
  expect(judgeReports(same, same)).toEqual([]);
});

test("other text around the same declarations is a patch: nothing changes unseen", () => {
  const before = reports({ ".": "// @public\nexport function bake(): void;" });
  const after = reports({ ".": "// @public (undocumented)\nexport function bake(): void;" });
  expect(verdicts(before, after)).toEqual(["patch API report"]);
});

test("a property that comes back is minor, in each entry that shows the type, and told once", () => {
  const bread = (more: string) =>
    `export interface Bread {\n    crust?: string;${more}\n}\n\nexport function bake(): Bread;`;
  const both = (more: string) => reports({ ".": bread(more), fresh: bread(more) });
  expect(verdicts(both(""), both("\n    salt: boolean;"))).toEqual(["minor Bread.salt"]);
});

test("an entry that no longer exports what the root still does is major", () => {
  const bake = "export function bake(): void;";
  expect(verdicts(reports({ ".": bake, oven: bake }), reports({ ".": bake }))).toEqual(["major oven/bake"]);
});

test("the root takes over what an entry exports: minor", () => {
  const bake = "export function bake(): void;";
  const oven = `${bake}\n\nexport function heat(): void;`;
  expect(verdicts(reports({ ".": "", oven }), reports({ ".": bake, oven }))).toEqual(["minor bake"]);
});

test("a value that is added to known values is minor", () => {
  const known = (more: string) => reports({ ".": `export const Known: {\n    readonly Soft: "soft";${more}\n};` });
  expect(verdicts(known(""), known('\n    readonly Hard: "hard";'))).toEqual(["minor Known.Hard"]);
});

test("what a type guard calls its argument is its own affair; what it tells of it is not", () => {
  const guards = (name: string, types: string) =>
    reports({
      ".": `export function isBread(${name}: unknown): ${name} is ${types};\n\nexport function check(${name}: unknown): asserts ${name};`,
    });
  expect(verdicts(guards("e", "Bread"), guards("value", "Bread"))).toEqual(["patch check(e)", "patch isBread(e)"]);
  expect(verdicts(guards("e", "Bread"), guards("e", "Bread | Cake"))).toEqual(["major isBread"]);
  expect(verdicts(guards("e", "Bread | Cake"), guards("e", "Bread"))).toEqual(["major isBread"]);
});

test("forms of a function and of a method are a set", () => {
  const cut = "cut(bread: string): void;";
  const slice = "cut(bread: string, count: number): string;";
  const crumb = "cut(crumbs: boolean): boolean;";
  const functions = (...forms: readonly string[]) =>
    reports({ ".": forms.map((form) => `export function ${form}`).join("\n\n") });
  const given = (...forms: readonly string[]) =>
    reports({ ".": `export interface Knife {\n    ${forms.join("\n    ")}\n}\n\nexport function knife(): Knife;` });
  for (const [of, item] of [
    [functions, "cut"],
    [given, "Knife.cut"],
  ] as const) {
    expect(verdicts(of(cut, slice, crumb), of(crumb, slice, cut))).toEqual(["patch API report"]);
    expect(verdicts(of(cut, slice), of(crumb, cut, slice))).toEqual([`minor ${item} (3)`]);
    expect(verdicts(of(cut, slice, crumb), of(crumb, cut))).toEqual([`major ${item} (2)`]);
    expect(verdicts(of(cut, slice), of(slice.replace("string;", "void;"), cut))).toEqual([`major ${item} (2)`]);
  }
});

test("forms of a method that is made are a set", () => {
  const knife = (...forms: readonly string[]) =>
    reports({
      ".": `export interface Knife {\n    ${forms.join("\n    ")}\n}\n\nexport function use(knife: Knife): void;`,
    });
  const [cut, slice, crumb] = ["cut(bread: string): void;", "cut(count: number): string;", "cut(): boolean;"];
  expect(verdicts(knife(cut, slice, crumb), knife(crumb, cut, slice))).toEqual(["patch API report"]);
  expect(verdicts(knife(cut, slice), knife(cut, crumb))).toEqual(["major Knife.cut"]);
});

test("the order of a union is nothing, however deep it stands", () => {
  const sell = (types: string) => reports({ ".": `export function sell(food: Map<string, ${types}>): void;` });
  expect(verdicts(sell("(Bread | Cake)[]"), sell("(Cake | Bread)[]"))).toEqual(["patch API report"]);
  expect(verdicts(sell("(Bread | Cake)[]"), sell("(Cake | Roll)[]"))).toEqual(["major sell(food)"]);
});

test("a union of types goes the way of what leads to it", () => {
  const food = (types: string, functions: string) => reports({ ".": `export type Food = ${types};\n\n${functions}` });
  const grown = (functions: string) => verdicts(food("Bread", functions), food("Bread | Cake", functions));
  expect(grown("export function eat(food: Food): void;")).toEqual(["minor Food"]);
  expect(grown("export function bake(): Food;")).toEqual(["major Food"]);
});

test("an optional parameter of a method that comes back is minor", () => {
  const oven = (more: string) =>
    reports({ ".": `export interface Oven {\n    bake(${more}): void;\n}\n\nexport function oven(): Oven;` });
  expect(verdicts(oven(""), oven("hot?: boolean"))).toEqual(["minor Oven.bake(hot)"]);
});

test("a method that those who make the object have to add is major", () => {
  const oven = (more: string) =>
    reports({ ".": `export interface Oven {\n    heat(): void;${more}\n}\n\nexport function use(oven: Oven): void;` });
  expect(verdicts(oven(""), oven("\n    cool(): void;"))).toEqual(["major Oven.cool"]);
});

test("what is not exported counts while it is there, and may come and go", () => {
  const food = (more: string) =>
    reports({
      ".": `interface Food {${more}\n}\n\nexport interface Bread {\n    crust: string;\n}\n\nexport function eat(food: Food): void;`,
    });
  expect(verdicts(food(""), food("\n    salt: boolean;"))).toEqual(["major Food (not exported).salt"]);
  const exported = reports({ ".": "export interface Food {\n}\n\nexport function eat(food: Food): void;" });
  const hidden = reports({ ".": "interface Food {\n}\n\nexport function eat(food: Food): void;" });
  expect(verdicts(hidden, exported)).toEqual(["minor Food"]);
  expect(verdicts(exported, hidden)).toEqual(["major Food"]);
});

test("what is imported from another package counts by that package, too", () => {
  const eat = (from: string) => reports({ ".": `${from}\n\nexport function eat(bread: Bread): void;` });
  const imported = eat("import { Bread } from 'bread';");
  expect(verdicts(imported, eat("import { Bread } from 'cake';"))).toEqual(["major Bread (not exported)"]);
  expect(verdicts(eat("interface Bread {\n}"), imported)).toEqual(["major Bread (not exported)"]);
  expect(verdicts(imported, eat("import type { Bread } from 'bread';"))).toEqual(["patch API report"]);
});

test.for<[what: string, before: string, after: string, verdicts: readonly string[]]>([
  ["default", "class Oven {\n}\n\nexport default Oven;", "class Oven {\n}", ["major default"]],
  ["all of a package", "export * from 'bread';", "", ["major * from 'bread'"]],
  ["one of two names", "class A {\n}\nexport { A }\nexport { A as B }", "class A {\n}\nexport { A as B }", ["major A"]],
])("an export that is gone is major: %s", ([, before, after, expected], { expect }) => {
  expect(verdicts(reports({ ".": before }), reports({ ".": after }))).toEqual(expected);
});

test.for<[what: string, before: string, after: string, verdicts: readonly string[]]>([
  ["made abstract", "export class A {\n}", "export abstract class A {\n}", ["major A"]],
  ["abstract member", "export class A {\n}", "export class A {\n    abstract x(): void;\n}", ["major A"]],
  [
    "method protected",
    "export class A {\n    x(): void;\n}",
    "export class A {\n    protected x(): void;\n}",
    ["major A", "major A.x"],
  ],
  ["setter gone", "export class A {\n    x: string;\n}", "export class A {\n    get x(): string;\n}", ["major A.x"]],
  [
    "readonly as a getter",
    "export class A {\n    readonly x: string;\n}",
    "export class A {\n    get x(): string;\n}",
    ["patch API report"],
  ],
  [
    "readonly no more",
    "export class A {\n    readonly x: string;\n}",
    "export class A {\n    x: string;\n}",
    ["minor A.x"],
  ],
  [
    "first constructor",
    "export class A {\n}",
    "export class A {\n    constructor(x: string);\n}",
    ["major A.constructor"],
  ],
  [
    "its parameters are optional",
    "export class A {\n}",
    "export class A {\n    constructor(x?: string);\n}",
    ["minor A.constructor"],
  ],
  [
    "another one was inherited",
    "export class A extends B {\n}",
    "export class A extends B {\n    constructor(x?: string);\n}",
    ["major A.constructor"],
  ],
  ["with its class", "", "export class A {\n    constructor(x: string);\n}", ["minor A", "minor A.constructor"]],
])("a class: %s", ([, before, after, expected], { expect }) => {
  expect(verdicts(reports({ ".": before }), reports({ ".": after }))).toEqual(expected);
});

test("a class that is taken, too, is made by its constructor: what its members come to hold is minor", () => {
  const door = (more: string) => `export interface Door {\n    width: number;${more}\n}`;
  const oven = (more: string) =>
    reports({
      ".": `${door(more)}\n\nexport class Oven {\n    door: Door;\n}\n\nexport function use(oven: Oven): void;`,
    });
  expect(verdicts(oven(""), oven("\n    height: number;"))).toEqual(["minor Door.height"]);
});

test("a function that takes what has only been given out is minor: the type is judged as what it was", () => {
  const oven = (more: string) =>
    reports({
      ".": `export interface Oven {\n    readonly hot: boolean;\n    heat(): void;\n}\n\nexport function oven(): Oven;${more}`,
    });
  expect(verdicts(oven(""), oven("\n\nexport function use(oven: Oven): void;"))).toEqual(["minor use"]);
});

test("what a type holds that nothing leads to is held to both rules; a type that names a part of it does not count", () => {
  const bread = (more: string, other: string) =>
    reports({
      ".": `export interface Bread {\n    crust: string;${more}\n}\n\nexport function bake(): Bread;\n\n${other}`,
    });
  const salted = (other: string) => verdicts(bread("", other), bread("\n    salt: string;", other));
  expect(salted("export interface Order {\n    bread: Bread;\n}")).toEqual(["major Bread.salt"]);
  expect(salted('export type Crust = Bread["crust"];')).toEqual(["minor Bread.salt"]);
});

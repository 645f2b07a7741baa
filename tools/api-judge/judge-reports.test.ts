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

import { expect, test } from "vitest";
import { currentVersion } from "../../../tools/readme-tables/next-version.ts";
import { staleTables } from "../../../tools/readme-tables/stale-tables.ts";
import { root } from "./compile-spec.ts";

test("no table of figures in the README is older than the packages", () => {
  expect(staleTables(root, currentVersion(root))).toEqual([]);
});

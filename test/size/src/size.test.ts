import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { type Bundle, bundle } from "./bundle.ts";
import { installPacked } from "./install-packed.ts";
import { programs } from "./programs.ts";

const packed = join(import.meta.dirname, "../.out/test");
const bundles = new Map<string, Bundle>();
const bundleOf = (name: string): Bundle => bundles.get(name) as Bundle;

beforeAll(async () => {
  await installPacked(packed);
  for (const { name } of programs) bundles.set(name, await bundle(name, packed));
}, 120_000);

const includes = ({ text, files }: Bundle, word: string): boolean =>
  text.includes(word) || files.some((file) => file.includes(word));

describe.each(programs.filter(({ ceiling }) => ceiling))("$title", ({ name, ceiling, has, without = [] }) => {
  test("stays below its ceiling, and near it", () => {
    const { minified, gzip } = bundleOf(name);
    expect(minified).toBeLessThanOrEqual(ceiling?.minified ?? 0);
    expect(gzip).toBeLessThanOrEqual(ceiling?.gzip ?? 0);
    // A ceiling far above says nothing: lower it.
    expect(gzip).toBeGreaterThanOrEqual((ceiling?.gzip ?? 0) * 0.97);
  });

  test("has nothing in it that it has no use for", () => {
    expect(without.filter((word) => includes(bundleOf(name), word))).toEqual([]);
    expect(includes(bundleOf(name), has ?? "")).toBe(true);
  });
});

test("the bare client of core-client is what its name says", () => {
  expect(bundleOf("core-client").files.some((file) => file.includes("/core-client/"))).toBe(true);
});

describe.each(["call-function", "call-class"])("%s", (name) => {
  test("weighs at most 5 kB more than a bare client of core-client, 2 kB after gzip", () => {
    const bare = bundleOf("core-client");
    expect(bundleOf(name).minified - bare.minified).toBeLessThanOrEqual(5_000);
    expect(bundleOf(name).gzip - bare.gzip).toBeLessThanOrEqual(2_000);
  });

  test("brings nothing of others that a bare client does not bring", () => {
    const foreign = (one: string) => bundleOf(one).files.filter((file) => !/@instance-view|size\/programs/.test(file));
    expect(foreign("core-client")).toEqual(expect.arrayContaining(foreign(name)));
  });
});

test("since when things exist is not bundled where it is imported and not used", async () => {
  expect((await bundle("since-unused", packed)).minified).toBe(0);
});

import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { isDeclared, type Models, since } from "@instance-view/models/api-versions";
import { describe, expect, test } from "vitest";
import { root } from "./compile-spec.ts";

/** The spec as OpenAPI, which another emitter writes for each api-version. */
const folder = join(root, "specs/compute/openapi");

type Definitions = Record<string, { readonly properties?: object }>;

const files = (await readdir(folder)).sort();
const versions = await Promise.all(
  files.map(async (file) => {
    const { definitions } = JSON.parse(await readFile(join(folder, file), "utf8")) as { definitions: Definitions };
    return { version: file.replace(/\.json$/, ""), definitions };
  }),
);
const newest = versions.at(-1)?.definitions ?? {};
const models = Object.keys(newest).filter((name) => newest[name]?.properties !== undefined) as (keyof Models)[];
const properties = models.flatMap((model) =>
  Object.keys(newest[model]?.properties ?? {}).map((property) => [model, property as never] as const),
);

describe("models says the same as the OpenAPI of each api-version", () => {
  test.each(versions)("$version", ({ version, definitions }) => {
    const expected = properties.map(
      ([model, property]) => [model, property, property in (definitions[model]?.properties ?? {})] as const,
    );
    expect(properties.map(([model, property]) => [model, property, isDeclared(model, property, version)])).toEqual(
      expected,
    );
  });

  test("since when", () => {
    const first = (model: string, property?: string): string | undefined =>
      versions.find(({ definitions }) =>
        property === undefined ? model in definitions : property in (definitions[model]?.properties ?? {}),
      )?.version;
    expect(models.map((model) => [model, since(model)])).toEqual(models.map((model) => [model, first(model)]));
    expect(properties.map(([model, property]) => [model, property, since(model, property)])).toEqual(
      properties.map(([model, property]) => [model, property, first(model, property)]),
    );
  });

  test("the question is asked of all models, and not all is as old as the service", () => {
    expect(models.length).toBeGreaterThan(15);
    expect(new Set(properties.map(([model, property]) => since(model, property))).size).toBeGreaterThan(5);
  });
});

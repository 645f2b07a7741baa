import { pathToFileURL } from "node:url";
import { inspect, isDeepStrictEqual } from "node:util";
import type { Graph } from "./graph/plain.ts";
import { folderOf, modelsName } from "./layout.ts";
import { load } from "./load.ts";
import type { Prepared } from "./prepare.ts";
import { slug } from "./specs.ts";

/** What is wrong with the values that the emitted packages list for the enums of their specs. */
export async function checkKnownValues(prepared: readonly Prepared[]): Promise<string[]> {
  const found: string[] = [];
  for (const each of prepared) {
    const emitted = await load(each);
    // That there is nothing to look at is told elsewhere.
    if (typeof emitted === "string") continue;
    const wrong = wrongKnownValues(emitted.graph.enums, await modelsOf(slug(each.spec)));
    found.push(...wrong.map((text) => `${modelsName(slug(each.spec))}: ${text}`));
  }
  return found;
}

export function wrongKnownValues(enums: Graph["enums"], models: Record<string, unknown>): string[] {
  return enums.flatMap(({ name, longName, values }) => {
    if (isDeepStrictEqual(models[name], values) || isDeepStrictEqual(models[longName], values)) return [];
    return [`${name} is ${show(models[name])} instead of ${show(values)}.`];
  });
}

const modelsOf = (name: string): Promise<Record<string, unknown>> =>
  import(pathToFileURL(`${folderOf(name)}/models/dist/index.js`).href);

const show = (value: unknown): string => inspect(value, { breakLength: Number.POSITIVE_INFINITY });

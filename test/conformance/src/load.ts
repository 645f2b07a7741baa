import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Emitted } from "./driver/plan.ts";
import type { Graph } from "./graph/plain.ts";
import { folderOf } from "./layout.ts";
import type { Prepared } from "./prepare.ts";
import { readJson } from "./read-json.ts";
import { slug } from "./specs.ts";

/** An emitted client, or why there is none. */
export type Loaded = Emitted | string;

export async function load({ spec, diagnostics }: Prepared): Promise<Loaded> {
  if (diagnostics.length > 0) return `not emitted: ${diagnostics.join("\n")}`;
  const folder = folderOf(slug(spec));
  const file = `${folder}/client/dist/index.js`;
  if (!existsSync(file)) return "not compiled";
  try {
    const module = (await import(pathToFileURL(file).href)) as Emitted["module"];
    return { slug: slug(spec), graph: readJson(`${folder}/graph.json`) as Graph, module };
  } catch (error) {
    return `cannot be imported: ${error}`;
  }
}

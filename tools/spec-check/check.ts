import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type ComparisonResult, compareOpenApi } from "./compare.ts";
import { describedPart, noteLeftOut } from "./described-part.ts";
import { readOpenApi } from "./read-openapi.ts";
import { selfContained } from "./self-contained.ts";
import { SpecCheckError } from "./spec-check-error.ts";

/** What holding one official file against our OpenAPI found. */
export interface CheckedFile extends ComparisonResult {
  /** The name of the official file, without its folder. */
  readonly name: string;
}

/**
 * Compares an official OpenAPI 2.0 file with ours of the same api-version.
 *
 * @param emitted - The folder of ours, a file for each api-version.
 * @throws SpecCheckError `no-emitted-openapi` where there is none of that version, and what `readOpenApi` and
 * `selfContained` throw.
 */
export async function checkFile(file: string, emitted: URL): Promise<CheckedFile> {
  const official = await readOpenApi(file);
  const ours = fileURLToPath(new URL(`${official.version}.json`, emitted));
  if (!existsSync(ours)) {
    const advice = "add that version to specs/compute/main.tsp and run pnpm generate.";
    throw new SpecCheckError(
      "no-emitted-openapi",
      `${file} is of ${official.version}, which our spec lacks: ${advice}`,
    );
  }
  const { document } = await readOpenApi(ours);
  const part = describedPart(official.document, document);
  const { differences, notes } = compareOpenApi(await selfContained(part.document, file), document);
  return { name: basename(file), differences, notes: [...noteLeftOut(part), ...notes] };
}

/**
 * Compares every JSON file that lies directly in a folder, in the order of their names. One that cannot be compared ends
 * it all: nothing is left out in silence.
 *
 * @param emitted - The folder of ours, a file for each api-version.
 * @throws SpecCheckError `unreadable-folder`, `no-openapi-files`, and what `checkFile` throws.
 */
export async function checkFolder(folder: string, emitted: URL): Promise<readonly CheckedFile[]> {
  const names = (await namesIn(folder)).filter((name) => /\.json$/i.test(name)).sort();
  if (names.length === 0) {
    throw new SpecCheckError("no-openapi-files", `${folder} has no .json file in it: give a folder of OpenAPI files.`);
  }
  return Promise.all(names.map((name) => checkFile(join(folder, name), emitted)));
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (cause) {
    const message = `${folder} cannot be read as a folder: give the path of a folder of OpenAPI files.`;
    throw new SpecCheckError("unreadable-folder", message, { cause });
  }
}

import { readFile } from "node:fs/promises";
import { isObject, type JsonObject, objectAt } from "./json.ts";
import { SpecCheckError } from "./spec-check-error.ts";

/** An OpenAPI 2.0 document and the api-version that it describes. */
export interface OpenApiFile {
  /** Its path. */
  readonly file: string;
  readonly document: JsonObject;
  readonly version: string;
}

/**
 * Reads an OpenAPI 2.0 document.
 *
 * @throws SpecCheckError `unreadable-file`, `not-json`, `not-openapi-2` or `missing-version`.
 */
export async function readOpenApi(file: string): Promise<OpenApiFile> {
  const document = await readJson(file);
  if (!isObject(document) || document.swagger !== "2.0") {
    throw new SpecCheckError("not-openapi-2", `${file} is not OpenAPI 2.0: give a JSON file with "swagger": "2.0".`);
  }
  const { version } = objectAt(document, "info");
  // The version becomes a file name, so it may not lead to another folder.
  if (typeof version !== "string" || !/^\w[\w.-]*$/.test(version)) {
    throw new SpecCheckError(
      "missing-version",
      `${file} does not say its api-version: set info.version, as in "2024-07-01".`,
    );
  }
  return { file, document, version };
}

/**
 * Reads a JSON file, which may begin with a byte order mark.
 *
 * @throws SpecCheckError `unreadable-file` or `not-json`.
 */
export async function readJson(file: string): Promise<unknown> {
  return parse(await readText(file), file);
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    throw new SpecCheckError("unreadable-file", `${file} cannot be read: give the path of an OpenAPI file.`, { cause });
  }
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (cause) {
    throw new SpecCheckError("not-json", `${file} is not JSON: give an OpenAPI 2.0 file in JSON.`, { cause });
  }
}

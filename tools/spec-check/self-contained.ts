import { dirname, resolve } from "node:path";
import { isObject, type JsonObject, objectAt } from "./json.ts";
import { readJson } from "./read-openapi.ts";
import { SpecCheckError } from "./spec-check-error.ts";

/** Something shared that a document refers to. */
interface Target {
  /** The path of the file that it stands in, and of the one that refers to it. */
  readonly file: string;
  readonly from: string;
  readonly section: string;
  /** As the reference writes it. */
  readonly name: string;
}

/** A reference to something shared, in this file or in one that is not on the web. */
const REFERENCE = /^(?<path>(?!\w+:)[^#]*)#\/(?<section>definitions|parameters|responses)\/(?<name>[^/]+)$/;

/**
 * A document with all that its paths lead to, and nothing else. Azure's files share parameters and types, as in
 * `../../../common-types/v1/common.json#/definitions/CloudError`: those are fetched from the files around it.
 *
 * @param file - The path of the document, from which it refers to others.
 * @throws SpecCheckError `unreadable-file` for a file that is referred to, `same-name` where two files have different
 * things of one name.
 */
export async function selfContained(document: JsonObject, file: string): Promise<JsonObject> {
  const root = resolve(file);
  const files = new Map([[root, document]]);
  const origins = new Map<string, string>();
  const sections: Record<string, Record<string, unknown>> = { definitions: {}, parameters: {}, responses: {} };
  const pending: Target[] = [];
  const paths = adopt(document.paths, root, pending);
  for (let target = pending.pop(); target !== undefined; target = pending.pop()) {
    const place = `#/${target.section}/${target.name}`;
    const origin = origins.get(place);
    if (origin !== undefined && origin !== target.file) throw sameName(place, origin, target.file);
    if (origin !== undefined) continue;
    origins.set(place, target.file);
    const owner = files.get(target.file) ?? (await readTarget(target));
    files.set(target.file, owner);
    const name = target.name.replaceAll("~1", "/").replaceAll("~0", "~");
    const found = objectAt(owner, target.section)[name];
    // A reference that leads nowhere is told where it is compared.
    if (found !== undefined)
      Object.assign(sections[target.section] ?? {}, { [name]: adopt(found, target.file, pending) });
  }
  return { ...document, paths, ...sections };
}

/** A copy whose references are all local; what they refer to is added to `pending`. */
function adopt(node: unknown, from: string, pending: Target[]): unknown {
  if (Array.isArray(node)) return node.map((item) => adopt(item, from, pending));
  if (!isObject(node)) return node;
  // Examples lie in further files, which nothing compares.
  const entries = Object.entries(node).filter(([key]) => key !== "x-ms-examples");
  return Object.fromEntries(
    entries.map(([key, inner]) => {
      const { path, section, name } = (key === "$ref" && REFERENCE.exec(String(inner))?.groups) || {};
      if (path === undefined || section === undefined || name === undefined) return [key, adopt(inner, from, pending)];
      pending.push({ file: path === "" ? from : resolve(dirname(from), path), from, section, name });
      return [key, `#/${section}/${name}`];
    }),
  );
}

async function readTarget({ file, from }: Target): Promise<JsonObject> {
  const content = await readJson(file).catch((cause: unknown) => {
    const advice = "put that file there, from where Azure publishes them both.";
    throw new SpecCheckError("unreadable-file", `${from} refers to ${file}, which is not there as JSON: ${advice}`, {
      cause,
    });
  });
  return isObject(content) ? content : {};
}

function sameName(place: string, one: string, other: string): SpecCheckError {
  return new SpecCheckError(
    "same-name",
    `${place} is in ${one} and in ${other}, and both are referred to: rename one of them in copies of the files.`,
  );
}

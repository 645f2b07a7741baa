import { isObject, type JsonObject, objectAt, objectsAt } from "./json.ts";

/** What stands behind a schema once its references have been followed. */
export interface ResolvedSchema {
  /**
   * The reference to an object type, or one that cannot be followed (to another file, or to nothing). Object types
   * keep their names; enums, scalars and arrays are the same shape whether they are written in place or named.
   */
  readonly ref?: string;
  /** The schema's own keywords, those beside a reference included. */
  readonly keywords: JsonObject;
}

const DEFINITIONS = "#/definitions/";

/** Follows the references of a schema up to an object type or to the end. Circles end as a reference. */
export function resolveSchema(document: JsonObject, schema: JsonObject): ResolvedSchema {
  let keywords: JsonObject = unwrap(schema);
  const seen = new Set<string>();
  for (;;) {
    const { $ref: ref, ...beside } = keywords;
    if (typeof ref !== "string") return { keywords };
    const target = definitionAt(document, ref);
    if (target === undefined || seen.has(ref) || typeOf(target) === "object") return { ref, keywords: beside };
    seen.add(ref);
    keywords = { ...nameEnum(unwrap(target), ref), ...beside };
  }
}

/** The definition that a local reference names, if there is one. */
export function definitionAt(document: JsonObject, ref: string): JsonObject | undefined {
  return ref.startsWith(DEFINITIONS) ? entryAt(document, "definitions", ref.slice(DEFINITIONS.length)) : undefined;
}

const LOCATION = "x-ms-parameter-location";

/**
 * A parameter with its local reference followed; one that cannot be followed comes back as it is. It says whether it
 * belongs to the client or to the method: by default, shared parameters belong to the client.
 */
export function resolveParameter(document: JsonObject, parameter: JsonObject): JsonObject {
  const target = followLocal(document, parameter, "parameters");
  return target === parameter ? { [LOCATION]: "method", ...parameter } : { [LOCATION]: "client", ...target };
}

/** Whether a resolved parameter belongs to the client or to the method. */
export const locationOf = (parameter: JsonObject): unknown => parameter[LOCATION];

/** A response with its local reference followed; one that cannot be followed comes back as it is. */
export function resolveResponse(document: JsonObject, response: JsonObject): JsonObject {
  return followLocal(document, response, "responses");
}

function followLocal(document: JsonObject, node: JsonObject, section: string): JsonObject {
  const prefix = `#/${section}/`;
  const ref = node.$ref;
  if (typeof ref !== "string" || !ref.startsWith(prefix)) return node;
  return entryAt(document, section, ref.slice(prefix.length)) ?? node;
}

function entryAt(document: JsonObject, section: string, pointer: string): JsonObject | undefined {
  const entries = objectAt(document, section);
  const name = pointer.replaceAll("~1", "/").replaceAll("~0", "~");
  const entry = Object.hasOwn(entries, name) ? entries[name] : undefined;
  return isObject(entry) ? entry : undefined;
}

/** The type of a schema. Objects often leave it out: their properties or bases say it. */
export function typeOf(schema: JsonObject): unknown {
  return schema.type ?? (isObject(schema.properties) || Array.isArray(schema.allOf) ? "object" : undefined);
}

/** OpenAPI 2 allows nothing beside `$ref`, so some files wrap a lone reference in `allOf` to add a description. */
function unwrap(schema: JsonObject): JsonObject {
  const { allOf, ...beside } = schema;
  const [only, ...others] = objectsAt(schema, "allOf");
  const isWrapper = only?.$ref !== undefined && others.length === 0 && !isObject(schema.properties);
  return isWrapper && schema.type === undefined ? { ...beside, $ref: only.$ref } : schema;
}

/** An enum with a definition of its own is named by that where it does not say otherwise. */
function nameEnum(schema: JsonObject, ref: string): JsonObject {
  if (!Array.isArray(schema.enum)) return schema;
  return { ...schema, "x-ms-enum": { name: ref.slice(DEFINITIONS.length), ...objectAt(schema, "x-ms-enum") } };
}

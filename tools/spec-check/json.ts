/** A JSON object of unknown content: nothing in it is trusted before it has been looked at. */
export type JsonObject = { readonly [key: string]: unknown };

/** Whether a value is a JSON object (and no array, nor `null`). */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The object behind a key, or an empty one where there is none. */
export function objectAt(parent: JsonObject, key: string): JsonObject {
  const value = Object.hasOwn(parent, key) ? parent[key] : undefined;
  return isObject(value) ? value : {};
}

/** The objects in the list behind a key; none where there is no list. */
export function objectsAt(parent: JsonObject, key: string): readonly JsonObject[] {
  const value = parent[key];
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** The entries of an object whose values are objects. */
export function objectEntries(parent: JsonObject): readonly (readonly [string, JsonObject])[] {
  return Object.entries(parent).filter((entry): entry is [string, JsonObject] => isObject(entry[1]));
}

/** One step of a JSON pointer (RFC 6901). */
export function pointerStep(key: string): string {
  return `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** A value, and where it is a list whose order means nothing, its members in the order of all such lists. */
export const unordered = (value: unknown): unknown => (Array.isArray(value) ? [...value].sort() : value);

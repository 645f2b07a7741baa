import { isObject, type JsonObject, objectAt, objectEntries, objectsAt } from "./json.ts";
import { definitionAt, resolveSchema } from "./references.ts";

/** The object types that some schemas lead to, directly or through other types: references and their definitions. */
export function reachableTypes(document: JsonObject, schemas: readonly JsonObject[]): ReadonlyMap<string, JsonObject> {
  const types = new Map<string, JsonObject>();
  const seen = new Set<JsonObject>();
  const pending = [...schemas];
  for (let schema = pending.pop(); schema !== undefined; schema = pending.pop()) {
    if (seen.has(schema)) continue;
    seen.add(schema);
    const { ref, keywords } = resolveSchema(document, schema);
    const definition = ref === undefined ? undefined : definitionAt(document, ref);
    if (ref !== undefined && definition !== undefined) types.set(ref, definition);
    pending.push(...innerSchemas(definition ?? keywords));
  }
  return new Map([...types].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function innerSchemas(schema: JsonObject): readonly JsonObject[] {
  return [
    ...objectEntries(objectAt(schema, "properties")).map(([, property]) => property),
    ...objectsAt(schema, "allOf"),
    ...[schema.items, schema.additionalProperties].filter(isObject),
  ];
}

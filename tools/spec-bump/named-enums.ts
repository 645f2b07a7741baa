import { isObject, type JsonObject, objectAt, objectEntries } from "../spec-check/json.ts";

/**
 * The enums of strings in a document by name, wherever they stand. One that stands in several places has the values of
 * all of them.
 */
export function namedEnums(document: JsonObject): ReadonlyMap<string, JsonObject> {
  const enums = new Map<string, JsonObject>();
  const visit = (node: unknown, definition?: string): void => {
    if (Array.isArray(node)) for (const item of node) visit(item);
    if (!isObject(node)) return;
    const name = enumName(node, definition);
    const values = name === undefined ? undefined : enums.get(name);
    if (name !== undefined)
      enums.set(name, values === undefined ? node : { ...values, enum: union(values.enum, node.enum) });
    for (const inner of Object.values(node)) visit(inner);
  };
  for (const [name, definition] of objectEntries(objectAt(document, "definitions"))) visit(definition, name);
  visit(document.paths);
  visit(document.parameters);
  return enums;
}

/** The name of an enum: its own, or that of the definition that it is. */
export function enumName(node: JsonObject, definition?: string): string | undefined {
  if (!Array.isArray(node.enum)) return undefined;
  const { name } = objectAt(node, "x-ms-enum");
  return typeof name === "string" ? name : definition;
}

/** Whether values that the document does not name may come, too. */
export const isOpen = (schema: JsonObject): boolean => objectAt(schema, "x-ms-enum").modelAsString === true;

const union = (one: unknown, other: unknown): readonly unknown[] => [
  ...new Set([one, other].flatMap((values) => (Array.isArray(values) ? values : []))),
];

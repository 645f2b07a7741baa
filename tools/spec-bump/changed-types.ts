import { isObject, type JsonObject, objectAt, objectEntries } from "../spec-check/json.ts";
import { operationsOf, schemasOf } from "../spec-check/operations.ts";
import { reachableTypes } from "../spec-check/reachable-types.ts";
import { definitionAt } from "../spec-check/references.ts";
import { describeSchema, requiredOf } from "../spec-check/schemas.ts";
import { enumName, namedEnums } from "./named-enums.ts";

/** An object type that two documents have with other properties. */
export interface ChangedType {
  readonly type: string;
  /** As the official document has it. */
  readonly definition: JsonObject;
  /** The properties that only the official document has. */
  readonly added: ReadonlyMap<string, JsonObject>;
  /** The properties that only ours has, each with those of `added` that look as if it had become them. */
  readonly gone: ReadonlyMap<string, readonly string[]>;
}

/** The object types of both documents whose properties do not have the same names. */
export function changedTypes(official: JsonObject, ours: JsonObject): readonly ChangedType[] {
  const reachable = reachableTypes(official, [...operationsOf(official).values()].flatMap(schemasOf));
  return [...reachable].flatMap(([ref, definition]) => {
    const own = definitionAt(ours, ref);
    if (own === undefined) return [];
    const added = propertiesOnlyIn(definition, own);
    const shape = (document: JsonObject, owner: JsonObject, name: string, property: JsonObject): string =>
      `${describeSchema(document, property)} ${requiredOf(owner).has(name)}`;
    const gone = [...propertiesOnlyIn(own, definition)].map(([name, property]) => {
      const before = shape(ours, own, name, property);
      const heirs = [...added].filter(([heir, schema]) => shape(official, definition, heir, schema) === before);
      return [name, heirs.map(([heir]) => heir)] as const;
    });
    const type = ref.slice(ref.lastIndexOf("/") + 1);
    return added.size + gone.length === 0 ? [] : [{ type, definition, added, gone: new Map(gone) }];
  });
}

/**
 * A copy of our document with the properties and the values of the official one: what still differs is neither a name
 * of a property nor a new value.
 */
export function withSameNames(official: JsonObject, ours: JsonObject): JsonObject {
  const values = namedEnums(official);
  const adopt = (node: unknown, definition?: string): unknown => {
    if (Array.isArray(node)) return node.map((item) => adopt(item));
    if (!isObject(node)) return node;
    const copy = Object.fromEntries(Object.entries(node).map(([key, inner]) => [key, adopt(inner)]));
    const theirs = values.get(enumName(node, definition) ?? "")?.enum;
    return {
      ...copy,
      ...(Array.isArray(theirs) ? { enum: [...new Set([...(node.enum as unknown[]), ...theirs])] } : {}),
    };
  };
  const own = Object.fromEntries(
    objectEntries(objectAt(ours, "definitions")).map(([name, definition]) => [name, adopt(definition, name)]),
  );
  const changed = changedTypes(official, ours).map(({ type, definition, added, gone }) => {
    const before = objectAt(own, type);
    const kept = objectEntries(objectAt(before, "properties")).filter(([name]) => !gone.has(name));
    const required = [...requiredOf(before), ...[...requiredOf(definition)].filter((name) => added.has(name))];
    return [type, { ...before, properties: Object.fromEntries([...kept, ...added]), required }] as const;
  });
  const definitions = { ...objectAt(official, "definitions"), ...own, ...Object.fromEntries(changed) };
  return { ...ours, paths: adopt(ours.paths), parameters: adopt(ours.parameters), definitions };
}

function propertiesOnlyIn(one: JsonObject, other: JsonObject): ReadonlyMap<string, JsonObject> {
  const others = objectAt(other, "properties");
  return new Map(objectEntries(objectAt(one, "properties")).filter(([name]) => !Object.hasOwn(others, name)));
}

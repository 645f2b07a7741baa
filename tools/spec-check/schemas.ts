import { type Comparison, compareEntries, compareValues, isFirstVisit } from "./comparison.ts";
import { isObject, type JsonObject, objectAt, objectEntries, objectsAt, pointerStep } from "./json.ts";
import { definitionAt, resolveSchema, typeOf } from "./references.ts";

/** Keywords that are compared as they stand. */
const VALUES: readonly string[] = [
  ...["format", "pattern", "minLength", "maxLength", "minimum", "maximum", "multipleOf", "minItems", "maxItems"],
  ...["minProperties", "maxProperties", "collectionFormat", "default", "discriminator", "x-ms-discriminator-value"],
  ...["x-ms-mutability"],
];

/** Keywords that may stand beside a reference; in them, too, `false` and absent are the same. */
const FLAGS_BESIDE: readonly string[] = ["readOnly", "x-nullable"];

/** Keywords where `false` and absent are the same. */
const FLAGS: readonly string[] = [
  ...FLAGS_BESIDE,
  ...["exclusiveMinimum", "exclusiveMaximum", "uniqueItems", "x-ms-skip-url-encoding"],
];

/** Compares two schemas and, once for each pair, all that they refer to. */
export function compareSchemas(comparison: Comparison, place: string, official: JsonObject, ours: JsonObject): void {
  if (!isFirstVisit(comparison, official, ours)) return;
  const theirs = resolveSchema(comparison.official, official);
  const own = resolveSchema(comparison.ours, ours);
  if (theirs.ref === undefined && own.ref === undefined) {
    compareKeywords(comparison, place, theirs.keywords, own.keywords);
    return;
  }
  for (const flag of FLAGS_BESIDE) compareFlag(comparison, place, flag, theirs.keywords, own.keywords);
  const texts = [describeSchema(comparison.official, official), describeSchema(comparison.ours, ours)] as const;
  if (texts[0] !== texts[1]) comparison.differences.push({ place, official: texts[0], ours: texts[1] });
  else if (theirs.ref !== undefined) compareDefinitions(comparison, theirs.ref);
}

/** A schema in a few words: its reference, or its type and format. Of arrays, the items as well. */
export function describeSchema(document: JsonObject, schema: JsonObject): string {
  const { items } = resolveSchema(document, schema).keywords;
  return isObject(items) ? `array of ${nameSchema(document, items)}` : nameSchema(document, schema);
}

function nameSchema(document: JsonObject, schema: JsonObject): string {
  const { ref, keywords } = resolveSchema(document, schema);
  if (ref !== undefined) return definitionAt(document, ref) ? ref : `${ref} (which is not in this file)`;
  return [typeOf(keywords) ?? "anything", keywords.format].filter((word) => typeof word === "string").join(" ");
}

/** Compares, once, the definitions that both documents have under a reference. */
export function compareDefinitions(comparison: Comparison, ref: string): void {
  const official = definitionAt(comparison.official, ref);
  const ours = definitionAt(comparison.ours, ref);
  if (official && ours && isFirstVisit(comparison, official, ours)) compareKeywords(comparison, ref, official, ours);
}

function compareKeywords(comparison: Comparison, place: string, official: JsonObject, ours: JsonObject): void {
  compareValues(comparison, `${place}/type`, typeOf(official), typeOf(ours));
  for (const keyword of VALUES) compareValues(comparison, `${place}/${keyword}`, official[keyword], ours[keyword]);
  for (const keyword of FLAGS) compareFlag(comparison, place, keyword, official, ours);
  compareEnums(comparison, place, official, ours);
  compareRequired(comparison, place, official, ours);

  const nested = (list: string) => ({
    placeOf: (key: string) => `${place}/${list}${pointerStep(key)}`,
    describe: describeSchema,
    compare: (key: string, theirs: JsonObject, own: JsonObject) =>
      compareSchemas(comparison, `${place}/${list}${pointerStep(key)}`, theirs, own),
  });
  compareEntries(comparison, propertiesOf(official), propertiesOf(ours), nested("properties"));
  compareEntries(comparison, basesOf(official), basesOf(ours), nested("allOf"));
  compareInner(comparison, place, "items", official, ours);
  compareInner(comparison, place, "additionalProperties", official, ours);
}

/** Compares `items` or `additionalProperties`, which is a schema, a boolean or absent. */
function compareInner(
  comparison: Comparison,
  place: string,
  keyword: string,
  official: JsonObject,
  ours: JsonObject,
): void {
  // OpenAPI gives `true` and the empty schema the same meaning.
  const [theirs, own] = [official[keyword], ours[keyword]].map((value) => (value === true ? {} : value));
  const inner = `${place}/${keyword}`;
  if (isObject(theirs) && isObject(own)) compareSchemas(comparison, inner, theirs, own);
  else {
    const text = (document: JsonObject, value: unknown) => (isObject(value) ? describeSchema(document, value) : value);
    compareValues(comparison, inner, text(comparison.official, theirs), text(comparison.ours, own));
  }
}

/** Compares the values of two enums, whose order means nothing, then their names and whether they are open. */
function compareEnums(comparison: Comparison, place: string, official: JsonObject, ours: JsonObject): void {
  compareValues(comparison, `${place}/enum`, enumOf(official), enumOf(ours));
  if (!Array.isArray(official.enum) || !Array.isArray(ours.enum)) return;
  const [theirs, own] = [objectAt(official, "x-ms-enum"), objectAt(ours, "x-ms-enum")];
  compareValues(comparison, `${place}/x-ms-enum/name`, theirs.name, own.name);
  compareValues(
    comparison,
    `${place}/x-ms-enum/modelAsString`,
    theirs.modelAsString === true,
    own.modelAsString === true,
  );
}

/** Compares which properties are required. A property on one side only has been reported as such already. */
function compareRequired(comparison: Comparison, place: string, official: JsonObject, ours: JsonObject): void {
  const [theirs, own] = [requiredOf(official), requiredOf(ours)];
  for (const name of new Set([...theirs, ...own])) {
    if (propertiesOf(official).has(name) !== propertiesOf(ours).has(name)) continue;
    compareValues(comparison, `${place}/required${pointerStep(name)}`, theirs.has(name), own.has(name));
  }
}

function compareFlag(
  comparison: Comparison,
  place: string,
  keyword: string,
  official: JsonObject,
  ours: JsonObject,
): void {
  compareValues(comparison, `${place}/${keyword}`, official[keyword] === true, ours[keyword] === true);
}

function propertiesOf(schema: JsonObject): ReadonlyMap<string, JsonObject> {
  return new Map(objectEntries(objectAt(schema, "properties")));
}

function basesOf(schema: JsonObject): ReadonlyMap<string, JsonObject> {
  return new Map(
    objectsAt(schema, "allOf").map((base, index) => [typeof base.$ref === "string" ? base.$ref : String(index), base]),
  );
}

function enumOf(schema: JsonObject): readonly unknown[] | undefined {
  return Array.isArray(schema.enum) ? [...schema.enum].sort() : undefined;
}

/** The names of the required properties of a schema. */
export function requiredOf(schema: JsonObject): ReadonlySet<string> {
  return new Set(Array.isArray(schema.required) ? schema.required.filter((name) => typeof name === "string") : []);
}

import { type Comparison, compareEntries, compareValues } from "./comparison.ts";
import type { Difference } from "./difference.ts";
import { isObject, type JsonObject, objectAt, objectEntries, pointerStep, unordered } from "./json.ts";
import { type Operation, operationsOf, placeOfOperation, schemasOf } from "./operations.ts";
import { reachableTypes } from "./reachable-types.ts";
import { locationOf } from "./references.ts";
import { compareDefinitions, compareSchemas, describeSchema } from "./schemas.ts";

/** Where a service is. */
const PLACE: readonly string[] = ["schemes", "host", "basePath"];

/** What comparing two descriptions of a service found. */
export interface ComparisonResult {
  readonly differences: readonly Difference[];
  /** What is not the same but makes no difference to the service. */
  readonly notes: readonly string[];
}

/**
 * Compares the shape of two OpenAPI 2.0 documents, in both directions: where the service is, paths, verbs, operation ids,
 * media types, parameters, responses and every type that they lead to. Descriptions, titles, summaries, tags, examples,
 * security, what only names things for generators, and the order of things are not shape.
 *
 * @param official - The document that the service's owner publishes.
 * @param ours - The document to hold against it.
 */
export function compareOpenApi(official: JsonObject, ours: JsonObject): ComparisonResult {
  const comparison: Comparison = { official, ours, differences: [], compared: new Map() };
  const notes: string[] = [];
  for (const keyword of PLACE)
    compareValues(comparison, `#/${keyword}`, unordered(official[keyword]), unordered(ours[keyword]));
  const theirs = operationsOf(official);
  const own = operationsOf(ours);
  compareEntries(comparison, theirs, own, {
    placeOf: (_key, operation) => placeOfOperation(operation),
    describe: (_document, { operationId }) => `operation ${operationId}`,
    compare: (_key, a, b) => {
      if (a.path !== b.path) notes.push(`${placeOfOperation(a)}: ours writes the path in another casing, ${b.path}`);
      compareOperations(comparison, a, b);
    },
  });
  compareTypes(comparison, theirs, own);
  return { differences: comparison.differences, notes };
}

function compareOperations(comparison: Comparison, official: Operation, ours: Operation): void {
  const place = placeOfOperation(official);
  compareValues(comparison, `${place}/operationId`, official.operationId, ours.operationId);
  for (const [keyword, value] of official.keywords) {
    compareValues(comparison, `${place}/${keyword}`, value, ours.keywords.get(keyword));
  }
  compareEntries(comparison, official.parameters, ours.parameters, {
    placeOf: (key) => `${place}/parameters${pointerStep(key)}`,
    describe: (_document, { name, in: location, $ref }) => `parameter ${$ref ?? `${name} in ${location}`}`,
    compare: (key, a, b) => compareParameters(comparison, `${place}/parameters${pointerStep(key)}`, a, b),
  });
  compareEntries(comparison, official.responses, ours.responses, {
    placeOf: (key) => `${place}/responses/${key}`,
    describe: (document, response) => `a response with ${describeSchema(document, objectAt(response, "schema"))}`,
    compare: (key, a, b) => {
      compareBodies(comparison, `${place}/responses/${key}/schema`, a, b);
      compareHeaders(comparison, `${place}/responses/${key}/headers`, a, b);
    },
  });
}

function compareParameters(comparison: Comparison, place: string, official: JsonObject, ours: JsonObject): void {
  compareValues(comparison, `${place}/name`, official.name, ours.name);
  compareValues(comparison, `${place}/x-ms-parameter-location`, locationOf(official), locationOf(ours));
  compareValues(comparison, `${place}/required`, official.required === true, ours.required === true);
  compareSchemas(comparison, place, official, ours);
  compareBodies(comparison, `${place}/schema`, official, ours);
}

function compareHeaders(comparison: Comparison, place: string, official: JsonObject, ours: JsonObject): void {
  const headers = (response: JsonObject) => new Map(objectEntries(objectAt(response, "headers")));
  compareEntries(comparison, headers(official), headers(ours), {
    placeOf: (name) => `${place}${pointerStep(name)}`,
    describe: describeSchema,
    compare: (name, a, b) => compareSchemas(comparison, `${place}${pointerStep(name)}`, a, b),
  });
}

/** Compares the schemas of two responses, or of two parameters in the body. */
function compareBodies(comparison: Comparison, place: string, official: JsonObject, ours: JsonObject): void {
  const body = ({ schema }: JsonObject) => new Map(isObject(schema) ? [["schema", schema]] : []);
  compareEntries(comparison, body(official), body(ours), {
    placeOf: () => place,
    describe: describeSchema,
    compare: (_key, a, b) => compareSchemas(comparison, place, a, b),
  });
}

type Operations = ReadonlyMap<string, Operation>;

/** Compares the types that the operations of both documents lead to, by name. */
function compareTypes(comparison: Comparison, official: Operations, ours: Operations): void {
  const typesOf = (document: JsonObject, operations: Operations, others: Operations) => {
    const shared = [...operations].filter(([key]) => others.has(key));
    return reachableTypes(
      document,
      shared.flatMap(([, operation]) => schemasOf(operation)),
    );
  };
  compareEntries(comparison, typesOf(comparison.official, official, ours), typesOf(comparison.ours, ours, official), {
    placeOf: (ref) => ref,
    describe: () => "an object type",
    compare: (ref) => compareDefinitions(comparison, ref),
  });
}

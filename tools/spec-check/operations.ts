import { type JsonObject, objectAt, objectEntries, objectsAt, pointerStep, unordered } from "./json.ts";
import { resolveParameter, resolveResponse } from "./references.ts";

/** One operation of a service, with the references to its parameters and responses followed. */
export interface Operation {
  /** The path, as the document writes it. */
  readonly path: string;
  readonly verb: string;
  readonly operationId: unknown;
  /** The media types that it takes and gives, and whether it has pages or goes on after its answer: what it says by keyword. */
  readonly keywords: ReadonlyMap<string, unknown>;
  /** The parameters, those declared on the path included, each by its place and name (`query:api-version`). */
  readonly parameters: ReadonlyMap<string, JsonObject>;
  /** The responses by status code, or `default`. */
  readonly responses: ReadonlyMap<string, JsonObject>;
}

const VERBS: readonly string[] = ["get", "put", "post", "delete", "options", "head", "patch"];

/** Keywords of an operation, besides those with a comparison of their own. */
const KEYWORDS: readonly string[] = ["consumes", "produces", "x-ms-pageable", "x-ms-long-running-operation"];

/**
 * The operations of a document by verb and path. ARM compares paths without case, and official files changed theirs
 * over time, so the keys are in lower case.
 */
export function operationsOf(document: JsonObject): ReadonlyMap<string, Operation> {
  const operations = objectEntries(objectAt(document, "paths")).flatMap(([path, item]) =>
    objectEntries(item)
      .filter(([verb]) => VERBS.includes(verb))
      .map(([verb, operation]) => readOperation(document, path, item, verb, operation)),
  );
  return new Map(operations.map((operation) => [`${operation.verb} ${operation.path.toLowerCase()}`, operation]));
}

/** Where an operation stands in its document. */
export function placeOfOperation({ path, verb }: Operation): string {
  return `#/paths${pointerStep(path)}/${verb}`;
}

/** The schemas that an operation sends and receives. */
export function schemasOf({ parameters, responses }: Operation): readonly JsonObject[] {
  return [...parameters.values(), ...responses.values()].map((entry) => objectAt(entry, "schema"));
}

function readOperation(
  document: JsonObject,
  path: string,
  item: JsonObject,
  verb: string,
  operation: JsonObject,
): Operation {
  const parameters = [...objectsAt(item, "parameters"), ...objectsAt(operation, "parameters")]
    .map((parameter) => resolveParameter(document, parameter))
    .map((parameter) => [keyOfParameter(parameter), parameter] as const);
  const responses = objectEntries(objectAt(operation, "responses"))
    .filter(([status]) => !status.startsWith("x-"))
    .map(([status, response]) => [status, resolveResponse(document, response)] as const);
  return {
    path,
    verb,
    operationId: operation.operationId,
    keywords: new Map(KEYWORDS.map((keyword) => [keyword, unordered(operation[keyword] ?? document[keyword])])),
    parameters: new Map(parameters),
    responses: new Map(responses),
  };
}

/** An operation has one body at most, whatever its name. A reference that leads elsewhere stands for itself. */
function keyOfParameter(parameter: JsonObject): string {
  if (typeof parameter.$ref === "string") return parameter.$ref;
  return parameter.in === "body" ? "body" : `${parameter.in}:${parameter.name}`;
}

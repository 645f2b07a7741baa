import { isObject, type JsonObject, objectAt, objectEntries } from "./json.ts";
import { type Operation, operationsOf } from "./operations.ts";

/** An official document without the operations that our spec leaves out. */
export interface DescribedPart {
  readonly document: JsonObject;
  /** The ids of those operations, or verb and path where one has none. */
  readonly leftOut: readonly string[];
  /** Whether the documents have no operation in common. */
  readonly isOther: boolean;
}

/**
 * The part of an official document that our spec describes. Official files hold all operations of a service or of a
 * kind of resource; our spec has some of them on purpose. An operation is the same if its verb and path are, or its id.
 * Documents that have none in common stay as they are, to be told apart.
 */
export function describedPart(official: JsonObject, ours: JsonObject): DescribedPart {
  const own = operationsOf(ours);
  const ownIds = new Set([...own.values()].map(({ operationId }) => operationId));
  const isDescribed = ([key, { operationId }]: readonly [string, Operation]): boolean =>
    own.has(key) || (operationId !== undefined && ownIds.has(operationId));
  const theirs = [...operationsOf(official)];
  const others = theirs.filter((entry) => !isDescribed(entry)).map(([, operation]) => operation);
  if (others.length === theirs.length) return { document: official, leftOut: [], isOther: true };
  const isOther = (path: string, verb: string): boolean =>
    others.some((operation) => operation.path === path && operation.verb === verb);
  const paths = objectEntries(objectAt(official, "paths")).map(([path, item]) => [
    path,
    Object.fromEntries(Object.entries(item).filter(([verb, value]) => !isObject(value) || !isOther(path, verb))),
  ]);
  return {
    document: { ...official, paths: Object.fromEntries(paths) },
    leftOut: others.map(({ operationId, verb, path }) =>
      typeof operationId === "string" ? operationId : `${verb} ${path}`,
    ),
    isOther: false,
  };
}

/** One line on what was left out; none where nothing was. */
export function noteLeftOut({ leftOut }: Pick<DescribedPart, "leftOut">): readonly string[] {
  const [first, second, ...more] = leftOut;
  if (first === undefined) return [];
  const names =
    second === undefined ? first : `${first}, ${second}${more.length > 0 ? ` and ${more.length} more` : ""}`;
  return [`operations that the spec leaves out: ${names}`];
}

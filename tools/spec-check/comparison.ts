import { isDeepStrictEqual } from "node:util";
import type { Difference } from "./difference.ts";
import type { JsonObject } from "./json.ts";

/** The two documents under comparison, and what has been found so far. */
export interface Comparison {
  readonly official: JsonObject;
  readonly ours: JsonObject;
  readonly differences: Difference[];
  /** Pairs of schemas already compared: types refer to each other, in circles too, and are reported once. */
  readonly compared: Map<JsonObject, Set<JsonObject>>;
}

/** Marks a pair of schemas as compared. Returns whether it was new. */
export function isFirstVisit(comparison: Comparison, official: JsonObject, ours: JsonObject): boolean {
  const partners = comparison.compared.get(official) ?? new Set();
  comparison.compared.set(official, partners);
  if (partners.has(ours)) return false;
  partners.add(ours);
  return true;
}

/** Records a difference between two values where they are not equal. */
export function compareValues(comparison: Comparison, place: string, official: unknown, ours: unknown): void {
  if (isDeepStrictEqual(official, ours)) return;
  comparison.differences.push({ place, official: format(official), ours: format(ours) });
}

/** How to name and to compare the entries of two maps. */
export interface EntryRules<T> {
  readonly placeOf: (key: string, entry: T) => string;
  readonly describe: (document: JsonObject, entry: T) => string;
  readonly compare: (key: string, official: T, ours: T) => void;
}

/**
 * Compares two maps: an entry on one side only is one difference, and those on both are compared with each other. One
 * entry that is left over on either side, the same but for its name, was renamed: that is one difference, too.
 */
export function compareEntries<T>(
  comparison: Comparison,
  official: ReadonlyMap<string, T>,
  ours: ReadonlyMap<string, T>,
  rules: EntryRules<T>,
): void {
  for (const [key, entry] of official) {
    const other = ours.get(key);
    if (other !== undefined) rules.compare(key, entry, other);
  }
  const missing = onlyIn(official, ours).map(([key, entry]) => ({
    place: rules.placeOf(key, entry),
    official: rules.describe(comparison.official, entry),
    ours: undefined,
  }));
  const further = onlyIn(ours, official).map(([key, entry]) => ({
    key,
    place: rules.placeOf(key, entry),
    official: undefined,
    ours: rules.describe(comparison.ours, entry),
  }));
  const [lost, ...alsoLost] = missing;
  const [found, ...alsoFound] = further;
  const isRename = lost && found && lost.official === found.ours && alsoLost.length + alsoFound.length === 0;
  if (isRename) comparison.differences.push({ ...lost, ours: `it under the name ${format(found.key)}` });
  else comparison.differences.push(...missing, ...further.map(({ key: _, ...difference }) => difference));
}

const onlyIn = <T>(one: ReadonlyMap<string, T>, other: ReadonlyMap<string, T>): [string, T][] =>
  [...one].filter(([key]) => !other.has(key));

function format(value: unknown): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value);
}

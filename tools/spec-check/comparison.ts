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

/** Compares two maps: an entry on one side only is one difference, and those on both are compared with each other. */
export function compareEntries<T>(
  comparison: Comparison,
  official: ReadonlyMap<string, T>,
  ours: ReadonlyMap<string, T>,
  rules: EntryRules<T>,
): void {
  for (const [key, entry] of official) {
    const other = ours.get(key);
    if (other !== undefined) rules.compare(key, entry, other);
    else {
      const description = rules.describe(comparison.official, entry);
      comparison.differences.push({ place: rules.placeOf(key, entry), official: description, ours: undefined });
    }
  }
  for (const [key, entry] of ours) {
    if (official.has(key)) continue;
    const description = rules.describe(comparison.ours, entry);
    comparison.differences.push({ place: rules.placeOf(key, entry), official: undefined, ours: description });
  }
}

function format(value: unknown): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value);
}

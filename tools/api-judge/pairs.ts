/**
 * Pairs what is gone with what is new, by a feature that exactly one of either has.
 *
 * @param featureOf undefined for what has nothing to be known by
 * @returns new names by old ones
 */
export function pairUnique<T>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  featureOf: (name: string, entry: T) => string | undefined,
): Map<string, string> {
  const gone = namesByFeature(before, after, featureOf);
  const arrived = namesByFeature(after, before, featureOf);
  const pairs = new Map<string, string>();
  for (const [feature, [oldName, ...alsoGone]] of gone) {
    const [newName, ...alsoNew] = arrived.get(feature) ?? [];
    if (oldName === undefined || newName === undefined || alsoGone.length + alsoNew.length > 0) continue;
    pairs.set(oldName, newName);
  }
  return pairs;
}

function namesByFeature<T>(
  those: ReadonlyMap<string, T>,
  notThese: ReadonlyMap<string, T>,
  featureOf: (name: string, entry: T) => string | undefined,
): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const [name, entry] of those) {
    const feature = notThese.has(name) ? undefined : featureOf(name, entry);
    if (feature !== undefined) names.set(feature, [...(names.get(feature) ?? []), name]);
  }
  return names;
}

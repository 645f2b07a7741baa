/** When a service has something. */
export interface History {
  /** The api-versions of the service, oldest first, to the one that is emitted. */
  readonly versions: readonly string[];
  /** Whether each of them declares it. */
  readonly declared: readonly boolean[];
}

/**
 * When there are both: a property is not there without its model. The first alone where the other is of another service;
 * none where nothing is known of either.
 */
export function both(one: History | undefined, other: History | undefined): History | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  if (one.versions !== other.versions) return one;
  return { ...one, declared: one.declared.map((isDeclared, i) => isDeclared && other.declared[i] === true) };
}

/** The api-versions that brought it, took it away and brought it back, in turn. */
export const changesOf = ({ versions, declared }: History): string[] =>
  versions.filter((_, i) => declared[i] !== (declared[i - 1] ?? false));

/** From which api-version on it is there without a break. */
export const sinceOf = (history: History | undefined): string | undefined =>
  history?.declared.at(-1) === true ? changesOf(history).at(-1) : undefined;

/** The same of a part, if it came later than the whole. */
export function laterThan(whole: History | undefined, part: History | undefined): string | undefined {
  const since = sinceOf(both(whole, part));
  return since === (sinceOf(whole) ?? part?.versions[0]) ? undefined : since;
}

// Copied into a generated models package of a service with several api-versions. Maintained in @instance-view/typespec-ts.

/** When a service had its models and their properties. */
export interface Histories {
  /** Api-versions, oldest first. */
  readonly versions: readonly string[];
  /**
   * The versions that brought a `Model` or a `Model.property`, took it away and brought it back, in turn. A property that is
   * not named is as old as its model, and a model that is not named is as old as the service.
   */
  readonly changes: Readonly<Record<string, readonly string[]>>;
}

function changesOf({ versions, changes }: Histories, model: string, property: string | undefined): readonly string[] {
  return changes[`${model}.${property}`] ?? changes[model] ?? versions.slice(0, 1);
}

/** The version from which on something is there without a break. */
export function sinceIn(histories: Histories, model: string, property: string | undefined): string {
  return changesOf(histories, model, property).at(-1) as string;
}

/** Whether a version declares it; `undefined` for a version that is not known. */
export function isDeclaredIn(
  histories: Histories,
  model: string,
  property: string | undefined,
  version: string,
): boolean | undefined {
  const { versions } = histories;
  const at = versions.indexOf(version);
  if (at < 0) return undefined;
  const passed = changesOf(histories, model, property).filter((change) => versions.indexOf(change) <= at);
  return passed.length % 2 === 1;
}

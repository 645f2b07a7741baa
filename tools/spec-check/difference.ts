/** One place where two descriptions of a service do not have the same shape. */
export interface Difference {
  /** Where, as a JSON pointer; parameters are named (`path:instanceId`), as their order means nothing. */
  readonly place: string;
  /** What the official description has there; undefined for nothing. */
  readonly official: string | undefined;
  /** What our description has there; undefined for nothing. */
  readonly ours: string | undefined;
}

/** A difference on one line. */
export function formatDifference({ place, official, ours }: Difference): string {
  return `${place}: official has ${official ?? "nothing"}, ours has ${ours ?? "nothing"}`;
}

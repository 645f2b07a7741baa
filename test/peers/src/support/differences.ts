/**
 * Where our answer is not what a peer's is, a line for each place. `null`, `undefined` and absent mean the same in the
 * peer's, and ours may hold more: the peer drops what it does not know.
 */
export function differences(peer: unknown, ours: unknown, place = ""): string[] {
  if (peer === null || peer === undefined) return [];
  if (ours === undefined && isHollow(peer)) return [];
  if (peer instanceof Date || typeof peer !== "object" || peer === null) {
    return same(peer, ours) ? [] : [`${place}: ${show(ours)} instead of ${show(peer)}`];
  }
  if (Array.isArray(peer) !== Array.isArray(ours) || typeof ours !== "object" || ours === null) {
    return [`${place}: ${show(ours)} instead of ${show(peer)}`];
  }
  if (Array.isArray(peer) && Array.isArray(ours) && peer.length !== ours.length) {
    return [`${place}: ${ours.length} items instead of ${peer.length}`];
  }
  return Object.entries(peer).flatMap(([key, value]) =>
    differences(value, (ours as Record<string, unknown>)[key], `${place}/${key}`),
  );
}

/**
 * Where our answer is not what came over the wire, a line for each place: every property is there, known or not, and no
 * other; a date is the same instant.
 */
export function changesFromWire(wire: unknown, ours: unknown, place = ""): string[] {
  if (wire === null) return ours === null || ours === undefined ? [] : [`${place}: ${show(ours)} instead of null`];
  if (ours instanceof Date) {
    return typeof wire === "string" && Date.parse(wire) === ours.getTime() ? [] : [`${place}: another instant`];
  }
  if (typeof wire !== "object") return wire === ours ? [] : [`${place}: ${show(ours)} instead of ${show(wire)}`];
  if (typeof ours !== "object" || ours === null) return [`${place}: ${show(ours)} instead of ${show(wire)}`];
  const mine = ours as Record<string, unknown>;
  const theirs = wire as Record<string, unknown>;
  return [
    ...Object.keys(theirs).flatMap((key) =>
      Object.hasOwn(mine, key) ? changesFromWire(theirs[key], mine[key], `${place}/${key}`) : [`${place}/${key}: lost`],
    ),
    ...Object.keys(mine).flatMap((key) => (Object.hasOwn(theirs, key) ? [] : [`${place}/${key}: added`])),
  ];
}

/** Whether a peer's object has names and nothing behind them: its reading of what it does not understand. */
function isHollow(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const members = Object.values(value);
  return members.length > 0 && members.every((member) => member === undefined);
}

function same(one: unknown, other: unknown): boolean {
  if (one instanceof Date) return other instanceof Date && one.getTime() === other.getTime();
  return Object.is(one, other);
}

function show(value: unknown): string {
  return value instanceof Date ? `Date ${value.getTime()}` : (JSON.stringify(value) ?? String(value));
}

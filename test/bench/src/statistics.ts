/** The middle of some figures; of an even number of them, the upper of the two in the middle. */
export function median(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[figures.length >> 1] ?? Number.NaN;
}

/** What was measured of contestants that took turns: a figure for each round. */
export type Rounds<T = number> = ReadonlyMap<string, readonly T[]>;

/**
 * Lets contestants take turns, so that a slow spell of the machine meets all of them. Each round has an order of its own:
 * nobody always comes after the same one, whose garbage it would collect.
 */
export async function takeTurns<C, T>(
  contestants: ReadonlyMap<string, C>,
  rounds: number,
  measure: (contestant: C) => Promise<T>,
): Promise<Rounds<T>> {
  const figures = new Map([...contestants.keys()].map((name): [string, T[]] => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, contestant] of shuffled([...contestants])) figures.get(name)?.push(await measure(contestant));
  }
  return figures;
}

function shuffled<T>(items: readonly T[]): T[] {
  const places = items.map((item) => ({ item, place: Math.random() }));
  return places.sort((a, b) => a.place - b.place).map(({ item }) => item);
}

/** One contestant's figures through another's, round by round, and of these the median. */
export function ratio(rounds: Rounds, name: string, peer: string): number {
  const peers = rounds.get(peer) ?? [];
  return median((rounds.get(name) ?? []).map((figure, round) => figure / (peers[round] ?? Number.NaN)));
}

/** The same rounds, seen in one respect. */
export function select<T>(rounds: Rounds<T>, respect: (figure: T) => number): Rounds {
  return new Map([...rounds].map(([name, figures]) => [name, figures.map(respect)]));
}

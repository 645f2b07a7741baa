import { judgeCallable } from "./judge-callable.ts";
import type { Callable, Item, Surface } from "./surface.ts";

/**
 * The surface after a change, where each form of a function that is still there has the name that it had: they are
 * numbered by their order (`bake`, `bake (2)`), and that says nothing.
 */
export function withFormsAsBefore(before: Surface, after: Surface): Surface {
  const old = formsOf(before);
  const items = [...formsOf(after)].flatMap(([name, forms]) => renumbered(old.get(name) ?? [], forms));
  return { ...after, items: new Map(items) };
}

type Named<T extends Item> = readonly [name: string, item: T];

const formsOf = ({ items }: Surface): Map<string, Named<Item>[]> =>
  Map.groupBy(items, ([name]) => name.replace(/ \(\d+\)$/, ""));

function renumbered(before: readonly Named<Item>[], after: readonly Named<Item>[]): readonly Named<Item>[] {
  if (!before.every(isCallable) || !after.every(isCallable)) return after;
  const free = [...before];
  const found: Named<Callable>[] = [];
  const others = after.filter(([, form]) => {
    const place = free.findIndex(([, old]) => judgeCallable("", old, form).length === 0);
    const [same] = place < 0 ? [] : free.splice(place, 1);
    if (same !== undefined) found.push([same[0], form]);
    return same === undefined;
  });
  const known = new Set(before.map(([name]) => name));
  const names = [...free.map(([name]) => name), ...after.map(([name]) => name).filter((name) => !known.has(name))];
  return [...found, ...others.map(([name, form], i): Named<Callable> => [names[i] ?? name, form])];
}

const isCallable = (entry: Named<Item>): entry is Named<Callable> => entry[1].kind === "callable";

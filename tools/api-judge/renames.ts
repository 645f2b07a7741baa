import { pairUnique } from "./pairs.ts";
import type { Item, Surface } from "./surface.ts";

/**
 * Types and operations that live on under another name: an operation that makes the same request, a type of the same
 * form. Renamed types make others look changed, so what has been found is put into their place before the next look.
 *
 * @returns new names by old ones
 */
export function findRenames(before: Surface, after: Surface): Map<string, string> {
  const all = new Map<string, string>();
  for (let current = before; ; ) {
    const found = pairUnique(current.items, after.items, request);
    for (const pair of placeholders(current, after, found)) found.set(...pair);
    if (found.size === 0) for (const pair of pairUnique(current.items, after.items, form)) found.set(...pair);
    if (found.size === 0) return all;
    for (const [oldName, newName] of found) all.set(oldName, newName);
    current = withNames(current, found);
  }
}

const request = (_: string, item: Item): string | undefined => (item.kind === "callable" ? item.wire : undefined);

/** All of an item but its own name and documentation; undefined for what is too plain to be known by that. */
function form(name: string, item: Item): string | undefined {
  const own = (text: string) => renameIn(text, new Map([[name, "(itself)"]]));
  switch (item.kind) {
    case "object": {
      if (item.members.size === 0) return undefined;
      const members = [...item.members].map(([key, { type, optional, readOnly }]) => [
        key,
        own(type),
        optional,
        readOnly,
      ]);
      return JSON.stringify([item.kind, members.toSorted(), own(item.rest)]);
    }
    case "values":
      if (item.values.size === 0) return undefined;
      return JSON.stringify([item.kind, item.open, [...item.values.keys()].toSorted()]);
    case "callable":
      if (item.parameters.length === 0) return undefined;
      return JSON.stringify([item.kind, item.typeParameters, item.parameters, item.returns, item.errors, item.wire]);
    case "alias":
    case "opaque":
      return undefined;
  }
}

/** Types of parameters that are named after an operation, and so went along with it. */
function placeholders(before: Surface, after: Surface, found: ReadonlyMap<string, string>): [string, string][] {
  const isOnlyIn = (one: Surface, other: Surface, name: string) => one.items.has(name) && !other.items.has(name);
  return [...found].flatMap(([oldName, newName]) => {
    const [old, other] = [before.items.get(oldName), after.items.get(newName)];
    if (old?.kind !== "callable" || other?.kind !== "callable") return [];
    return old.parameters.flatMap((parameter): [string, string][] => {
      const same = other.parameters.find(({ name }) => name === parameter.name);
      if (same === undefined) return [];
      const hasMoved = isOnlyIn(before, after, parameter.type) && isOnlyIn(after, before, same.type);
      return hasMoved ? [[parameter.type, same.type]] : [];
    });
  });
}

/** The same surface with other names, wherever they occur. */
export function withNames(surface: Surface, names: ReadonlyMap<string, string>): Surface {
  const text = (value: string) => renameIn(value, names);
  const items = [...surface.items].map(([name, item]): [string, Item] => [fullName(name, names), renamed(item, text)]);
  return { ...surface, items: new Map(items) };
}

/** What belongs to something renamed goes along with it. */
function fullName(name: string, names: ReadonlyMap<string, string>): string {
  const dot = name.lastIndexOf(".");
  const owner = names.get(name.slice(0, Math.max(dot, 0)));
  return names.get(name) ?? (owner === undefined ? name : `${owner}${name.slice(dot)}`);
}

function renamed(item: Item, text: (value: string) => string): Item {
  switch (item.kind) {
    case "object": {
      const members = [...item.members].map(([key, member]) => [key, { ...member, type: text(member.type) }] as const);
      return { ...item, members: new Map(members), rest: text(item.rest) };
    }
    case "callable":
      return {
        ...item,
        ...(item.typeParameters === undefined ? {} : { typeParameters: text(item.typeParameters) }),
        parameters: item.parameters.map((parameter) => ({ ...parameter, type: text(parameter.type) })),
        returns: text(item.returns),
        errors: item.errors === undefined ? undefined : text(item.errors),
      };
    case "alias":
      return { ...item, type: text(item.type) };
    case "opaque":
      return { ...item, text: text(item.text) };
    case "values":
      return item;
  }
}

/** Names in a text stand alone: neither in quotes nor as a part of a longer name. */
function renameIn(text: string, names: ReadonlyMap<string, string>): string {
  return text.replace(/"[^"]*"|[\w$./]+/g, (word) => names.get(word) ?? word);
}

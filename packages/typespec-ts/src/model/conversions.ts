import { allProperties, bagOf, innerTypes, namesIn } from "./lookup.js";
import type { Package, Property, TypeRef } from "./plain.js";

/** Which types differ between JSON and TypeScript, in which direction. */
export interface Conversions {
  /** The value that is sent is another one than the value that the caller gives. */
  encodes(type: TypeRef): boolean;
  /** The parsed JSON needs more than the replacement of `null` to become the value that the caller gets. */
  decodes(type: TypeRef): boolean;
}

export function conversionsOf(pkg: Package): Conversions {
  const isRenamed = (property: Property): boolean => property.wireName !== property.name;
  return {
    encodes: converting(
      pkg,
      (property) => property.readOnly || property.defaultValue !== undefined || isRenamed(property),
    ),
    decodes: converting(pkg, isRenamed),
  };
}

/** Declarations that are converted for a reason of their own, and all that lead to one of them. */
function converting(pkg: Package, isReason: (property: Property) => boolean): (type: TypeRef) => boolean {
  const converted = new Set<string>();
  const users = new Map<string, string[]>();
  const look = (name: string, isOwnReason: boolean, types: readonly TypeRef[]): void => {
    if (isOwnReason || types.some(isFormatted)) converted.add(name);
    for (const used of types.flatMap(namesIn)) {
      const list = users.get(used);
      if (list === undefined) users.set(used, [name]);
      else list.push(name);
    }
  };
  for (const model of pkg.models) {
    const properties = allProperties(model, pkg);
    const bag = bagOf(model, pkg);
    const types = properties.map((property) => property.type);
    look(model.name, bag !== undefined || properties.some(isReason), bag === undefined ? types : [...types, bag.value]);
    if (model.hierarchy !== undefined) {
      const { unionName, subtypes } = model.hierarchy;
      const members = [model.name, ...subtypes.map((subtype) => subtype.model)];
      look(
        unionName,
        false,
        members.map((name) => ({ kind: "model", name })),
      );
    }
  }
  for (const union of pkg.unions) look(union.name, false, union.variants);

  // A set hands out what is added to it while it is walked.
  for (const name of converted) for (const user of users.get(name) ?? []) converted.add(user);
  return (type) => isFormatted(type) || namesIn(type).some((name) => converted.has(name));
}

function isFormatted(type: TypeRef): boolean {
  return type.kind === "formatted" || innerTypes(type).some(isFormatted);
}

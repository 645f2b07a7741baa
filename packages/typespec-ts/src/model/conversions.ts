import { allProperties, bagOf, innerTypes, namesIn } from "./lookup.js";
import type { Package, Property, TypeRef } from "./plain.js";
import { type KnownVariant, type Side, variantTeller } from "./variants.js";

/** Which types differ between JSON and TypeScript, in which direction. */
export interface Conversions {
  /** The value that is sent is another one than the value that the caller gives. */
  encodes(type: TypeRef): boolean;
  /** The parsed JSON needs more than the replacement of `null` to become the value that the caller gets. */
  decodes(type: TypeRef): boolean;
  /** The variants of a union that are read by a function of their own, and those that have to be known before them. */
  read(variants: readonly TypeRef[]): readonly KnownVariant[];
  /** The same for those that are written by a function of their own; instances of classes come first. */
  written(variants: readonly TypeRef[]): readonly KnownVariant[];
  /** Whether each variant that needs a conversion can be known. */
  areKnown(variants: readonly TypeRef[]): boolean;
}

export function conversionsOf(pkg: Package): Conversions {
  const isRenamed = (property: Property): boolean => property.wireName !== property.name;
  const encodes = converting(
    pkg,
    (property) => property.readOnly || property.defaultValue !== undefined || isRenamed(property),
  );
  const decodes = converting(pkg, isRenamed);
  const { all, known } = variantTeller(pkg);
  const read = (variants: readonly TypeRef[], above: readonly string[] = []): KnownVariant[] =>
    upToLast(known(variants, "read"), (type) => isRead(type, above));
  /** Whether there is a function that reads the type; `above` are the unions that hold it, as one may hold itself. */
  const isRead = (type: TypeRef, above: readonly string[]): boolean => {
    if (type.kind === "oneOf") {
      return !above.includes(type.name) && read(type.variants, [...above, type.name]).length > 0;
    }
    return (
      ["formatted", "joined", "model", "union"].includes(type.kind) ||
      innerTypes(type).some((inner) => isRead(inner, above))
    );
  };
  const isObject = ({ kind }: KnownVariant): number => (kind === "object" ? 1 : 0);
  const areAllKnown = (variants: readonly TypeRef[], side: Side, converts: (type: TypeRef) => boolean): boolean => {
    const types = known(variants, side).flatMap(({ type, isPartly }) => (isPartly ? [] : [type]));
    return all(variants).every((type) => !converts(type) || types.includes(type));
  };
  return {
    encodes,
    decodes,
    read: (variants) => read(variants),
    written: (variants) => upToLast(known(variants, "written"), encodes).sort((a, b) => isObject(a) - isObject(b)),
    areKnown: (variants) => areAllKnown(variants, "read", decodes) && areAllKnown(variants, "written", encodes),
  };
}

/** Without those that need no conversion, unless they have to be known for what is behind them. */
function upToLast(known: readonly KnownVariant[], converts: (type: TypeRef) => boolean): KnownVariant[] {
  return known.filter(
    ({ type, kind, marks }, i) =>
      converts(type) ||
      (marks.length > 0 && known.slice(i).some((later) => later.kind === kind && converts(later.type))),
  );
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
  return type.kind === "formatted" || type.kind === "joined" || innerTypes(type).some(isFormatted);
}

import { allProperties, bagOf } from "./lookup.js";
import type { Model, Package, Primitive, Property, TypeRef } from "./plain.js";
import { flatVariants, jsonKind, type ValueKind, valueKind } from "./unions.js";

/** A variant of a union that a value can be known to be of. Those of one kind are tried in their order. */
export interface KnownVariant {
  readonly type: TypeRef;
  readonly kind: ValueKind;
  /** What its objects have, and those of the variants behind it do not. */
  readonly marks: readonly Mark[];
  /** Objects without the marks may be of the variant as well. */
  readonly isPartly?: true;
}

export interface Mark {
  readonly property: string;
  readonly is: { readonly value: Primitive } | { readonly kind: ValueKind } | "present";
}

/** The two forms of a value: as parsed JSON, and as users have it. */
export type Side = "read" | "written";

export interface VariantTeller {
  /** All variants, also those of unions in the union. */
  all(variants: readonly TypeRef[]): readonly TypeRef[];
  /** Those that a value can be known to be of: by their kind, or by literals and required properties. */
  known(variants: readonly TypeRef[], side: Side): readonly KnownVariant[];
}

export function variantTeller(pkg: Package): VariantTeller {
  const unions = new Map(pkg.unions.map((union) => [union.name, union]));
  const models = new Map(pkg.modelsByName);
  for (const model of pkg.models) if (model.hierarchy !== undefined) models.set(model.hierarchy.unionName, model);

  const isTagged = (name: string): boolean => unions.get(name)?.tag !== undefined;
  const all = (variants: readonly TypeRef[]): TypeRef[] =>
    unique(flatVariants(variants, (name) => (isTagged(name) ? undefined : unions.get(name)?.variants)));
  return {
    all,
    known(variants, side) {
      const flat = all(variants);
      const kindOf = side === "read" ? jsonKind : valueKind;
      const kinds = flat.map((type) => (type.kind === "union" && isTagged(type.name) ? "object" : kindOf(type)));
      if (kinds.includes(undefined)) return [];
      return [...new Set(kinds)].flatMap((kind = "object"): KnownVariant[] => {
        const types = flat.filter((_, i) => kinds[i] === kind);
        const [only] = types;
        if (only !== undefined && types.length === 1) return [{ type: only, kind, marks: [] }];
        return kind === "object" ? tellApart(types.map((type) => shapeOf(type, models, pkg, side))) : [];
      });
    },
  };
}

/** The form of a model's objects, or of a record's, which may have anything. */
interface Shape {
  readonly type: TypeRef;
  readonly properties: ReadonlyMap<string, Property>;
  readonly required: readonly (readonly [name: string, property: Property])[];
  readonly isOpen: boolean;
  readonly side: Side;
}

function shapeOf(type: TypeRef, models: ReadonlyMap<string, Model>, pkg: Package, side: Side): Shape {
  const model = type.kind === "model" ? models.get(type.name) : undefined;
  const named = (model === undefined ? [] : allProperties(model, pkg)).flatMap((property) => {
    const name = side === "read" ? property.wireName : property.name;
    return name === undefined ? [] : [[name, property] as const];
  });
  return {
    type,
    properties: new Map(named),
    required: named.filter(
      ([
        ,
        {
          optional,
          type: { kind },
        },
      ]) => !optional && kind !== "nullable",
    ),
    // Users have further properties in a bag of their own.
    isOpen: model === undefined || (side === "read" && bagOf(model, pkg) !== undefined),
    side,
  };
}

/** Takes out one after the other what is known from all others that are left; the last one needs no mark. */
function tellApart(shapes: readonly Shape[]): KnownVariant[] {
  const known: KnownVariant[] = [];
  const left = new Set(shapes);
  // Once for each pair: there may be many variants.
  const marksOf = new Map(shapes.map((shape) => [shape, shapes.map((other) => markOf(shape, other))]));
  const take = (): boolean => {
    for (const shape of left) {
      const marks = (marksOf.get(shape) ?? []).filter((_, i) => {
        const other = shapes[i];
        return other !== undefined && other !== shape && left.has(other);
      });
      if (marks.includes(undefined)) continue;
      left.delete(shape);
      return known.push({ type: shape.type, kind: "object", marks: unique(marks.filter((mark) => !!mark)) }) > 0;
    }
    return false;
  };
  while (left.size > 0 && take());
  return [...known, ...[...left].flatMap((shape) => partlyKnown(shape, [...left]))];
}

/** An optional property that no other variant has says what the object is, if it is there. */
function partlyKnown({ type, properties }: Shape, all: readonly Shape[]): KnownVariant[] {
  return [...properties.keys()]
    .filter((property) =>
      all.every((other) => other.type === type || !(other.isOpen || other.properties.has(property))),
    )
    .map((property) => ({ type, kind: "object", marks: [{ property, is: "present" }], isPartly: true }));
}

function markOf(shape: Shape, other: Shape): Mark | undefined {
  const kindOf = shape.side === "read" ? jsonKind : valueKind;
  const marks = shape.required.flatMap(([property, { type }]): Mark[] => {
    const its = other.properties.get(property)?.type;
    if (its === undefined && other.isOpen) return [];
    if (type.kind === "literal" && (its === undefined || its.kind === "literal")) {
      return type.value === its?.value ? [] : [{ property, is: { value: type.value } }];
    }
    if (its === undefined) return [{ property, is: "present" }];
    const [kind, itsKind] = [kindOf(type), kindOf(its.kind === "nullable" ? its.type : its)];
    return kind === undefined || itsKind === undefined || kind === itsKind ? [] : [{ property, is: { kind } }];
  });
  // A value says more than the mere presence of a property.
  return marks.find(({ is }) => is !== "present") ?? marks[0];
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

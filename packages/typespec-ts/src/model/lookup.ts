import type { Flattened, Model, Package, Property, TypeRef } from "./plain.js";
import { valueKind } from "./unions.js";

/** The name under which a model is referred to: that of its hierarchy, where it has one. */
export function referenceName(pkg: Package, name: string): string {
  return pkg.modelsByName.get(name)?.hierarchy?.unionName ?? name;
}

/** All properties of a model, those of its bases first. */
export function allProperties(model: Model, pkg: Package): readonly Property[] {
  const base = baseOf(model, pkg);
  if (base === undefined) return model.properties;
  const own = new Set(model.properties.map((property) => property.name));
  return [...allProperties(base, pkg).filter((property) => !own.has(property.name)), ...model.properties];
}

/**
 * Names of inherited properties whose type a model replaces by one that TypeScript does not take for a narrower one: other
 * kinds of values, which TypeSpec lets pass, and other literals, as `@hierarchyBuilding` makes a base of what the spec has not
 * as one.
 */
export function replacedNames(model: Model, pkg: Package): string[] {
  const base = baseOf(model, pkg);
  if (base === undefined || model.properties.length === 0) return [];
  const inherited = new Map(allProperties(base, pkg).map(({ name, type }) => [name, type]));
  return model.properties.flatMap(({ name, type }) => {
    const its = inherited.get(name);
    return its !== undefined && isReplaced(its, type) ? [name] : [];
  });
}

function isReplaced(from: TypeRef, to: TypeRef): boolean {
  if (from.kind === "literal" && to.kind === "literal") return from.value !== to.value;
  const [one, other] = [valueKind(from), valueKind(to)];
  return one !== undefined && other !== undefined && one !== other;
}

/** The flattened objects of a model, those of its bases first. */
export function allFlattened(model: Model, pkg: Package): readonly Flattened[] {
  const base = baseOf(model, pkg);
  return base === undefined ? model.flattened : [...allFlattened(base, pkg), ...model.flattened];
}

/** The property that holds further properties. */
export interface Bag {
  readonly name: string;
  readonly value: TypeRef;
}

/** The bag of a model or of its nearest base with one; the spec may use the plain name for itself. */
export function bagOf(model: Model, pkg: Package): Bag | undefined {
  if (model.additional === undefined) {
    const base = baseOf(model, pkg);
    return base === undefined ? undefined : bagOf(base, pkg);
  }
  const taken = allProperties(model, pkg).some((property) => property.name === "additionalProperties");
  return { name: taken ? "additionalPropertiesBag" : "additionalProperties", value: model.additional };
}

const baseOf = (model: Model, pkg: Package): Model | undefined =>
  model.base === undefined ? undefined : pkg.modelsByName.get(model.base);

/** Names of the models and unions that a type mentions. */
export function namesIn(type: TypeRef): string[] {
  return type.kind === "model" || type.kind === "union" ? [type.name] : innerTypes(type).flatMap(namesIn);
}

/** The types that a type is made of. */
export function innerTypes(type: TypeRef): readonly TypeRef[] {
  switch (type.kind) {
    case "oneOf":
      return type.variants;
    case "array":
    case "stream":
    case "joined":
      return [type.item];
    case "tuple":
      return type.items;
    case "record":
      return [type.value];
    case "nullable":
    case "patch":
      return [type.type];
    default:
      return [];
  }
}

/** What has one form as text. */
export function isText(type: TypeRef): boolean {
  return type.kind === "plain" ? type.ts !== "unknown" : ["formatted", "literal", "enum"].includes(type.kind);
}

import type { Model, Package, Property } from "./plain.js";

/** The name under which a model is referred to: that of its hierarchy, where it has one. */
export function referenceName(pkg: Package, name: string): string {
  return pkg.modelsByName.get(name)?.hierarchy?.unionName ?? name;
}

/** All properties of a model, those of its bases first. */
export function allProperties(model: Model, pkg: Package): Property[] {
  const base = model.base === undefined ? undefined : pkg.modelsByName.get(model.base);
  const inherited = base === undefined ? [] : allProperties(base, pkg);
  const own = new Set(model.properties.map((property) => property.name));
  return [...inherited.filter((property) => !own.has(property.name)), ...model.properties];
}

/** The property that holds further properties; the spec may use the plain name for itself. */
export function additionalName(model: Model, pkg: Package): string | undefined {
  if (model.additional === undefined) return undefined;
  const taken = allProperties(model, pkg).some((property) => property.name === "additionalProperties");
  return taken ? "additionalPropertiesBag" : "additionalProperties";
}

import { allProperties } from "./lookup.js";
import type { Model, Package, TypeRef } from "./plain.js";

/** Which types differ between JSON and TypeScript, in which direction. */
export interface Conversions {
  /** The value that is sent is another one than the value that the caller gives. */
  encodes(type: TypeRef): boolean;
  /** The parsed JSON needs more than the replacement of `null` to become the value that the caller gets. */
  decodes(type: TypeRef): boolean;
}

export function conversionsOf(pkg: Package): Conversions {
  const encoding = converting(
    pkg,
    (model) =>
      model.additional !== undefined ||
      model.properties.some((property) => property.readOnly || property.wireName !== property.name),
  );
  const decoding = converting(
    pkg,
    (model) =>
      model.additional !== undefined || model.properties.some((property) => property.wireName !== property.name),
  );
  return { encodes: encoding, decodes: decoding };
}

/** Models refer to each other in circles, so the set of those that are converted grows until nothing is added. */
function converting(pkg: Package, ownReason: (model: Model) => boolean): (type: TypeRef) => boolean {
  const unions = new Map(pkg.unions.map((union) => [union.name, union.type]));
  const hierarchies = new Map(
    pkg.models.flatMap((model) => (model.hierarchy === undefined ? [] : [[model.hierarchy.unionName, model] as const])),
  );
  const converted = new Set<string>();

  const isConverted = (type: TypeRef): boolean => {
    switch (type.kind) {
      case "formatted":
        return true;
      case "model": {
        const base = hierarchies.get(type.name);
        return base === undefined
          ? converted.has(type.name)
          : [base.name, ...(base.hierarchy?.subtypes.map((s) => s.model) ?? [])].some((name) => converted.has(name));
      }
      case "union":
        return isConverted(unions.get(type.name) ?? { kind: "plain", ts: "unknown" });
      case "oneOf":
        return type.variants.some(isConverted);
      case "array":
        return isConverted(type.item);
      case "record":
        return isConverted(type.value);
      case "nullable":
        return isConverted(type.type);
      default:
        return false;
    }
  };

  for (let before = -1; before !== converted.size; ) {
    before = converted.size;
    for (const model of pkg.models) {
      if (ownReason(model) || allProperties(model, pkg).some((property) => isConverted(property.type)))
        converted.add(model.name);
    }
  }
  return isConverted;
}

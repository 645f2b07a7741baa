import type { TypeRef } from "./plain.js";

/** What `typeof` and its kin can tell of a value. */
export type JsonKind = "object" | "array" | "string" | "number" | "boolean" | "null";

/** The kind of JSON that a type has on the wire; `undefined` for one that may be anything. */
export function jsonKind(type: TypeRef): JsonKind | undefined {
  switch (type.kind) {
    case "plain":
      return type.ts === "unknown" ? undefined : type.ts;
    case "formatted":
      return type.format === "unixTimestamp" ? "number" : "string";
    case "literal":
      return typeof type.value as JsonKind;
    case "enum":
      return "string";
    case "model":
    case "record":
      return "object";
    case "array":
      return "array";
    default:
      return undefined;
  }
}

/** Variants of a union without the nesting: `null` and inner unions are taken apart. */
export function flatVariants(type: TypeRef): TypeRef[] {
  if (type.kind === "oneOf") return type.variants.flatMap(flatVariants);
  if (type.kind === "nullable") return [...flatVariants(type.type), { kind: "plain", ts: "null" }];
  return [type];
}

/**
 * Whether a value of the union can be converted: each variant with a conversion must be the only one of its JSON kind.
 * Variants that differ only in their properties stay as they came, so they must need no conversion at all.
 */
export function isTellable(variants: readonly TypeRef[], isConverted: (type: TypeRef) => boolean): boolean {
  return variants.every((variant) => {
    if (!isConverted(variant)) return true;
    const kind = jsonKind(variant);
    return (
      kind !== undefined && variants.every((other) => other === variant || ![kind, undefined].includes(jsonKind(other)))
    );
  });
}

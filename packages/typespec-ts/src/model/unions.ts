import type { TypeRef } from "./plain.js";

/** What `typeof` and its kin can tell of a value. */
export type ValueKind = "object" | "array" | "string" | "number" | "boolean" | "null" | "Date" | "Uint8Array";

/** The kind of JSON that a type has on the wire; `undefined` for one that may be anything. */
export function jsonKind(type: TypeRef): ValueKind | undefined {
  switch (type.kind) {
    case "formatted":
      return type.format === "unixTimestamp" ? "number" : "string";
    case "plain":
      return type.ts === "unknown" ? undefined : type.ts;
    case "literal":
      return typeof type.value as ValueKind;
    case "enum":
      return type.valueType;
    case "model":
    case "record":
      return "object";
    case "array":
      return "array";
    default:
      return undefined;
  }
}

/** The kind of value that a type has in TypeScript; `undefined` for one that may be anything. */
export function valueKind(type: TypeRef): ValueKind | undefined {
  return type.kind === "formatted" ? type.ts : jsonKind(type);
}

/** Variants of a union without the nesting: `null` and inner unions are taken apart. */
export function flatVariants(variants: readonly TypeRef[]): TypeRef[] {
  return variants.flatMap((type) => {
    if (type.kind === "oneOf") return flatVariants(type.variants);
    if (type.kind === "nullable") return [...flatVariants([type.type]), { kind: "plain", ts: "null" } as const];
    return [type];
  });
}

/** The variants that are the only ones of their kind, so that a value of theirs is known by its kind. */
export function tellable(
  variants: readonly TypeRef[],
  kindOf: (type: TypeRef) => ValueKind | undefined,
): { readonly type: TypeRef; readonly kind: ValueKind }[] {
  const kinds = variants.map(kindOf);
  return variants.flatMap((type, i) => {
    const kind = kinds[i];
    const isOnly = kinds.every((other, j) => i === j || (other !== kind && other !== undefined));
    return kind !== undefined && isOnly ? [{ type, kind }] : [];
  });
}

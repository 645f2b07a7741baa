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
    case "tuple":
      return "array";
    case "joined":
      return "string";
    default:
      return undefined;
  }
}

/** The kind of value that a type has in TypeScript; `undefined` for one that may be anything. */
export function valueKind(type: TypeRef): ValueKind | undefined {
  if (type.kind === "joined") return "array";
  return type.kind === "formatted" ? type.ts : jsonKind(type);
}

/** Variants of a union without the nesting: `null` and inner unions are taken apart, declared ones by `variantsOf`. */
export function flatVariants(
  variants: readonly TypeRef[],
  variantsOf: (union: string) => readonly TypeRef[] | undefined = () => undefined,
  above: readonly string[] = [],
): TypeRef[] {
  return variants.flatMap((type) => {
    if (type.kind === "oneOf") return flatVariants(type.variants, variantsOf, above);
    if (type.kind === "nullable") {
      return [...flatVariants([type.type], variantsOf, above), { kind: "plain", ts: "null" } as const];
    }
    if (type.kind !== "union" || above.includes(type.name)) return [type];
    const inner = variantsOf(type.name);
    return inner === undefined ? [type] : flatVariants(inner, variantsOf, [...above, type.name]);
  });
}

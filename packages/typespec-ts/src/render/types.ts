import type { TypeRef } from "../model/plain.js";
import { quote } from "./text.js";

/** Prints a type. `use` is told each declared name, so that the file imports it. */
export function printType(type: TypeRef, use: (name: string, kind: "model" | "enum" | "union") => string): string {
  switch (type.kind) {
    case "plain":
    case "formatted":
      return type.ts;
    case "literal":
      return typeof type.value === "string" ? quote(type.value) : String(type.value);
    case "enum":
    case "model":
    case "union":
      return use(type.name, type.kind);
    case "oneOf":
      return [...new Set(type.variants.map((variant) => printType(variant, use)))].join(" | ");
    case "array":
      return `${printGroup(type.item, use)}[]`;
    case "record":
      return `Record<string, ${printType(type.value, use)}>`;
    case "nullable":
      return `${printType(type.type, use)} | null`;
  }
}

function printGroup(type: TypeRef, use: (name: string, kind: "model" | "enum" | "union") => string): string {
  const printed = printType(type, use);
  return type.kind === "nullable" || (type.kind === "oneOf" && type.variants.length > 1) ? `(${printed})` : printed;
}

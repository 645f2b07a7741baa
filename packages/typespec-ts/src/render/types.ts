import type { TypeRef } from "../model/plain.js";
import { literal } from "./text.js";

/** Prints the name of a declared type, and imports it where it is not in the same file. */
export type UseType = (name: string, kind: "model" | "enum" | "union" | "support" | "runtime") => string;

export const printType = (type: TypeRef, use: UseType, inAlias = false): string =>
  typesOf(type, use, inAlias).join(" | ");

/**
 * The types that make up a union; one for what is none. An alias that holds itself may do so in a list or in the braces
 * of an object, but not in `Record`, which is an alias too.
 */
export function typesOf(type: TypeRef, use: UseType, inAlias = false): string[] {
  switch (type.kind) {
    case "plain":
    case "formatted":
      return [type.ts];
    case "literal":
      return [literal(type.value)];
    case "enum":
    case "model":
    case "union":
      return [use(type.name, type.kind)];
    case "oneOf":
      return [...new Set(type.variants.flatMap((variant) => typesOf(variant, use, inAlias)))];
    case "tuple":
      return [`[${type.items.map((item) => printType(item, use, inAlias)).join(", ")}]`];
    case "array":
    case "joined":
      return [`${printItem(type.item, use, inAlias)}[]`];
    case "record":
      return [recordOf(printType(type.value, use, inAlias), inAlias)];
    case "nullable":
      return [...new Set([...typesOf(type.type, use, inAlias), "null"])];
    case "patch":
      return [`${use("MergePatch", "support")}<${printType(type.type, use, inAlias)}>`];
    case "stream": {
      const item = printType(type.item, use, inAlias);
      return [`Iterable<${item}>`, `AsyncIterable<${item}>`];
    }
    case "file":
      return fileTypes(type, use);
  }
}

/** Contents alone will do where no details are asked for. */
function fileTypes({ contentType, needs }: TypeRef & { readonly kind: "file" }, use: UseType): string[] {
  const media = printType(contentType, use);
  const details = `${use("FileDetails", "support")}${media === "string" ? "" : `<${media}>`}`;
  if (needs.length === 0) return [use("FileContents", "support"), details];
  if (needs.length === 2) return [`Required<${details}>`];
  return [`${details} & { ${needs[0] === "filename" ? "filename: string" : `contentType: ${media}`} }`];
}

const recordOf = (value: string, inAlias: boolean): string =>
  inAlias ? `{ [key: string]: ${value} }` : `Record<string, ${value}>`;

function printItem(type: TypeRef, use: UseType, inAlias: boolean): string {
  const types = typesOf(type, use, inAlias);
  const text = types.join(" | ");
  return types.length > 1 || text.includes(" & ") ? `(${text})` : text;
}

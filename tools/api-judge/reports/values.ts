import ts from "typescript";
import type { ValuesType } from "../surface.ts";

type Values = Pick<ValuesType, "open" | "values">;

/** The values of `"a" | "b"`, or of `"a" | "b" | (string & {})`, which is open; undefined for all other types. */
export function literalValues(type: ts.TypeNode): Values | undefined {
  if (ts.isParenthesizedTypeNode(type)) return literalValues(type.type);
  if (ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal)) {
    return { open: false, values: new Map([[type.literal.text, undefined]]) };
  }
  if (isAnyString(type)) return { open: true, values: new Map() };
  if (!ts.isUnionTypeNode(type)) return undefined;
  const parts = type.types.map(literalValues);
  const known = parts.filter((part) => part !== undefined);
  if (known.length < parts.length) return undefined;
  return { open: known.some(({ open }) => open), values: new Map(known.flatMap(({ values }) => [...values])) };
}

/** The values of `readonly ["a", "b"]`: a list to read from, which may grow. */
export function listedValues(type: ts.TypeNode | undefined): Values | undefined {
  if (type === undefined || !ts.isTypeOperatorNode(type) || !ts.isTupleTypeNode(type.type)) return undefined;
  const parts = type.type.elements.map(literalValues);
  const known = parts.filter((part) => part !== undefined);
  if (known.length < parts.length) return undefined;
  return { open: true, values: new Map(known.flatMap(({ values }) => [...values])) };
}

/** `string & {}`: any string, in the form that lets editors propose the others. */
function isAnyString(type: ts.TypeNode): boolean {
  if (!ts.isIntersectionTypeNode(type)) return false;
  const [base, tail, ...more] = type.types;
  return (
    base?.kind === ts.SyntaxKind.StringKeyword && tail !== undefined && ts.isTypeLiteralNode(tail) && more.length === 0
  );
}

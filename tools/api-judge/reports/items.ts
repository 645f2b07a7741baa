import ts from "typescript";
import type { Directed, Item } from "../surface.ts";
import { callable } from "./callable.ts";
import type { Declaration } from "./declarations.ts";
import { objectItems } from "./objects.ts";
import { textOf } from "./parse-report.ts";
import { literalValues } from "./values.ts";

/** What the judge compares of a declaration. Methods are items of their own. */
export function itemsOf(
  name: string,
  { node, text, isExported }: Declaration,
  directed: Directed,
): readonly [string, Item][] {
  // A namespace that a package makes for itself only lists what is declared beside it.
  if (ts.isModuleDeclaration(node) && !isExported) return [];
  if (ts.isFunctionDeclaration(node)) return [[name, callable(node)]];
  if (ts.isInterfaceDeclaration(node) || ts.isClassDeclaration(node)) {
    const heads = [...abstractIn(node), ...(node.typeParameters ?? []), ...(node.heritageClauses ?? [])].map(textOf);
    return objectItems(name, node.members, heads, directed);
  }
  if ((ts.isTypeAliasDeclaration(node) || ts.isVariableDeclaration(node)) && node.type) {
    const parameters = ts.isTypeAliasDeclaration(node) ? (node.typeParameters ?? []).map(textOf) : [];
    const type = unwrapped(node.type);
    if (ts.isVariableDeclaration(node) && ts.isFunctionTypeNode(type)) return [[name, callable(type)]];
    const literals = literalsIn(type);
    if (literals.length > 0) {
      const members = literals.flatMap((literal) => [...literal.members]);
      const rest = literals.reduce((left, literal) => left.replace(textOf(literal), "{}"), textOf(type));
      return objectItems(name, members, [...parameters, ...(rest === "{}" ? [] : [rest])], directed);
    }
    const set = parameters.length === 0 ? literalValues(type) : undefined;
    if (set !== undefined) return [[name, { kind: "values", doc: undefined, ...set, ...directed }]];
  }
  if (ts.isTypeAliasDeclaration(node) && node.typeParameters === undefined) {
    return [[name, { kind: "alias", doc: undefined, type: textOf(node.type), ...directed }]];
  }
  return [[name, { kind: "opaque", doc: undefined, text }]];
}

const abstractIn = (node: ts.InterfaceDeclaration | ts.ClassDeclaration): readonly ts.Modifier[] =>
  (ts.getModifiers(node) ?? []).filter(({ kind }) => kind === ts.SyntaxKind.AbstractKeyword);

/** The object types whose members a type has in any case: `{…}`, `X & {…}`, and `X<{…}>`, which is told by them. */
function literalsIn(type: ts.TypeNode): readonly ts.TypeLiteralNode[] {
  if (ts.isTypeLiteralNode(type)) return [type];
  if (ts.isIntersectionTypeNode(type)) return type.types.filter(ts.isTypeLiteralNode);
  if (ts.isTypeReferenceNode(type)) return (type.typeArguments?.filter(ts.isTypeLiteralNode) ?? []).slice(0, 1);
  return [];
}

const unwrapped = (type: ts.TypeNode): ts.TypeNode => (ts.isParenthesizedTypeNode(type) ? unwrapped(type.type) : type);

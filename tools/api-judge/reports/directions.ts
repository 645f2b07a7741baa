import ts from "typescript";
import type { Directed } from "../surface.ts";
import { type Catalogue, identityOf } from "./catalogue.ts";
import type { Declaration } from "./declarations.ts";
import { textOf } from "./parse-report.ts";

type Way = "sent" | "received";

/** Which way the values of each type go: found from what can be called, through all types that it leads to. */
export function directionsOf({ declarations, resolve }: Catalogue): (declaration: Declaration) => Directed {
  const ways = new Map<string, Set<Way>>();

  function walk(node: ts.Node, way: Way, entry: string): void {
    if (isCallable(node)) {
      for (const child of [...(node.typeParameters ?? []), ...node.parameters]) walk(child, turned(way), entry);
      if (node.type) walk(node.type, way, entry);
      return;
    }
    if (ts.isTypeOperatorNode(node) && node.operator === ts.SyntaxKind.KeyOfKeyword) {
      // The more members a type has, the more names of members there are to be given, or to be reckoned with.
      walk(node.type, turned(way), entry);
      return;
    }
    if (ts.isTypeReferenceNode(node)) reach(textOf(node.typeName), way, entry);
    if (ts.isExpressionWithTypeArguments(node)) reach(textOf(node.expression), way, entry);
    ts.forEachChild(node, (child) => walk(child, way, entry));
  }

  function reach(name: string, way: Way, entry: string): void {
    for (const declaration of resolve(entry, withoutNamespace(entry, name))) enter(declaration, way);
  }

  /** API Extractor declares `models.Bread` of `import * as models` as `Bread`, and lists it in `namespace models`. */
  function withoutNamespace(entry: string, name: string): string {
    const [first = "", ...others] = name.split(".");
    const isOurs = resolve(entry, first).some(({ node }) => ts.isModuleDeclaration(node));
    return isOurs ? others.join(".") : name;
  }

  function enter(declaration: Declaration, way: Way): void {
    const known = ways.get(identityOf(declaration)) ?? new Set();
    if (known.has(way)) return;
    ways.set(identityOf(declaration), known.add(way));
    // Instances are made by the constructor, which is called like a function: what it takes is what users make.
    walk(declaration.node, ts.isClassDeclaration(declaration.node) ? "received" : way, declaration.entry);
  }

  for (const each of declarations.values()) if (each.isExported && isValue(each.node)) enter(each, "received");
  // What users do with a type that nothing leads to, and so with what it holds, is not known.
  const others = [...declarations.values()].filter(
    (each) => each.isExported && !ways.has(identityOf(each)) && !isPartOfAnother(each.node),
  );
  for (const each of others) for (const way of ["sent", "received"] as const) enter(each, way);

  return (declaration) => {
    if (isValue(declaration.node)) return { sent: false, received: true };
    const known = ways.get(identityOf(declaration)) ?? new Set(["sent", "received"]);
    return { sent: known.has("sent"), received: known.has("received") };
  };
}

const turned = (way: Way): Way => (way === "sent" ? "received" : "sent");

const isCallable = (node: ts.Node): node is ts.SignatureDeclaration =>
  ts.isFunctionLike(node) && !ts.isIndexSignatureDeclaration(node);

/** `Bread["crust"]` is no further use of `Bread`. */
const isPartOfAnother = (node: ts.Node): boolean =>
  ts.isTypeAliasDeclaration(node) && ts.isIndexedAccessTypeNode(node.type);

const isValue = (node: ts.Node): boolean =>
  ts.isFunctionDeclaration(node) || ts.isVariableDeclaration(node) || ts.isClassDeclaration(node);

import ts from "typescript";
import type { Directed, Item, Member } from "../surface.ts";
import { callable, signatureText } from "./callable.ts";
import { unused } from "./catalogue.ts";
import { textOf } from "./parse-report.ts";
import { listedValues } from "./values.ts";

type Element = ts.TypeElement | ts.ClassElement;

/**
 * What the judge compares of an object type. A method is called by those who are given the object, so it is an item
 * of its own; of an object that users make it is one more thing that they have to give, so it is a member.
 */
export function objectItems(
  name: string,
  elements: readonly Element[],
  heads: readonly string[],
  directed: Directed,
): readonly [string, Item][] {
  const members = new Map<string, Member>();
  const others = new Map<string, Item>();
  const rest = [...heads];
  // The order in which they are declared, such as that of a method's forms, means nothing.
  const inOrder = elements.toSorted((a, b) => (textOf(a) < textOf(b) ? -1 : 1));
  for (const element of inOrder.filter((each) => !isPrivate(each))) {
    const key = keyOf(element);
    const isMethod = ts.isMethodSignature(element) || ts.isMethodDeclaration(element);
    const list = directed.sent ? undefined : listedValues(typeNodeOf(element));
    if (key === undefined || isForHeirs(element)) rest.push(textOf(element));
    else if (ts.isConstructorDeclaration(element) || (isMethod && !directed.sent && !element.questionToken)) {
      others.set(unused(`${name}.${key}`, others), callable(element));
    } else if (list !== undefined) {
      others.set(`${name}.${key}`, { kind: "values", doc: undefined, ...list, ...directed });
    } else {
      // A method may have several forms, a property a getter and a setter.
      const known = members.get(key);
      const one = memberOf(element, directed);
      members.set(key, known === undefined ? one : both(known, one));
    }
  }
  const object: Item = { kind: "object", doc: undefined, members, rest: rest.join("; "), ...directed };
  return [[name, object], ...others];
}

const both = (one: Member, other: Member): Member => ({
  ...one,
  type: `(${one.type}) & (${other.type})`,
  readOnly: one.readOnly && other.readOnly,
});

function memberOf(element: Element, { sent, received }: Directed): Member {
  const isReadOnly =
    ts.isGetAccessor(element) || (ts.canHaveModifiers(element) && hasModifier(element, ts.SyntaxKind.ReadonlyKeyword));
  return {
    // Whoever makes the object sets the property in any case.
    type: isReadOnly && sent && received ? `read-only (${typeOf(element)})` : typeOf(element),
    optional: "questionToken" in element && element.questionToken !== undefined,
    readOnly: isReadOnly && !sent,
    wireName: undefined,
    doc: undefined,
  };
}

function typeOf(element: Element): string {
  if (ts.isMethodSignature(element) || ts.isMethodDeclaration(element)) return signatureText(element);
  const type = ts.isPropertyDeclaration(element) ? (element.type ?? element.initializer) : typeNodeOf(element);
  return type ? textOf(type) : "any";
}

function typeNodeOf(element: Element): ts.TypeNode | undefined {
  if (ts.isSetAccessor(element)) return element.parameters[0]?.type;
  return ts.isPropertySignature(element) || ts.isPropertyDeclaration(element) || ts.isGetAccessor(element)
    ? element.type
    : undefined;
}

function keyOf(element: Element): string | undefined {
  if (ts.isConstructorDeclaration(element)) return "constructor";
  if (element.name === undefined) return undefined;
  const key = ts.isStringLiteral(element.name) ? element.name.text : textOf(element.name);
  return ts.canHaveModifiers(element) && hasModifier(element, ts.SyntaxKind.StaticKeyword) ? `static ${key}` : key;
}

function isPrivate(element: Element): boolean {
  if (element.name !== undefined && ts.isPrivateIdentifier(element.name)) return true;
  return ts.canHaveModifiers(element) && hasModifier(element, ts.SyntaxKind.PrivateKeyword);
}

/** Of what only classes that extend this one see or have to add, no direction is known. */
const isForHeirs = (element: Element): boolean =>
  ts.canHaveModifiers(element) &&
  (hasModifier(element, ts.SyntaxKind.ProtectedKeyword) || hasModifier(element, ts.SyntaxKind.AbstractKeyword));

const hasModifier = (node: ts.HasModifiers, wanted: ts.SyntaxKind): boolean =>
  (ts.getModifiers(node) ?? []).some(({ kind }) => kind === wanted);

import ts from "typescript";
import type { Callable } from "../surface.ts";
import { textOf } from "./parse-report.ts";

/** What the judge compares of a function, a method or a constructor. */
export function callable(node: ts.SignatureDeclaration): Callable {
  return {
    kind: "callable",
    doc: undefined,
    typeParameters: typeParameters(node),
    parameters: node.parameters.map(({ name, type, questionToken, dotDotDotToken }) => ({
      name: textOf(name),
      type: `${dotDotDotToken ? "..." : ""}${type ? textOf(type) : "any"}`,
      optional: questionToken !== undefined || dotDotDotToken !== undefined,
    })),
    returns: resultOf(node),
    errors: undefined,
    wire: undefined,
  };
}

/** The same as a type, in one line. */
export function signatureText(node: ts.SignatureDeclaration): string {
  const result = node.type ? textOf(node.type) : "any";
  return `${typeParameters(node)}(${node.parameters.map(textOf).join(", ")}) => ${result}`;
}

/** What a type guard calls the argument that it looks at is its own affair. */
function resultOf({ type, parameters }: ts.SignatureDeclaration): string {
  if (type === undefined) return "nothing";
  if (!ts.isTypePredicateNode(type)) return textOf(type);
  const place = parameters.findIndex(({ name }) => textOf(name) === textOf(type.parameterName));
  const what = place < 0 ? textOf(type.parameterName) : `argument ${place + 1}`;
  return `${type.assertsModifier ? "asserts " : ""}${what}${type.type ? ` is ${textOf(type.type)}` : ""}`;
}

const typeParameters = ({ typeParameters: all }: ts.SignatureDeclaration): string =>
  all === undefined ? "" : `<${all.map(textOf).join(", ")}>`;

import type ts from "typescript";
import type { Callable } from "../surface.ts";
import { textOf } from "./parse-report.ts";

/** What the judge compares of a function, a method or a constructor. */
export function callable(node: ts.SignatureDeclaration): Callable {
  return {
    kind: "callable",
    doc: undefined,
    parameters: node.parameters.map(({ name, type, questionToken, dotDotDotToken }) => ({
      name: textOf(name),
      type: `${dotDotDotToken ? "..." : ""}${type ? textOf(type) : "any"}`,
      optional: questionToken !== undefined || dotDotDotToken !== undefined,
    })),
    // Type parameters decide what comes back, so a change of them is a change of that.
    returns: `${typeParameters(node)}${node.type ? textOf(node.type) : "nothing"}`,
    errors: undefined,
    wire: undefined,
  };
}

/** The same as a type, in one line. */
export function signatureText(node: ts.SignatureDeclaration): string {
  const result = node.type ? textOf(node.type) : "any";
  return `${typeParameters(node)}(${node.parameters.map(textOf).join(", ")}) => ${result}`;
}

const typeParameters = ({ typeParameters: all }: ts.SignatureDeclaration): string =>
  all === undefined ? "" : `<${all.map(textOf).join(", ")}>`;

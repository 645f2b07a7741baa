import ts from "typescript";
import { ReportError } from "./report-error.ts";

/**
 * The TypeScript in an API report.
 *
 * @throws ReportError when there is none, or none that can be read.
 */
export function parseReport(entry: string, report: string): ts.SourceFile {
  const code = /^```ts\n([\s\S]*?)^```$/m.exec(report)?.[1];
  if (code === undefined) throw new ReportError(entry, "has no TypeScript in it");
  const [problem] = ts.transpileModule(code, { reportDiagnostics: true }).diagnostics ?? [];
  if (problem !== undefined) {
    const message = ts.flattenDiagnosticMessageText(problem.messageText, " ").replace(/\.$/, "");
    throw new ReportError(entry, `is not TypeScript (${message})`);
  }
  return ts.createSourceFile("report.d.ts", code, ts.ScriptTarget.Latest, true);
}

const printer = ts.createPrinter({ removeComments: true });

/** The text of a part of a report in one line, without comments; the order in which a union is told means nothing. */
export function textOf(node: ts.Node): string {
  const { transformed } = ts.transform(node, [sortUnions(node.getSourceFile())]);
  return transformed.map((each) => print(each, node.getSourceFile())).join("");
}

const sortUnions =
  (file: ts.SourceFile): ts.TransformerFactory<ts.Node> =>
  (context) => {
    const sorted = (node: ts.Node): ts.Node => {
      const inside = ts.visitEachChild(node, sorted, context);
      if (!ts.isUnionTypeNode(inside)) return inside;
      const types = inside.types.toSorted((a, b) => (print(a, file) < print(b, file) ? -1 : 1));
      return ts.factory.createUnionTypeNode(types);
    };
    return sorted;
  };

const print = (node: ts.Node, file: ts.SourceFile): string =>
  printer.printNode(ts.EmitHint.Unspecified, node, file).replace(/\s+/g, " ").trim();

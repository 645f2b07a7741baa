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

/** The text of a part of a report in one line, without comments. */
export function textOf(node: ts.Node): string {
  return printer.printNode(ts.EmitHint.Unspecified, node, node.getSourceFile()).replace(/\s+/g, " ").trim();
}

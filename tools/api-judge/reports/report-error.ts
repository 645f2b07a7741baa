import { ToolError } from "../../tool-error.ts";

/** A report that is not as API Extractor writes them. The message says what to do. */
export class ReportError extends ToolError<"unreadable-report"> {
  constructor(entry: string, problem: string) {
    const which = entry === "." ? "the root entry" : `the entry ${entry}`;
    super(
      "unreadable-report",
      `the API report of ${which} ${problem}: take it from git again, or write it anew with pnpm api:report.`,
    );
  }
}

/** A report that is not as API Extractor writes them. The message says what to do. */
export class ReportError extends Error {
  readonly code = "unreadable-report";

  constructor(entry: string, problem: string) {
    const which = entry === "." ? "the root entry" : `the entry ${entry}`;
    super(`the API report of ${which} ${problem}: take it from git again, or write it anew with pnpm api:report.`);
    this.name = "ReportError";
  }
}

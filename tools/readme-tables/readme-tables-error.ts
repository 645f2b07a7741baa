import { ToolError } from "../tool-error.ts";

/** Why a table could not be read or written. Scripts may rely on these codes. */
export type ReadmeTablesErrorCode = "no-place";

/** A table without a place in the README. The message says what to do. */
export class ReadmeTablesError extends ToolError<ReadmeTablesErrorCode> {}

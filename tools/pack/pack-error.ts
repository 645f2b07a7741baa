import { ToolError } from "../tool-error.ts";

/** Why nothing was packed. Scripts may rely on these codes. */
export type PackErrorCode = "not-built" | "bundler" | "npm";

/** Packages that could not be packed. The message says what to do. */
export class PackError extends ToolError<PackErrorCode> {}

import { ToolError } from "../tool-error.ts";

/** A spec that could not be read. The message says what to do. */
export class SpecReadError extends ToolError<"spec-does-not-compile"> {}

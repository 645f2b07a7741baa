import { ToolError } from "../tool-error.ts";

/** Why two documents could not be compared at all. Scripts may rely on these codes. */
export type SpecCheckErrorCode =
  | "usage"
  | "unreadable-file"
  | "unreadable-folder"
  | "no-openapi-files"
  | "not-json"
  | "not-openapi-2"
  | "missing-version"
  | "same-name"
  | "no-emitted-openapi";

/** A comparison that could not be made. The message is one sentence that says what to do. */
export class SpecCheckError extends ToolError<SpecCheckErrorCode> {}

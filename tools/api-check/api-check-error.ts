import { ToolError } from "../tool-error.ts";

/** Why nothing could be checked. Scripts may rely on these codes. */
export type ApiCheckErrorCode =
  | "usage"
  | "no-packages"
  | "broken-changeset"
  | "unknown-package"
  | "broken-package"
  | "unreadable-report";

/** A check that could not be made. The message says what to do. */
export class ApiCheckError extends ToolError<ApiCheckErrorCode> {}

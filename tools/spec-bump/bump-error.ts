import { ToolError } from "../tool-error.ts";

/** Why a bump was not made. Scripts may rely on these codes. */
export type BumpErrorCode =
  | "usage"
  | "bad-version"
  | "preview-version"
  | "future-version"
  | "not-newer"
  | "other-version"
  | "other-operations"
  | "no-repository"
  | "dirty-tree"
  | "inexpressible"
  | "no-declaration"
  | "name-taken"
  | "step-failed"
  | "file-system"
  | "interrupted";

/** A bump that was not made: the tree is as it was. The message says what to do. */
export class BumpError extends ToolError<BumpErrorCode> {}

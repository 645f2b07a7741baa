import { ToolError } from "../tool-error.ts";

/** Why a release stopped. Scripts may rely on these codes. */
export type ReleaseErrorCode =
  | "usage"
  | "git"
  | "dirty-tree"
  | "wrong-branch"
  | "stale-tables"
  | "changesets-too-small"
  | "unfinished-release"
  | "already-running"
  | "versions-differ"
  | "step-failed"
  | "broken-package"
  | "registry"
  | "different-content"
  | "publish"
  | "tag-elsewhere";

/** A release that stopped. The message says what to do; once that is done, the command goes on where it stopped. */
export class ReleaseError extends ToolError<ReleaseErrorCode> {}

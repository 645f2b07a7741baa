import type { InstanceViewLike } from "./instance-view-like.js";
import { isObject, objectOf, textOf } from "./read.js";
import { resolveSingleState, stateRule } from "./resolve.js";
import { readStatus, type StatusSource } from "./status-source.js";

/** Whether the console's output and screenshot are kept. */
export type BootDiagnosticsState = "enabled" | "failed";

/** The answer of {@link bootDiagnosticsState}. */
export interface BootDiagnosticsStateAnswer {
  readonly state: BootDiagnosticsState | "other" | "not-reported";
  /** What the service says of enabling them; where they are enabled, it sends none. */
  readonly status: StatusSource | undefined;
  /** Where the screenshot is; `undefined` where Azure manages the storage itself. */
  readonly screenshotUri: string | undefined;
  /** Where the serial console's log is; `undefined` where Azure manages the storage itself. */
  readonly serialLogUri: string | undefined;
}

const rule = stateRule<BootDiagnosticsState, "ProvisioningState">("ProvisioningState", [
  "failed",
  "other",
  ["enabled", "succeeded"],
]);

/**
 * Whether boot diagnostics work. The service sends a status for them only where enabling them met an error, so they are
 * enabled where they are told of without one. `"not-reported"` says that they are off, or not told of.
 */
export function bootDiagnosticsState(view: InstanceViewLike): BootDiagnosticsStateAnswer {
  const { bootDiagnostics } = objectOf(view);
  const { status, consoleScreenshotBlobUri, serialConsoleLogBlobUri } = objectOf(bootDiagnostics);
  const answer = resolveSingleState(readStatus(status, "/bootDiagnostics/status"), rule);
  // An error without a code is one all the same.
  const silent = objectOf(status).level === "Error" ? "failed" : "enabled";
  const reported = answer.status ? answer.state : silent;
  return {
    state: isObject(bootDiagnostics) ? reported : "not-reported",
    status: answer.status,
    screenshotUri: textOf(consoleScreenshotBlobUri),
    serialLogUri: textOf(serialConsoleLogBlobUri),
  };
}

import type { InstanceViewLike } from "./instance-view-like.js";
import { isObject, objectOf, textOf } from "./read.js";
import { readStatus, type StatusSource } from "./status-source.js";

/** Whether the console's output and screenshot are kept. */
export type BootDiagnosticsState = "enabled" | "failed";

/** The answer of {@link bootDiagnosticsState}. */
export interface BootDiagnosticsStateAnswer {
  readonly state: BootDiagnosticsState | "not-reported";
  /** What went wrong when they were enabled; the service sends a status only then. */
  readonly status: StatusSource | undefined;
  /** Where the screenshot is; `undefined` where Azure manages the storage itself. */
  readonly screenshotUri: string | undefined;
  /** Where the serial console's log is; `undefined` where Azure manages the storage itself. */
  readonly serialLogUri: string | undefined;
}

/**
 * Whether boot diagnostics work. By the service's own word, it sends a status for them only where enabling them failed,
 * so any status there but a success is `"failed"`. `"not-reported"` says that they are off, or not told of.
 */
export function bootDiagnosticsState(view: InstanceViewLike): BootDiagnosticsStateAnswer {
  const { bootDiagnostics } = objectOf(view);
  const { status, consoleScreenshotBlobUri, serialConsoleLogBlobUri } = objectOf(bootDiagnostics);
  const reading = readStatus(status, "/bootDiagnostics/status");
  const failed = reading !== undefined && reading.code.state !== "succeeded";
  return {
    state: failed ? "failed" : isObject(bootDiagnostics) ? "enabled" : "not-reported",
    status: reading?.source,
    screenshotUri: textOf(consoleScreenshotBlobUri),
    serialLogUri: textOf(serialConsoleLogBlobUri),
  };
}

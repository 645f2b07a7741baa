import type { OperationOptions } from "../operation-options.js";

/** What operations take that go on after the service has answered. */
export interface LongRunningOperationOptions extends OperationOptions {
  /** Milliseconds between two looks at the operation, where the service does not say how long to wait. Default: 2,000. */
  updateIntervalInMs?: number | undefined;
  /**
   * What `serialize()` of a poller gave, perhaps in another process: polling goes on, and the operation is not started
   * again. The other arguments are those that it was started with.
   */
  restoreFrom?: string | undefined;
}

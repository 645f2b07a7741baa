import type { InstanceViewLike } from "./instance-view-like.js";
import { objectOf, textOf, timeOf } from "./read.js";

/**
 * How planned maintenance stands:
 *
 * - `"startable"`: the customer may start it, within `customerWindow` where the view tells one.
 * - `"completed"`: the last attempt to start it ended well.
 * - `"planned"`: it is to be done, and not startable by the customer now.
 */
export type MaintenanceState = "startable" | "completed" | "planned";

/** How the customer's last attempt to start the maintenance ended; `"none"` where nobody has tried. */
export type MaintenanceResult = "none" | "retry-later" | "aborted" | "completed";

/** A span of time; an end that the view does not tell is `undefined`. */
export interface MaintenanceWindow {
  readonly start: Date | undefined;
  readonly end: Date | undefined;
}

/** The answer of {@link maintenanceState}. */
export interface MaintenanceStateAnswer {
  /** How it stands; `"other"` where all that is told is a result that this version does not know. */
  readonly state: MaintenanceState | "other" | "not-reported";
  /** When the customer may start it. */
  readonly customerWindow: MaintenanceWindow | undefined;
  /** When Azure does it, where the customer has not. */
  readonly platformWindow: MaintenanceWindow | undefined;
  /** How the last attempt ended; `"other"` is a result that this version does not know. */
  readonly lastResult: MaintenanceResult | "other" | "not-reported";
  /** The result in the service's own word. */
  readonly lastResultCode: string | undefined;
  /** The service's explanation of it. */
  readonly lastMessage: string | undefined;
  /** Where the view tells of it: a JSON pointer; `""` where it does not. */
  readonly pointer: string;
}

const results: ReadonlyMap<string, MaintenanceResult> = new Map<string, MaintenanceResult>([
  ["none", "none"],
  ["retrylater", "retry-later"],
  ["maintenanceaborted", "aborted"],
  ["maintenancecompleted", "completed"],
]);

/** What the result of the last attempt comes to, where nothing says what lies ahead. */
const stateByResult: Readonly<Record<MaintenanceStateAnswer["lastResult"], MaintenanceStateAnswer["state"]>> = {
  completed: "completed",
  "retry-later": "planned",
  aborted: "planned",
  other: "other",
  none: "not-reported",
  "not-reported": "not-reported",
};

/**
 * What the view says of planned maintenance. Whether a window is open now, the caller knows, who has a clock.
 *
 * What lies ahead goes before what was done: a VM whose last maintenance was completed is `"planned"` or `"startable"` again
 * when the next is announced.
 */
export function maintenanceState(view: InstanceViewLike): MaintenanceStateAnswer {
  const maintenance = objectOf(objectOf(view).maintenanceRedeployStatus);
  const customerWindow = windowOf(maintenance.preMaintenanceWindowStartTime, maintenance.preMaintenanceWindowEndTime);
  const platformWindow = windowOf(maintenance.maintenanceWindowStartTime, maintenance.maintenanceWindowEndTime);
  const lastResultCode = textOf(maintenance.lastOperationResultCode);
  const lastResult =
    lastResultCode === undefined ? "not-reported" : (results.get(lastResultCode.toLowerCase()) ?? "other");

  let state = stateByResult[lastResult];
  if (maintenance.isCustomerInitiatedMaintenanceAllowed === true) state = "startable";
  else if ((customerWindow ?? platformWindow) !== undefined) state = "planned";
  return {
    state,
    customerWindow,
    platformWindow,
    lastResult,
    lastResultCode,
    lastMessage: textOf(maintenance.lastOperationMessage),
    pointer: state === "not-reported" ? "" : "/maintenanceRedeployStatus",
  };
}

function windowOf(from: unknown, to: unknown): MaintenanceWindow | undefined {
  const start = timeOf(from);
  const end = timeOf(to);
  return start === undefined && end === undefined ? undefined : { start, end };
}

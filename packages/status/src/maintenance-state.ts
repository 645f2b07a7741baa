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

/** The results, and what each comes to where nothing says what lies ahead. */
const results = new Map<
  string | undefined,
  readonly [MaintenanceStateAnswer["lastResult"], MaintenanceStateAnswer["state"]]
>([
  [undefined, ["not-reported", "not-reported"]],
  ["none", ["none", "not-reported"]],
  ["retrylater", ["retry-later", "planned"]],
  ["maintenanceaborted", ["aborted", "planned"]],
  ["maintenancecompleted", ["completed", "completed"]],
]);

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
  const [lastResult, past] = results.get(lastResultCode?.toLowerCase()) ?? ["other", "other"];
  const planned = (customerWindow ?? platformWindow) ? "planned" : past;
  const state = maintenance.isCustomerInitiatedMaintenanceAllowed === true ? "startable" : planned;
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
  const [start, end] = [timeOf(from), timeOf(to)];
  return (start ?? end) ? { start, end } : undefined;
}

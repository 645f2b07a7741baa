import type { MaintenanceRedeployStatus } from "@instance-view/models";
import { plainLines } from "../text.js";
import type { Row } from "./row.js";
import { toMinute } from "./time.js";

/** The row of planned maintenance, if there is any. */
export function maintenanceRow(maintenance: MaintenanceRedeployStatus | undefined): readonly Row[] {
  if (maintenance === undefined) return [];
  const {
    isCustomerInitiatedMaintenanceAllowed: allowed,
    preMaintenanceWindowStartTime: ownStart,
    preMaintenanceWindowEndTime: ownEnd,
    maintenanceWindowStartTime: start,
    maintenanceWindowEndTime: end,
    lastOperationResultCode: result,
    lastOperationMessage: message = "",
  } = maintenance;
  const own = windowOf(ownStart, ownEnd);
  const platform = windowOf(start, end);
  const details: string[] = [];
  if (own !== "" || allowed) details.push(`${allowed ? "you may start it" : "your window"}${own}`);
  if (platform !== "") details.push(`Azure starts it${platform}`);
  if (result !== undefined && result !== "None") {
    details.push([`last attempt: ${result}`, ...plainLines(message)].join(" "));
  }
  return [{ label: "Maintenance", tone: "warning", state: "planned", details }];
}

function windowOf(start: Date | undefined, end: Date | undefined): string {
  if (start === undefined && end === undefined) return "";
  return `${start === undefined ? "" : ` from ${toMinute(start)}`}${end === undefined ? "" : ` to ${toMinute(end)}`} UTC`;
}

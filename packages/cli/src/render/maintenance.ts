import type { MaintenanceStateAnswer, MaintenanceWindow } from "@instance-view/status";
import { plain, plainLines } from "../text.js";
import type { Row } from "./row.js";
import { toMinute } from "./time.js";

/** The row of planned maintenance, if there is any. */
export function maintenanceRow(maintenance: MaintenanceStateAnswer): readonly Row[] {
  const { state, customerWindow, platformWindow } = maintenance;
  if (state === "not-reported") return [];
  // Its windows are of no use any more.
  if (state === "completed") return [{ label: "Maintenance", tone: "good", state: "completed" }];
  const planned: Row = { label: "Maintenance", tone: "warning", state: "planned" };
  // All that is told is how the last attempt ended, in a word that is new.
  if (state === "other") return [{ ...planned, tone: "unclear", state: "unknown", details: attemptOf(maintenance) }];
  const details: string[] = [];
  if (state === "startable") details.push(`you may start it${spanOf(customerWindow)}`);
  else if (customerWindow !== undefined) details.push(`your window${spanOf(customerWindow)}`);
  if (platformWindow !== undefined) details.push(`Azure starts it${spanOf(platformWindow)}`);
  return [{ ...planned, details: [...details, ...attemptOf(maintenance)] }];
}

function attemptOf({ lastResult, lastResultCode = "", lastMessage = "" }: MaintenanceStateAnswer): readonly string[] {
  if (lastResult === "none" || lastResult === "not-reported") return [];
  const attempt = `last attempt ended in ${plain(lastResultCode)}`;
  const message = plainLines(lastMessage).join(" ");
  return [message === "" ? attempt : `${attempt}: ${message}`];
}

function spanOf(window: MaintenanceWindow | undefined): string {
  if (window === undefined) return "";
  const { start, end } = window;
  return `${start === undefined ? "" : ` from ${toMinute(start)}`}${end === undefined ? "" : ` to ${toMinute(end)}`} UTC`;
}

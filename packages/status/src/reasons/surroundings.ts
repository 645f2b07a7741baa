import type { BootDiagnosticsStateAnswer } from "../boot-diagnostics-state.js";
import type { HibernationStateAnswer } from "../hibernation-state.js";
import type { InstanceViewLike } from "../instance-view-like.js";
import type { MaintenanceStateAnswer } from "../maintenance-state.js";
import type { OSStateAnswer } from "../os-state.js";
import { knownCategoryOf } from "../parse-status-code.js";
import { listOf, objectOf, objectsOf, textOf } from "../read.js";
import { compareReadings } from "../resolve.js";
import { readStatus, type StatusReading } from "../status-source.js";
import { inSentence } from "../text.js";
import { type Finding, finding } from "./reason.js";

// What is worth knowing beside the verdict, and never changes it.

/** A generalized VM cannot be started, whatever its power state says. */
export function osNotes({ state, status }: OSStateAnswer): readonly Finding[] {
  if (state !== "generalized") return [];
  return [finding(undefined, "OSGeneralized", "The VM is generalized: it cannot be started any more.", status)];
}

export function hibernationNotes({ state, status }: HibernationStateAnswer): readonly Finding[] {
  if (state !== "hibernated") return [];
  return [finding(undefined, "Hibernated", "The VM is hibernated: once started, it goes on where it was.", status)];
}

export function maintenanceNotes({ state, pointer }: MaintenanceStateAnswer): readonly Finding[] {
  switch (state) {
    case "startable": {
      const message = "Maintenance is planned, and you may start it yourself.";
      return [finding(undefined, "MaintenanceStartable", message, undefined, pointer)];
    }
    case "planned":
      return [finding(undefined, "MaintenancePlanned", "Maintenance is planned.", undefined, pointer)];
    default:
      return [];
  }
}

export function bootDiagnosticsNotes({ state, status }: BootDiagnosticsStateAnswer): readonly Finding[] {
  if (state !== "failed") return [];
  return [finding(undefined, "BootDiagnosticsFailed", "Boot diagnostics could not be enabled.", status)];
}

/** Codes of categories that nobody knows, wherever they stand: they answer no question, and must not be lost. */
export function unrecognizedNotes(view: InstanceViewLike): readonly Finding[] {
  const { statuses, vmAgent, disks, extensions } = objectOf(view);
  return [
    ...strangers(statuses, "/statuses"),
    ...strangers(objectOf(vmAgent).statuses, "/vmAgent/statuses"),
    ...objectsOf(disks).flatMap(({ item, index }) => strangers(item.statuses, `/disks/${index}/statuses`)),
    ...objectsOf(extensions).flatMap(({ item, index }) => strangers(item.statuses, `/extensions/${index}/statuses`)),
  ]
    .sort(compareReadings)
    .map(({ source }) => {
      const message = `The code at ${source.pointer} is of a kind that this version does not know: ${inSentence(source.code)}.`;
      return finding(undefined, "StatusUnrecognized", message, source);
    });
}

/** The statuses of unknown categories in a list. The others, nearly all of them, are only glanced at. */
function strangers(list: unknown, pointer: string): readonly StatusReading[] {
  return listOf(list).flatMap((status, index) =>
    knownCategoryOf(textOf(objectOf(status).code)) ? [] : (readStatus(status, `${pointer}/${index}`) ?? []),
  );
}

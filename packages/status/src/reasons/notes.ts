import type { BootDiagnosticsStateAnswer } from "../boot-diagnostics-state.js";
import type { HibernationStateAnswer } from "../hibernation-state.js";
import type { InstanceViewLike } from "../instance-view-like.js";
import type { MaintenanceStateAnswer } from "../maintenance-state.js";
import type { OSStateAnswer } from "../os-state.js";
import { parseStatusCode } from "../parse-status-code.js";
import { listOf, objectOf, objectsOf, textOf } from "../read.js";
import { compareReadings } from "../resolve.js";
import { readStatus, type StatusReading } from "../status-source.js";
import { inSentence } from "../text.js";
import type { KnownStatusCategory } from "../vocabulary.js";
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
  switch (state) {
    case "failed": {
      const message = "Boot diagnostics could not be enabled.";
      return [finding(undefined, "BootDiagnosticsFailed", message, status, "/bootDiagnostics/status")];
    }
    case "other": {
      const message = `Boot diagnostics are in a state that this version does not know: ${inSentence(status?.code ?? "")}.`;
      return [finding(undefined, "BootDiagnosticsUnrecognized", message, status)];
    }
    default:
      return [];
  }
}

/**
 * Codes that nobody knows, of any category, wherever they stand: they answer no question, and must not be lost. Those that
 * answer a question by `"other"` are told as reasons.
 */
export function unrecognizedNotes(view: InstanceViewLike): readonly Finding[] {
  const { statuses, vmAgent, disks, extensions } = objectOf(view);
  return [
    ...strangers(statuses, "/statuses", ["PowerState", "ProvisioningState"]),
    ...strangers(objectOf(vmAgent).statuses, "/vmAgent/statuses", ["ProvisioningState"]),
    ...objectsOf(disks).flatMap(({ item, index }) =>
      strangers(item.statuses, `/disks/${index}/statuses`, ["ProvisioningState"]),
    ),
    ...objectsOf(extensions).flatMap(({ item, index }) => [
      ...strangers(item.statuses, `/extensions/${index}/statuses`, ["ProvisioningState"]),
      ...strangers(item.substatuses, `/extensions/${index}/substatuses`, []),
    ]),
  ]
    .sort(compareReadings)
    .map(({ source }) => {
      const message = `The code at ${source.pointer} is one that this version does not know: ${inSentence(source.code)}.`;
      return finding(undefined, "StatusUnrecognized", message, source);
    });
}

/** The statuses of a list whose codes are not known; `answered` are the categories that are reasons anyway. */
function strangers(list: unknown, pointer: string, answered: readonly KnownStatusCategory[]): readonly StatusReading[] {
  return listOf(list).flatMap((status, index) => {
    // Nearly all are known, so a look at the code comes before the status is read.
    const { known, category } = parseStatusCode(textOf(objectOf(status).code));
    if (known || answered.some((name) => name === category)) return [];
    return readStatus(status, `${pointer}/${index}`) ?? [];
  });
}

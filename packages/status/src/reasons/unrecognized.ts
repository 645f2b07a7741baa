import type { ReadView } from "../facts.js";
import { compareReadings } from "../resolve.js";
import type { StatusReading } from "../status-source.js";
import type { StatusCategory } from "../vocabulary.js";
import { findings } from "./findings.js";
import type { Finding } from "./reason.js";

/**
 * Codes that nobody knows, of any category, wherever they stand: they answer no question, and must not be lost. Those that
 * answer a question by `"other"` are told as reasons.
 */
export function unrecognizedNotes({ vm, agent, disks, extensions }: ReadView): readonly Finding[] {
  return [
    ...strangers(vm.statuses, "PowerState", "ProvisioningState"),
    ...[agent, ...disks, ...extensions].flatMap(({ statuses }) => strangers(statuses, "ProvisioningState")),
    ...extensions.flatMap(({ substatuses }) => strangers(substatuses)),
  ]
    .sort(compareReadings)
    .flatMap(({ source }) =>
      findings("Status", { state: "other", status: source }, undefined, { pointer: source.pointer }),
    );
}

/** The statuses of a list whose codes are not known; `answered` are the categories that are reasons anyway. */
function strangers(
  readings: readonly StatusReading[],
  ...answered: readonly (StatusCategory | undefined)[]
): readonly StatusReading[] {
  return readings.filter(({ code }) => !code.known && !answered.includes(code.category));
}

import { EmulatorError } from "../errors.js";
import type { Fleet } from "./fleet.js";

const scaleSetProperties = ["subscriptionId", "resourceGroup", "name", "orchestrationMode", "virtualMachines"];

/**
 * Checks that a value is a fleet. Views are checked to be objects and no further: a test may want to serve one that no
 * real service would send.
 *
 * @throws EmulatorError `InvalidFleet`, naming the place and what should be there.
 */
export function validateFleet(value: unknown): asserts value is Fleet {
  const fleet = objectAt(value, "fleet");
  refuseUnknown(fleet, ["scaleSets"], "fleet");
  if (!Array.isArray(fleet.scaleSets)) throw invalid("fleet.scaleSets", "must be an array of scale sets");
  const seen = new Set<string>();
  for (const [index, entry] of fleet.scaleSets.entries()) {
    const place = `fleet.scaleSets[${index}]`;
    const resourceId = validateScaleSet(entry, place);
    if (seen.has(resourceId)) throw invalid(place, "names a scale set that is already in the fleet");
    seen.add(resourceId);
  }
}

/** Returns what identifies the scale set, in lower case. */
function validateScaleSet(value: unknown, place: string): string {
  const scaleSet = objectAt(value, place);
  refuseUnknown(scaleSet, scaleSetProperties, place);
  const id = (["subscriptionId", "resourceGroup", "name"] as const).map((key) => {
    const text = scaleSet[key];
    if (typeof text !== "string" || text === "") throw invalid(`${place}.${key}`, "must be a non-empty string");
    return text.toLowerCase();
  });
  const mode = scaleSet.orchestrationMode ?? "Uniform";
  if (mode !== "Uniform" && mode !== "Flexible") {
    throw invalid(`${place}.orchestrationMode`, 'must be "Uniform" or "Flexible"');
  }
  validateVirtualMachines(scaleSet.virtualMachines, mode, `${place}.virtualMachines`);
  return JSON.stringify(id);
}

function validateVirtualMachines(value: unknown, mode: "Uniform" | "Flexible", place: string): void {
  const seen = new Set<string>();
  for (const [instanceId, view] of Object.entries(objectAt(value, place))) {
    if (view === undefined) continue;
    const viewPlace = `${place}[${JSON.stringify(instanceId)}]`;
    if (mode === "Uniform" && !/^\d+$/.test(instanceId)) {
      throw invalid(viewPlace, "needs a number as its instance id, because its scale set is Uniform");
    }
    if (seen.has(instanceId.toLowerCase())) throw invalid(viewPlace, "is there twice, in different case");
    seen.add(instanceId.toLowerCase());
    objectAt(view, viewPlace);
  }
}

function objectAt(value: unknown, place: string): Record<string, unknown> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw invalid(place, "must be an object");
}

function refuseUnknown(value: Record<string, unknown>, known: readonly string[], place: string): void {
  const unknown = Object.keys(value).find((key) => !known.includes(key));
  if (unknown === undefined) return;
  throw invalid(place, `has the unknown property ${JSON.stringify(unknown)}; known are ${known.join(", ")}`);
}

function invalid(place: string, problem: string): EmulatorError {
  return new EmulatorError("InvalidFleet", `${place} ${problem}.`);
}

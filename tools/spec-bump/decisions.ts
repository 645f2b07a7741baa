import { type Difference, formatDifference } from "../spec-check/difference.ts";
import type { JsonObject } from "../spec-check/json.ts";
import { operationsOf } from "../spec-check/operations.ts";
import { type Decision, type Place, versioned } from "./changes.ts";
import { isSaidNowhere } from "./keywords.ts";

/** What a person has to write for a difference that is no addition; undefined where nothing they could write helps. */
export function decide(difference: Difference, ours: JsonObject, version: string): Decision | undefined {
  const steps = stepsOf(difference.place);
  if (isSaidNowhere(steps.at(-1) ?? "")) return undefined;
  const { place, rest } = steps[0] === "definitions" ? locateInType(steps) : locateInOperation(steps, ours);
  const advice =
    rest.length > 0
      ? adviseInside(difference, rest, version)
      : place.property !== undefined
        ? versioned("typeChangedFrom", version, "…")
        : adviseWhole(difference, version);
  // Pointers into a path are long, and a person looks for the operation by its name.
  const name = place.operationId ?? (place.property === undefined ? place.type : `${place.type}.${place.property}`);
  const shown = name === undefined ? difference.place : [name, ...rest].join("/");
  return { place, text: `${formatDifference({ ...difference, place: shown })}: ${advice}` };
}

/** The steps of a place in a document, as the comparison writes it. */
function stepsOf(pointer: string): readonly string[] {
  const steps = pointer.replace(/^#?\//, "").split("/");
  return steps.map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

interface Located {
  readonly place: Place;
  /** What follows the type, the property or the operation. */
  readonly rest: readonly string[];
}

function locateInType([, type = "", list, property, ...rest]: readonly string[]): Located {
  if (list === undefined || property === undefined) return { place: { type }, rest: list === undefined ? [] : [list] };
  if (list === "required") return { place: { type, property }, rest: [list] };
  return list === "properties"
    ? { place: { type, property }, rest }
    : { place: { type }, rest: [list, property, ...rest] };
}

function locateInOperation([, path = "", verb, ...rest]: readonly string[], ours: JsonObject): Located {
  const operation = operationsOf(ours).get(`${verb} ${path.toLowerCase()}`);
  return { place: typeof operation?.operationId === "string" ? { operationId: operation.operationId } : {}, rest };
}

/** A type or an operation as a whole. */
function adviseWhole({ place, official, ours }: Difference, version: string): string {
  if (official === undefined) return versioned("removed", version);
  if (ours === undefined) return versioned("added", version);
  // An operation that is the same elsewhere has moved; its route has no decorator of its own for that.
  return place.startsWith("#/paths/")
    ? anew(version)
    : `${versioned("renamedFrom", version, '"…"')}, or ${anew(version)}`;
}

function adviseInside(difference: Difference, rest: readonly string[], version: string): string {
  const [list, entry] = rest;
  const last = rest.at(-1) ?? "";
  if (list === "responses")
    return `${versioned("returnTypeChangedFrom", version, "…")}, or a variant of the answer's union with @added or @removed`;
  if (list === "parameters" && rest.length === 2) return `${adviseWhole(difference, version)} on ${entry}`;
  if (last === "required") return versioned(difference.official === "true" ? "madeRequired" : "madeOptional", version);
  if (last === "operationId" || last === "name") return versioned("renamedFrom", version, '"…"');
  const isSmallerEnum = last === "enum" && difference.official !== undefined && difference.ours !== undefined;
  if (isSmallerEnum) return `${versioned("removed", version)} on each value that is gone`;
  return UNVERSIONED.some((step) => rest.includes(step)) ||
    list === "allOf" ||
    (entry === undefined && list === "additionalProperties")
    ? anew(version)
    : `${versioned("typeChangedFrom", version, "…")}, with a scalar or type of its own where only limits changed`;
}

/** What no decorator of the versioning library changes in place. */
const UNVERSIONED: readonly string[] = [
  ...["readOnly", "default", "modelAsString", "discriminator", "x-ms-discriminator-value", "x-ms-parameter-location"],
  ...["collectionFormat"],
];

/** The way that is always open: the old declaration lives on in older versions only, under a name that nobody sees. */
function anew(version: string): string {
  const old = `${versioned("removed", version)} ${versioned("renamedFrom", version, '"its name"')}`;
  return `keep the old one under another name with ${old}, and write it anew with ${versioned("added", version)}`;
}

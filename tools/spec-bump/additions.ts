import { type JsonObject, objectAt } from "../spec-check/json.ts";
import { requiredOf } from "../spec-check/schemas.ts";
import { type ChangedType, changedTypes } from "./changed-types.ts";
import { type Addition, type Decision, UNDOCUMENTED, VERSIONING, versioned } from "./changes.ts";
import { type DeclarationText, describe, valuesOf, writeProperty, writeType, writeValue } from "./declaration-text.ts";
import { isOpen, namedEnums } from "./named-enums.ts";
import type { Problem } from "./schema-text.ts";

/** What is in one document and not in the other, property by property and value by value. */
export interface Additions {
  readonly additions: readonly Addition[];
  readonly byHand: readonly Decision[];
  readonly inexpressible: readonly string[];
}

/** Finds the properties, values and types that the official document has and ours has not, or the other way round. */
export function findAdditions(official: JsonObject, ours: JsonObject, version: string): Additions {
  const additions = addedValues(official, ours, version);
  const byHand: Decision[] = [];
  const inexpressible: string[] = [];
  for (const changed of changedTypes(official, ours)) {
    for (const property of changed.gone.keys()) {
      byHand.push({ place: { type: changed.type, property }, text: tellGone(changed, property, version) });
    }
    for (const name of changed.added.keys()) {
      if ([...changed.gone.values()].some((heirs) => heirs.includes(name))) continue;
      const { parts, problems } = addProperty(official, ours, changed, name, version);
      const unsaid = problems.filter(({ expressible }) => !expressible);
      if (unsaid.length > 0) inexpressible.push(...unsaid.map(({ text }) => text));
      else if (problems.length === 0) additions.push(...parts);
      else byHand.push({ place: { type: changed.type }, text: tellProblems(changed.type, name, problems, version) });
    }
  }
  // Two properties may lead to the same new type: the first brings it.
  const isFirst = ({ place, name }: Addition, index: number): boolean =>
    place === "into" || additions.findIndex((other) => other.place === "after" && other.name === name) === index;
  return { additions: additions.filter(isFirst), byHand, inexpressible: [...new Set(inexpressible)] };
}

function tellGone({ type, gone }: ChangedType, name: string, version: string): string {
  const removed = `${versioned("removed", version)} on ${name}`;
  const heirs = gone.get(name)?.join(", ") ?? "";
  if (heirs === "") return `${type}.${name} is gone: ${removed}`;
  const renamed = `${versioned("renamedFrom", version, JSON.stringify(name))} on it under the new name`;
  const added = `${versioned("added", version)} on ${heirs}`;
  return `${type}.${name} is gone, ${heirs} came: ${renamed} if it is the same, else ${removed} and ${added}`;
}

function tellProblems(type: string, name: string, problems: readonly Problem[], version: string): string {
  const reasons = problems.map(({ text }) => text).join("; ");
  return `${type}.${name} is new, with ${versioned("added", version)}; write it yourself, as ${reasons}`;
}

/** A property with all the types that are new with it, each after the one that first names it. */
function addProperty(
  official: JsonObject,
  ours: JsonObject,
  { type, definition, added }: ChangedType,
  name: string,
  version: string,
): { readonly parts: readonly Addition[]; readonly problems: readonly Problem[] } {
  const required = requiredOf(definition).has(name);
  const property = writeProperty(official, type, name, added.get(name) ?? {}, { required, since: version });
  const parts = [toAddition("into", type, name, property)];
  const problems = [...(required ? [{ text: "it is required", expressible: true }] : []), ...property.problems];
  const known = new Set([...Object.keys(objectAt(ours, "definitions")), ...namedEnums(ours).keys()]);
  const pending = [...property.uses].map((use) => [type, ...use] as const);
  for (let next = pending.shift(); next !== undefined; next = pending.shift()) {
    const [user, used, schema] = next;
    if (known.has(used)) continue;
    known.add(used);
    const written = writeType(official, used, schema, version);
    parts.push(toAddition("after", user, used, written));
    problems.push(...written.problems);
    pending.push(...[...written.uses].map((use) => [used, ...use] as const));
  }
  return { parts, problems };
}

function toAddition(place: Addition["place"], declaration: string, name: string, written: DeclarationText): Addition {
  const { text, libraries, uses, descriptions } = written;
  return { place, declaration, name, text, libraries, uses: [...uses.keys()], descriptions };
}

function addedValues(official: JsonObject, ours: JsonObject, version: string): Addition[] {
  const own = namedEnums(ours);
  return [...namedEnums(official)].flatMap(([name, schema]) => {
    const before = own.get(name);
    if (before === undefined) return [];
    const known = valuesOf(before).map(({ value }) => value);
    const added = valuesOf(schema).filter(({ value }) => !known.includes(value));
    return added.map((value) => ({
      place: "into" as const,
      declaration: name,
      name: value.member,
      text: `${UNDOCUMENTED}\n${versioned("added", version)}\n${writeValue(value, isOpen(before))}`,
      libraries: [VERSIONING],
      uses: [],
      descriptions: describe(`${name}.${value.member}`, { description: value.description }),
    }));
  });
}

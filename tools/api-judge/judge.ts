import { withFormsAsBefore } from "./forms.ts";
import { judgeApiVersion } from "./judge-api-version.ts";
import { judgeCallable } from "./judge-callable.ts";
import { judgeObject } from "./judge-object.ts";
import { judgeType } from "./judge-type.ts";
import { judgeValues } from "./judge-values.ts";
import { findRenames, withNames } from "./renames.ts";
import type { Alias, Item, Surface, ValuesType, Verdict } from "./surface.ts";
import { added, documented, major, unreadable, weight } from "./verdicts.ts";

export { highest } from "./verdicts.ts";

/**
 * Judges what a change of an API is worth to its users (docs/decisions/0015).
 *
 * @returns one verdict for each thing that changed, the weightiest first, then by name
 */
export function judge(before: Surface, changed: Surface): readonly Verdict[] {
  const renames = findRenames(before, changed);
  const current = withNames(before, renames);
  const after = withFormsAsBefore(current, changed);
  const verdicts = judgeApiVersion(before.apiVersion, after.apiVersion);
  for (const [oldName, newName] of renames) {
    verdicts.push(major(oldName, `renamed to ${newName}`, "code that uses the old name no longer compiles"));
  }
  for (const [name, item] of current.items) {
    const other = after.items.get(name);
    verdicts.push(
      ...(other === undefined
        ? [major(name, "removed", "code that uses it no longer compiles")]
        : judgeItem(name, item, other)),
    );
  }
  for (const [name, item] of after.items) {
    if (!current.items.has(name)) verdicts.push(judgeAdded(name, item, current));
  }
  return verdicts.sort(byWeightAndName);
}

/** Nobody can miss what was not there; but for a class that declares no constructor there is one all the same. */
function judgeAdded(name: string, item: Item, { items }: Surface): Verdict {
  const owner = name.endsWith(".constructor") ? items.get(name.replace(/\.constructor$/, "")) : undefined;
  if (owner?.kind !== "object" || item.kind !== "callable")
    return added(name, "minor", "added", "all else is as it was");
  const suits = !owner.rest.includes("extends ") && item.parameters.every(({ optional }) => optional);
  return suits
    ? added(name, "minor", "added", "the class was made without arguments, and still can be")
    : added(name, "major", "added", "the class was made without arguments, or with those of what it extends");
}

function judgeItem(name: string, before: Item, after: Item): Verdict[] {
  return [...documented(name, before.doc, after.doc), ...judgeForm(name, before, after)];
}

function judgeForm(name: string, before: Item, after: Item): Verdict[] {
  if (before.kind === "object" && after.kind === "object") return judgeObject(name, before, after);
  if (before.kind === "values" && after.kind === "values") return judgeValues(name, before, after);
  if (isSet(before) && isSet(after)) return judgeType(name, "type", typeOf(before), typeOf(after), before);
  if (before.kind === "callable" && after.kind === "callable") return judgeCallable(name, before, after);
  if (before.kind === "opaque" && after.kind === "opaque")
    return unreadable(name, "definition", before.text, after.text);
  return [major(name, "is something else now", "code for the one need not suit the other")];
}

const isSet = (item: Item): item is Alias | ValuesType => item.kind === "alias" || item.kind === "values";

/** A set of values is a union, too: so it can be told what became of it when it holds something else as well. */
function typeOf(item: Alias | ValuesType): string {
  if (item.kind === "alias") return item.type;
  const values = [...item.values.keys()].map((value) => JSON.stringify(value));
  return [...values, ...(item.open ? ["(string & {})"] : [])].join(" | ");
}

function byWeightAndName(one: Verdict, other: Verdict): number {
  return weight(other.level) - weight(one.level) || compare(one.item, other.item) || compare(one.change, other.change);
}

/** By code units: the same order on every machine. */
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

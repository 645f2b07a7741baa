import { isSameType, judgeType } from "./judge-type.ts";
import type { Callable, Directed, Parameter, Verdict } from "./surface.ts";
import { added, major, minor, patch, renamedOnWire, unreadable } from "./verdicts.ts";

const SENT: Directed = { sent: true, received: false };
const RECEIVED: Directed = { sent: false, received: true };

/** Judges two forms of an operation or function. */
export function judgeCallable(name: string, before: Callable, after: Callable): Verdict[] {
  const verdicts = judgeParameters(name, before.parameters, after.parameters);
  verdicts.push(...unreadable(name, "type parameters", before.typeParameters ?? "", after.typeParameters ?? ""));
  verdicts.push(...judgeType(name, "result", before.returns, after.returns, RECEIVED));
  if (before.errors === undefined && after.errors !== undefined) {
    verdicts.push(
      minor(name, `errors described: ${after.errors}`, "code that did not look into them goes on as it is"),
    );
  } else if (before.errors !== undefined && after.errors === undefined) {
    const change = `errors changed from ${before.errors} to nothing described`;
    verdicts.push(major(name, change, "code that looks into them need not suit"));
  } else {
    verdicts.push(...judgeType(name, "errors", before.errors ?? "", after.errors ?? "", RECEIVED));
  }
  if (before.wire !== undefined && after.wire !== undefined && before.wire !== after.wire) {
    const change = `request changed from ${before.wire} to ${after.wire}`;
    verdicts.push(major(name, change, "calls that ask for an earlier api-version would go where it has nothing"));
  }
  return verdicts;
}

/** Arguments are given by place, so what counts is the place; names only tell which parameter went where. */
function judgeParameters(name: string, before: readonly Parameter[], after: readonly Parameter[]): Verdict[] {
  const verdicts: Verdict[] = [];
  const has = (parameters: readonly Parameter[], wanted: string) => parameters.some((one) => one.name === wanted);
  const renamed = new Map<string, string>();
  for (const [place, old] of before.entries()) {
    const other = after[place];
    if (other === undefined || !isSameType(old.type, other.type) || has(after, old.name) || has(before, other.name))
      continue;
    renamed.set(old.name, other.name);
    const reason = "it is given by place, so code goes on as it is; if it means something else now, that is major";
    verdicts.push(patch(`${name}(${old.name})`, `renamed to ${other.name}`, reason));
  }
  const kept: number[] = [];
  for (const old of before) {
    const newName = renamed.get(old.name) ?? old.name;
    const place = after.findIndex((one) => one.name === newName);
    const other = after[place];
    if (other === undefined) {
      verdicts.push(major(`${name}(${old.name})`, "parameter removed", "calls that give it no longer compile"));
    } else {
      kept.push(place);
      verdicts.push(...judgeParameter(`${name}(${newName})`, old, other));
    }
  }
  if (kept.some((place, i) => place < (kept[i - 1] ?? 0))) {
    verdicts.push(major(name, "parameters in another order", "arguments are given by place: they would change roles"));
  }
  const lastKept = Math.max(-1, ...kept);
  for (const [place, parameter] of after.entries()) {
    if (!kept.includes(place)) verdicts.push(judgeAdded(`${name}(${parameter.name})`, parameter, place > lastKept));
  }
  return verdicts;
}

function judgeAdded(item: string, { optional }: Parameter, atTheEnd: boolean): Verdict {
  if (!optional) return added(item, "major", "required parameter added", "calls have to give it now");
  return atTheEnd
    ? added(item, "minor", "optional parameter added", "nobody has to give it")
    : added(item, "major", "optional parameter added in between", "arguments are given by place: later ones move");
}

function judgeParameter(item: string, before: Parameter, after: Parameter): Verdict[] {
  const verdicts = judgeType(item, "type", before.type, after.type, SENT);
  if (before.optional && !after.optional) {
    verdicts.push(major(item, "made required", "calls without it are no longer possible"));
  }
  if (!before.optional && after.optional) {
    verdicts.push(minor(item, "made optional", "calls that give it go on as they are"));
  }
  verdicts.push(...renamedOnWire(item, before.wireName, after.wireName));
  return verdicts;
}

import { judgeType } from "./judge-type.ts";
import { pairUnique } from "./pairs.ts";
import type { Member, ObjectType, Verdict } from "./surface.ts";
import { added, documented, major, minor, renamedOnWire, unreadable } from "./verdicts.ts";

/**
 * Judges two forms of a type by where its values went before: that is what the code of today does with them. What it
 * can do with them from now on is new to everybody.
 */
export function judgeObject(name: string, before: ObjectType, after: ObjectType): Verdict[] {
  const verdicts = unreadable(name, "what it extends or else holds", before.rest, after.rest);
  const renamed = renamedMembers(before.members, after.members);
  const arrived = new Set(renamed.values());
  for (const [key, member] of before.members) {
    const item = `${name}.${key}`;
    const newKey = renamed.get(key) ?? key;
    const other = after.members.get(newKey);
    if (other === undefined) {
      verdicts.push(major(item, "removed", "code that uses it no longer compiles"));
    } else if (newKey === key) {
      verdicts.push(...judgeMember(item, before, member, other));
    } else {
      verdicts.push(major(item, `renamed to ${newKey}`, "code that uses the old name no longer compiles"));
      const underNewName = { ...member, wireName: other.wireName };
      verdicts.push(...judgeMember(`${name}.${newKey}`, before, underNewName, other));
    }
  }
  for (const [key, member] of after.members) {
    if (!before.members.has(key) && !arrived.has(key)) verdicts.push(judgeAdded(`${name}.${key}`, before, member));
  }
  return verdicts;
}

function judgeAdded(item: string, { sent, received }: ObjectType, { optional, readOnly }: Member): Verdict {
  const change = optional ? "added" : "added, required";
  if (!sent) return added(item, "minor", change, "it only comes back: code that does not know it goes on as it is");
  if (readOnly) return added(item, "minor", change, "it is read-only: nobody has to send it");
  if (optional) return added(item, "minor", change, "nobody has to send it");
  return added(item, "major", change, `whoever ${received ? "also sends" : "sends"} this type has to give it now`);
}

function judgeMember(item: string, type: ObjectType, before: Member, after: Member): Verdict[] {
  const verdicts = documented(item, before.doc, after.doc);
  const given = type.sent && !before.readOnly;
  const seen = type.received || before.readOnly;
  verdicts.push(...judgeType(item, "type", before.type, after.type, { sent: given, received: seen }));
  if (before.optional && !after.optional) {
    verdicts.push(
      given && !after.readOnly
        ? major(item, "made required", "code that sends the type without it is refused")
        : minor(item, "made required", "it only comes back: code that reckons with its absence goes on as it is"),
    );
  }
  if (!before.optional && after.optional) {
    verdicts.push(
      seen
        ? major(item, "made optional", "code that reads it has to reckon with its absence")
        : minor(item, "made optional", "it is only sent: code that gives it goes on as it is"),
    );
  }
  if (!before.readOnly && after.readOnly) {
    const reason = given ? "what code sets there is no longer sent" : "code that writes to it no longer compiles";
    verdicts.push(major(item, "made read-only", reason));
  }
  if (before.readOnly && !after.readOnly) {
    verdicts.push(
      type.sent && !after.optional
        ? major(item, "no longer read-only, and required", "code that sends the type has to give it now")
        : minor(item, "no longer read-only", "code that reads it goes on as it is"),
    );
  }
  verdicts.push(...renamedOnWire(item, before.wireName, after.wireName));
  return verdicts;
}

/**
 * Members that live on under another name: the name on the wire tells for certain. Where that went along, the member
 * must be alike in all else, its documentation included, and the only one of its kind.
 */
function renamedMembers(before: ReadonlyMap<string, Member>, after: ReadonlyMap<string, Member>): Map<string, string> {
  const renamed = pairUnique(before, after, (_, { wireName }) => wireName);
  const rest = [...before].filter(([key]) => !renamed.has(key));
  const arrived = new Set(renamed.values());
  const further = [...after].filter(([key]) => !arrived.has(key));
  const alike = (_: string, { type, optional, readOnly, doc }: Member) =>
    JSON.stringify([type, optional, readOnly, doc]);
  return new Map([...renamed, ...pairUnique(new Map(rest), new Map(further), alike)]);
}

import type { ValuesType, Verdict } from "./surface.ts";
import { added, documented, major, minor } from "./verdicts.ts";

/** Judges two forms of a set of values, by where they went before and by what its users were told to expect. */
export function judgeValues(name: string, before: ValuesType, after: ValuesType): Verdict[] {
  const verdicts: Verdict[] = [];
  for (const [value, doc] of before.values) {
    const item = `${name}.${value}`;
    if (after.values.has(value)) verdicts.push(...documented(item, doc, after.values.get(value)));
    else verdicts.push(major(item, "value removed", "code that uses it no longer compiles"));
  }
  for (const value of after.values.keys()) {
    if (!before.values.has(value)) verdicts.push(judgeAdded(`${name}.${value}`, before));
  }
  if (!before.open && after.open) {
    verdicts.push(
      before.received
        ? major(name, "made open", "it comes back: code that covers every value has to reckon with others")
        : minor(name, "made open", "it is only sent: what was accepted still is"),
    );
  }
  if (before.open && !after.open) {
    verdicts.push(
      before.sent
        ? major(name, "made closed", "it is sent: other values are no longer accepted")
        : minor(name, "made closed", "it only comes back: code that reckons with other values goes on as it is"),
    );
  }
  return verdicts;
}

function judgeAdded(item: string, { open, received }: ValuesType): Verdict {
  const change = "value added";
  if (open) return added(item, "minor", change, "the set is open: code reckons with further values");
  if (!received) return added(item, "minor", change, "the set is only sent: nobody has to use it");
  return added(item, "major", change, "the set is closed and comes back: code that covers every value misses this one");
}

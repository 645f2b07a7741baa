import type { Verdict } from "@instance-view/status";
import { lengthOf, plain, wrap } from "../text.js";
import type { Tone } from "./style.js";
import type { Canvas, TableInput } from "./table.js";
import { toMinute } from "./time.js";

const verdicts: Readonly<Record<Verdict, readonly [tone: Tone, words: string]>> = {
  ready: ["good", "is ready"],
  degraded: ["bad", "is degraded"],
  failed: ["bad", "has failed"],
  "in-transition": ["moving", "is in transition"],
  "not-running": ["off", "is not running"],
  unknown: ["unclear", "is in an unknown state"],
};

const indent = "  ";

/** Which VM it is, what it comes to, and the sentence that says why. */
export function renderHeadline({ target, summary, view }: TableInput, { style, width }: Canvas): string[] {
  const { verdict, since, reasons } = summary;
  const [tone, words] = verdicts[verdict];
  const place = `instance ${target.instanceId} of ${target.scaleSet}`;
  const name = plain(view.computerName ?? "") || place.replace("i", "I");
  const where = `${name.toLowerCase() === place.toLowerCase() ? "" : `${place}, `}resource group ${target.resourceGroup}`;
  // For ready, all of it had to be right; otherwise the first reason weighs most.
  const why = verdict === "ready" ? reasons.map(({ message }) => message).join(" ") : (reasons[0]?.message ?? "");
  const time = since === undefined ? "" : `since ${toMinute(since)} UTC`;
  const title = `${style.toned(tone, "●")} ${style.bold(name)} ${style.bold(style.toned(tone, words))}`;
  const fits = lengthOf(`● ${name} ${words} ${time}`) <= width;
  const below = wrap(why, width - indent.length);
  for (const line of wrap(where, width - indent.length)) below.push(style.dim(line));
  if (!fits) below.unshift(style.dim(time));
  return [fits && time !== "" ? `${title} ${style.dim(time)}` : title, ...below.map((line) => indent + line)];
}

import { parseStatusCode, type StatusCodeExplanation } from "@instance-view/status";
import { plain, wrap } from "../text.js";
import type { Canvas } from "./table.js";

const places: Readonly<Record<StatusCodeExplanation["places"][number], string>> = {
  vm: "the VM",
  "vm-agent": "the VM agent",
  "vm-health": "the application's health",
  disk: "a disk",
  extension: "an extension",
  "extension-component": "a part of an extension",
  "extension-handler": "an extension's handler",
  "patch-status": "the VM's patching",
  "other-resource": "another resource than a VM",
};

const costs: Readonly<Record<StatusCodeExplanation["costsCompute"], string>> = {
  yes: "yes",
  no: "no",
  "by-power-state": "depends on the power state",
  unknown: "not known",
};

const endings: Readonly<Record<StatusCodeExplanation["endsByItself"], string>> = {
  yes: "yes",
  no: "no",
  maybe: "maybe",
  unknown: "not known",
};

const sources: Readonly<Record<NonNullable<StatusCodeExplanation["evidence"]>, string>> = {
  recording: "a recorded answer of the service",
  documentation: "Microsoft's documentation",
  library: "an official library, or the VM agent",
  report: "reports of users",
  unverified: "the state only; nobody was seen to receive the code",
};

const indent = "  ";

/** What is known of a status code, for people. */
export function renderExplanation(explanation: StatusCodeExplanation, { style, width }: Canvas): string {
  const { code, meaning } = explanation;
  const textWidth = width - indent.length;
  const lines = wrap(plain(code.raw), width, "/").map(style.bold);
  const otherEntry = otherEntryOf(explanation);
  if (otherEntry !== undefined) lines.push(...wrap(otherEntry, textWidth).map((line) => indent + style.dim(line)));
  lines.push(...wrap(meaning, textWidth).map((line) => indent + line), "");

  const facts = factsOf(explanation);
  const labelWidth = Math.max(...facts.map(([label]) => label.length)) + 2;
  for (const [label, text] of facts) {
    const [first = "", ...more] = wrap(text, textWidth - labelWidth);
    lines.push(indent + style.dim(label.padEnd(labelWidth)) + first);
    for (const line of more) lines.push(indent + " ".repeat(labelWidth) + line);
  }
  return `${lines.join("\n")}\n`;
}

/** Says so where what is explained is another code than the one that was given. */
function otherEntryOf({ code, entry }: StatusCodeExplanation): string | undefined {
  if (entry === undefined || entry.toLowerCase() === code.raw.toLowerCase()) return undefined;
  const unknown = parseStatusCode(entry).detail === undefined ? code.detail : undefined;
  return `Explained as ${entry}${unknown === undefined ? "" : `: ${plain(unknown)} itself is not known`}.`;
}

type Fact = readonly [label: string, text: string];

function factsOf(explanation: StatusCodeExplanation): readonly Fact[] {
  const { places: told, costsCompute, endsByItself, nextStep, evidence } = explanation;
  const either = new Intl.ListFormat("en-GB", { type: "disjunction" });
  const facts: readonly Fact[] = [
    ["Reported for", either.format(told.map((place) => places[place]))],
    ["Costs compute", costs[costsCompute]],
    ["Ends by itself", endings[endsByItself]],
    ["What to do", nextStep],
    ["Known from", evidence === undefined ? "" : sources[evidence]],
  ];
  return facts.filter(([, text]) => text !== "");
}

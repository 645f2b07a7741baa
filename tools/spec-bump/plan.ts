import { compareOpenApi } from "../spec-check/compare.ts";
import { formatDifference } from "../spec-check/difference.ts";
import { type JsonObject, objectAt } from "../spec-check/json.ts";
import { findAdditions } from "./additions.ts";
import { withSameNames } from "./changed-types.ts";
import { type Plan, UNDOCUMENTED } from "./changes.ts";
import { decide } from "./decisions.ts";

export type { Plan } from "./changes.ts";

/**
 * What an official description of an api-version asks of our spec: what can be written without asking, what a person
 * has to write, and what TypeSpec has no words for.
 *
 * @param official - The official OpenAPI 2.0 document.
 * @param ours - What our spec emits for the same api-version.
 */
export function planChanges(official: JsonObject, ours: JsonObject): Plan {
  const version = String(objectAt(official, "info").version);
  const { additions, byHand, inexpressible } = findAdditions(official, ours, version);
  const { differences } = compareOpenApi(official, withSameNames(official, ours));
  const further = differences
    // A type that nothing leads to any more is what another difference brings about.
    .filter(({ place, official: theirs }) => theirs !== undefined || !/^#\/definitions\/[^/]+$/.test(place))
    .map((difference) => ({ difference, decision: decide(difference, ours, version) }));
  return {
    version,
    additions,
    byHand: [...byHand, ...further.flatMap(({ decision }) => decision ?? [])],
    inexpressible: [
      ...inexpressible,
      ...further.flatMap(({ difference, decision }) => (decision ? [] : formatDifference(difference))),
    ],
  };
}

/** What a plan means, for the terminal: in TypeSpec terms, with the words of the official file where it has any. */
export function formatPlan({ version, additions, byHand, inexpressible }: Plan): string {
  if (additions.length + byHand.length + inexpressible.length === 0) {
    return `The official description of ${version} adds nothing to the spec.`;
  }
  const added = additions.map(({ place, declaration, text, descriptions }) => {
    const lines = text.split("\n").filter((line) => line !== "" && line.trim() !== UNDOCUMENTED);
    const words = descriptions.map(({ of, text: words }) => `officially, ${of} is: ${words.replaceAll(/\s+/g, " ")}`);
    return [
      `${place === "into" ? "In" : "After"} ${declaration}:`,
      ...[...lines, ...words].map((line) => `  ${line}`),
    ].join("\n");
  });
  const section = (title: string, entries: readonly string[]): readonly string[] =>
    entries.length === 0 ? [] : [[title, ...entries].join("\n")];
  return [
    ...section(
      `Added to the spec for ${version}:`,
      added.map((text) => `\n${text}`),
    ),
    ...section(
      "To be written by hand:",
      byHand.map(({ text }) => `  ${text}`),
    ),
    ...section(
      "Not to be written in TypeSpec:",
      inexpressible.map((text) => `  ${text}`),
    ),
  ].join("\n\n");
}

import type { Summary } from "@instance-view/status";
import type { FetchedView } from "../fetch-view.js";
import { resourceIdOf, type Target } from "../resource-id.js";

/** What `--output json` of `show` is made of. */
export interface JsonInput {
  readonly target: Target;
  readonly summary: Summary;
  readonly answer: Pick<FetchedView, "url" | "view">;
}

/** The answer for programs: dates as ISO 8601 in UTC, nothing that is not there. Its shape is a promise (README). */
export function renderJson({ target, summary, answer }: JsonInput): string {
  const { url, view } = answer;
  const apiVersion = url.searchParams.get("api-version");
  return prettyJson({ resourceId: resourceIdOf(target), apiVersion, summary, view });
}

/** JSON for programs that a terminal can show, too: what could control it is escaped. */
export function prettyJson(value: object): string {
  const text = JSON.stringify(value, undefined, 2);
  return `${text.replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, escapeUnits)}\n`;
}

function escapeUnits(character: string): string {
  const units = Array.from({ length: character.length }, (_, index) => character.charCodeAt(index));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
}

import type { Summary } from "@instance-view/status";
import type { FetchedView } from "../fetch-view.js";
import { resourceIdOf, type Target } from "../resource-id.js";

/** What `--output json` is made of. */
export interface JsonInput {
  readonly target: Target;
  readonly summary: Summary;
  readonly answer: Pick<FetchedView, "url" | "view">;
}

/** The answer for programs: dates as ISO 8601 in UTC, nothing that is not there. Its shape is a promise (README). */
export function renderJson({ target, summary, answer }: JsonInput): string {
  const { url, view } = answer;
  const apiVersion = url.searchParams.get("api-version");
  return `${JSON.stringify({ resourceId: resourceIdOf(target), apiVersion, summary, view }, undefined, 2)}\n`;
}

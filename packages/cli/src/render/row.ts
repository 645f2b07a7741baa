import { lengthOf, shorten, wrap } from "../text.js";
import { marks, type Tone } from "./style.js";
import type { Canvas } from "./table.js";
import { toMinute } from "./time.js";

/** One thing that is reported. */
export interface Row {
  readonly label: string;
  readonly tone: Tone;
  /** In a word or two. */
  readonly state: string;
  /** When the service set it. */
  readonly since?: Date | undefined;
  /** The service's own word for it. */
  readonly code?: string | undefined;
  /** Which one it is and what else there is to say, below it. */
  readonly details?: readonly string[];
}

// With these, no line is longer than 72 columns unless there is room for it.
const longestState = 18;
const narrowestCode = "ProvisioningState/".length;
const gap = "  ";

/** Aligned columns under a heading; what does not fit is continued below, within its column. */
export function renderRows(rows: readonly Row[], { style, width }: Canvas): string[] {
  const labelWidth = Math.max(...rows.map(({ label }) => lengthOf(label)));
  const states = rows.filter(hasColumns).map(({ state }) => shorten(state, longestState));
  const stateWidth = Math.max(...["STATE", ...states].map(lengthOf));
  const timeWidth = "2026-11-02 08:14".length;
  const indent = " ".repeat("✓ ".length + labelWidth) + gap;
  const beforeCode = indent.length + stateWidth + timeWidth + 2 * gap.length;
  const codeWidth = Math.max(narrowestCode, width - beforeCode);
  const textWidth = width - indent.length;

  const heading = ["STATE".padEnd(stateWidth), "SINCE (UTC)".padEnd(timeWidth), "STATUS CODE"].join(gap);
  const lines = rows.some(hasColumns) ? [style.dim(indent + heading)] : [];
  for (const row of rows) {
    const { label, tone, state, since, code = "", details = [] } = row;
    const start = `${style.toned(tone, marks[tone])} ${pad(label, labelWidth)}${gap}`;
    if (hasColumns(row)) {
      const word = style.toned(tone, shorten(state, longestState)) + padding(state, stateWidth);
      const time = (since === undefined ? "" : toMinute(since)).padEnd(timeWidth);
      const [firstCode = "", ...moreCode] = wrap(code, codeWidth, "/");
      lines.push(`${start}${word}${gap}${time}${gap}${style.dim(firstCode)}`);
      for (const line of moreCode) lines.push(" ".repeat(beforeCode) + style.dim(line));
    } else {
      const [first = "", ...more] = wrap(state, textWidth);
      lines.push(start + style.toned(tone, first), ...more.map((line) => indent + style.toned(tone, line)));
    }
    for (const line of details.flatMap((detail) => wrap(detail, textWidth))) lines.push(indent + line);
  }
  return lines.map((line) => line.trimEnd());
}

/** A row with neither time nor code has the whole width for its words. */
function hasColumns({ since, code = "" }: Row): boolean {
  return since !== undefined || code !== "";
}

function pad(text: string, width: number): string {
  return text + padding(text, width);
}

function padding(text: string, width: number): string {
  return " ".repeat(Math.max(0, width - lengthOf(text)));
}

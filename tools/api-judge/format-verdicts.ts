import type { Verdict } from "./surface.ts";

const WIDTH = 100;
const WIDEST_ITEM = 44;
const LEVEL = 7;

/**
 * A table for the terminal, at most 100 columns wide where names allow it: level, item, and what changed with the
 * reason for the level beneath. An item with a long name has a line of its own.
 */
export function formatVerdicts(verdicts: readonly Verdict[]): string {
  if (verdicts.length === 0) return "Nothing changed.\n";
  const widths = verdicts.map(({ item }) => item.length).filter((length) => length <= WIDEST_ITEM);
  const itemWidth = Math.max("item".length, ...widths) + 2;
  const margin = " ".repeat(LEVEL + itemWidth);
  const row = (level: string, item: string, lines: readonly string[]) => {
    const head = `${level.padEnd(LEVEL)}${item.padEnd(itemWidth)}`;
    const fits = item.length < itemWidth;
    const [first = "", ...others] = fits ? lines : ["", ...lines];
    return [head + first, ...others.map((line) => margin + line)].map((line) => line.trimEnd());
  };
  const rows = verdicts.flatMap(({ level, item, change, reason }) =>
    row(level, item, [...wrap(change, WIDTH - margin.length), ...wrap(`(${reason})`, WIDTH - margin.length)]),
  );
  return `${[...row("level", "item", ["change (reason)"]), ...rows].join("\n")}\n`;
}

/** Breaks at spaces only. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

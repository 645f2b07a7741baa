import { readFileSync } from "node:fs";
import type { Verdict } from "./run.ts";

/** How many scenarios others pass, by suite and folder; null where nobody has measured. */
interface Peers {
  readonly [folder: string]: { readonly official: number; readonly httpClientJs: number | null };
}

const peers = JSON.parse(readFileSync(new URL("../peers.json", import.meta.url), "utf8")) as Peers;

/** Markdown: our figures beside those of others, by folder. */
export const table = (verdicts: readonly Verdict[]): string =>
  grouped(
    verdicts,
    ({ scenario: { suite, path } }) => `${suite}/${path}`,
    (own) => own.scenario.path,
  );

/** The same by suite. */
export const summary = (verdicts: readonly Verdict[]): string =>
  grouped(
    verdicts,
    ({ scenario }) => scenario.suite,
    ({ scenario }) => `\`${scenario.suite}\``,
  );

function grouped(
  verdicts: readonly Verdict[],
  key: (verdict: Verdict) => string,
  title: (verdict: Verdict) => string,
): string {
  const rows = [...Map.groupBy(verdicts, key).values()].map((own) => row(own[0] ? title(own[0]) : "", own));
  return markdown([
    ["specs", "scenarios", "ours", "official emitter", "http-client-js"],
    ...rows,
    row("all", verdicts),
  ]);
}

function row(title: string, verdicts: readonly Verdict[]): string[] {
  const passed = verdicts.filter(({ reason }) => reason === undefined).length;
  const folders = new Set(verdicts.map(({ scenario: { suite, path } }) => `${suite}/${path}`));
  const known = [...folders].map((folder) => peers[folder]);
  const others = [known.map((peer) => peer?.official), known.map((peer) => peer?.httpClientJs)];
  return [title, String(verdicts.length), String(passed), ...others.map(sum)];
}

/** A sum of what was measured in part would be taken for one of all. */
const sum = (values: readonly (number | null | undefined)[]): string =>
  values.every((value) => typeof value === "number") ? String(values.reduce((total, value) => total + value, 0)) : "–";

/** Columns of figures are aligned to the right, and all are padded, as the formatter wants it. */
function markdown([head = [], ...rows]: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((cells) => cells[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const padded = (cells: readonly string[]): string =>
    line(
      cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))),
    );
  const rule = widths.map((width, column) => (column === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`));
  return [padded(head), line(rule), ...rows.map(padded)].join("\n");
}

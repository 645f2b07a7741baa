/** Others of whom the README's table has a column. */
export type Peer = "arm-compute" | "AutoRest" | "fetch" | "bare Node";

/** What a bench found, for the README's table. */
export interface Result {
  readonly subject: string;
  /** How many times as fast, or as small, ours is as a peer. */
  readonly factors: Readonly<Partial<Record<Peer, number>>>;
  /** What is to be reached. */
  readonly target?: { readonly text: string; readonly isMet: boolean };
}

const columns: Readonly<Record<Peer, string>> = {
  "arm-compute": "`@azure/arm-compute` 25.1.1",
  AutoRest: "AutoRest's client of our spec",
  fetch: "`fetch`",
  "bare Node": "`node:http`, `JSON.parse`",
};
const peers = Object.keys(columns) as Peer[];

/** The table in Markdown: a row for each result, a column for each peer. */
export function resultsTable(results: readonly Result[]): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    row(["times as fast, or as small, as", ...Object.values(columns), "to reach"]),
    row(["---", ...peers.map(() => "--:"), "---"]),
    ...results.map(({ subject, factors, target }) =>
      row([
        subject,
        ...peers.map((peer) => factors[peer]?.toFixed(2) ?? ""),
        target === undefined ? "" : `${target.isMet ? "✓" : "✗"} ${target.text}`,
      ]),
    ),
  ].join("\n");
}

import { readFileSync } from "node:fs";
import type { Verdict } from "./run.ts";

/** Scenarios that others pass, by suite and folder; null where nobody has measured. */
interface Peers {
  readonly [folder: string]: { readonly official: number; readonly httpClientJs: number | null };
}

const peers = JSON.parse(readFileSync(new URL("../peers.json", import.meta.url), "utf8")) as Peers;

/** Markdown: our figures beside those of others, by folder. */
export function table(verdicts: readonly Verdict[]): string {
  const folders = Map.groupBy(verdicts, ({ scenario: { suite, path } }) => `${suite}/${path}`);
  const rows = [...folders].map(([folder, own]) => row(own[0]?.scenario.path ?? folder, own, [folder]));
  return [...header, ...rows, row("**all**", verdicts, [...folders.keys()])].join("\n");
}

/** One line for each suite. */
export function summary(verdicts: readonly Verdict[]): string {
  const bySuite = [...Map.groupBy(verdicts, ({ scenario }) => scenario.suite)];
  const folders = (own: readonly Verdict[]): string[] => [
    ...new Set(own.map(({ scenario: { suite, path } }) => `${suite}/${path}`)),
  ];
  const rows = bySuite.map(([suite, own]) => row(`\`${suite}\``, own, folders(own)));
  return [...header, ...rows, row("all", verdicts, folders(verdicts))].join("\n");
}

const header = [
  "| specs | scenarios | ours | official emitter | http-client-js |",
  "| --- | ---: | ---: | ---: | ---: |",
];

function row(title: string, verdicts: readonly Verdict[], folders: readonly string[]): string {
  const passed = verdicts.filter(({ reason }) => reason === undefined).length;
  const known = folders.map((folder) => peers[folder]);
  // A sum of what was measured in part would be taken for one of all.
  const sum = (values: readonly (number | null | undefined)[]): string =>
    values.every((value) => typeof value === "number")
      ? String(values.reduce((total, value) => total + value, 0))
      : "–";
  const others = [known.map((peer) => peer?.official), known.map((peer) => peer?.httpClientJs)];
  return `| ${[title, verdicts.length, passed, ...others.map(sum)].join(" | ")} |`;
}

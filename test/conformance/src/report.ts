import type { Verdict } from "./run.ts";

/** What failed, by reason: what is not emitted fails for one reason as a whole. */
export function failures(verdicts: readonly Verdict[], isVerbose: boolean): string {
  const failed = verdicts.filter(({ reason }) => reason !== undefined);
  const groups = Map.groupBy(failed, ({ scenario, reason }) => `${scenario.path}: ${shorten(reason ?? "", isVerbose)}`);
  return [...groups]
    .map(([reason, own]) => `✗ ${reason}\n${own.map(({ scenario, by }) => `    ${scenario.name} (${by})`).join("\n")}`)
    .join("\n");
}

const shorten = (reason: string, isVerbose: boolean): string =>
  isVerbose || reason.length <= 300 ? reason : `${reason.slice(0, 300)}…`;

/** Where the list of known failures is not right, by scenarios that failed and those that passed. */
export function surprises(verdicts: readonly Verdict[], known: ReadonlyMap<string, string>): string[] {
  const names = (isWrong: (name: string, hasFailed: boolean) => boolean): string[] =>
    verdicts
      .filter(({ scenario, reason }) => isWrong(scenario.name, reason !== undefined))
      .map(({ scenario }) => scenario.name);
  const fail = names((name, hasFailed) => hasFailed && !known.has(name));
  const pass = names((name, hasFailed) => !hasFailed && known.has(name));
  return [
    ...(fail.length === 0 ? [] : [`${fail.length} of the failures are not in known-failures.txt.`]),
    ...pass.map((name) => `${name} passes now: take it off known-failures.txt.`),
  ];
}

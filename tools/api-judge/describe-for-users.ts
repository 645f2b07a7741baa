import type { Verdict } from "./surface.ts";

/**
 * What a changelog tells users about a change of the API, as Markdown: what code has to be changed for, what is new,
 * what else changed. Other documentation is summed up. Empty for no change.
 */
export function describeForUsers(verdicts: readonly Verdict[]): string {
  const breaking = verdicts.filter(({ level }) => level === "major");
  const others = verdicts.filter(({ level }) => level !== "major");
  const documented = verdicts.filter(({ kind }) => kind === "documented").length;
  const blocks = [
    list(
      "To change in your code",
      breaking.map((verdict) => `${told(verdict)} (${verdict.reason})`),
    ),
    list(
      "New",
      others.filter(({ kind }) => kind === "new").map(({ item }) => code(item)),
    ),
    list("Changed", others.filter(({ kind }) => kind === "changed").map(told)),
    documented === 0
      ? ""
      : `The documentation of ${documented === 1 ? "one item" : `${documented} items`} is rewritten.`,
  ];
  return blocks.filter((block) => block !== "").join("\n\n");
}

function list(title: string, entries: readonly string[]): string {
  if (entries.length === 0) return "";
  const [only] = entries;
  return entries.length === 1
    ? `${title}: ${only}`
    : [`${title}:`, "", ...entries.map((entry) => `- ${entry}`)].join("\n");
}

const told = ({ item, change }: Verdict): string => `${code(item)}: ${change}`;

const code = (name: string): string => `\`${name}\``;

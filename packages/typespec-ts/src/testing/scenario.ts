import type { Emitted } from "./compile.js";

/** A fenced block that holds what the emitter is expected to make of a spec. */
interface Expectation {
  /** Where the text between the fences starts and ends in the file. */
  readonly start: number;
  readonly end: number;
  readonly language: "ts" | "json" | "diagnostics";
  readonly file: string | undefined;
  /** A declaration in that file, such as `interface Loaf`; the whole file without one. */
  readonly part: string | undefined;
  readonly text: string;
}

/** A spec and what is expected of it: one heading of a Markdown file. */
export interface Scenario {
  readonly title: string;
  readonly spec: string;
  readonly options: Record<string, string>;
  readonly expectations: readonly Expectation[];
}

const fence = /^(`{3,})(\w+)([^\n]*)\n(.*?)^\1$/gms;

/** Reads the scenarios of a file. Each heading with a `tsp` block below it is one. */
export function parseScenarios(markdown: string): Scenario[] {
  const headings = [...markdown.matchAll(/^#+ (.+)$/gm)];
  const blocks = [...markdown.matchAll(fence)];
  return headings.flatMap((heading, i) => {
    const next = headings[i + 1]?.index ?? markdown.length;
    const own = blocks.filter((block) => block.index > heading.index && block.index < next);
    const spec = own.find((block) => block[2] === "tsp");
    if (spec === undefined) return [];
    return [
      {
        title: heading[1] ?? "",
        spec: spec[4] ?? "",
        options: Object.fromEntries([...(spec[3] ?? "").matchAll(/(\S+)=(\S+)/g)].map((m) => [m[1] ?? "", m[2] ?? ""])),
        expectations: own.filter((block) => block !== spec).map(expectationOf),
      },
    ];
  });
}

function expectationOf(block: RegExpExecArray): Expectation {
  const [whole, , language, info = "", text = ""] = block;
  const [, file, part] = /^ file=(\S+)(?: (.+))?$/.exec(info) ?? [];
  if (language !== "diagnostics" && file === undefined) throw new Error(`A block without file=: ${whole.slice(0, 80)}`);
  const start = block.index + whole.indexOf("\n") + 1;
  return { start, end: start + text.length, language: language as Expectation["language"], file, part, text };
}

/** What the emitter made, in the form in which a block holds it. */
export function actualText(emitted: Emitted, { language, file = "", part }: Expectation): string {
  if (language === "diagnostics") return emitted.diagnostics.map(printFinding).join("\n");
  const content = emitted.files.get(file);
  if (content === undefined) {
    const known = [...emitted.files.keys()].join(", ") || emitted.diagnostics.map(printFinding).join("\n");
    throw new Error(`No file ${file} was emitted, but: ${known}`);
  }
  return part === undefined ? withoutVersion(content) : declaration(content, part, file);
}

/** Each release asks for the runtime of its own version; scenarios are to stay as they are then. */
const withoutVersion = (content: string): string =>
  content.replace(/("@instance-view\/runtime": )"[^"]*"/, '$1"<version of the emitter>"');

function printFinding({ severity, code, line, text, message }: Emitted["diagnostics"][number]): string {
  const place = line === undefined ? (text ?? "no place") : `line ${line}: ${text}`;
  return `${severity} ${code}\n  ${message}\n  ${place}\n`;
}

/** Cuts one declaration with its comment out of a generated file. */
function declaration(content: string, part: string, file: string): string {
  const start = new RegExp(`^(export )?(async )?${part.replace(/[$]/g, "\\$&")}(?![\\p{L}\\p{N}_$])`, "mu");
  const found = content.split(/\n\n(?=\S)/).find((section) => start.test(section));
  if (found === undefined) throw new Error(`No "${part}" in ${file}.`);
  return `${found.trimEnd()}\n`;
}

/** The file with every block as the emitter makes it now. */
export function record(markdown: string, texts: readonly (readonly [Expectation, string])[]): string {
  let result = markdown;
  for (const [expectation, text] of [...texts].sort(([a], [b]) => b.start - a.start)) {
    result = result.slice(0, expectation.start) + text + result.slice(expectation.end);
  }
  return result;
}

/** A string literal, as a formatter would write it. */
export const quote = (text: string): string => JSON.stringify(text);

const identifier = /^[\p{L}_$][\p{L}\p{N}_$]*$/u;

/** A name where an object or an interface declares it. */
export const key = (name: string): string => (identifier.test(name) ? name : quote(name));

/** Access to a member by name. */
export const access = (holder: string, name: string, optional = false): string =>
  identifier.test(name)
    ? `${holder}${optional ? "?." : "."}${name}`
    : `${holder}${optional ? "?." : ""}[${quote(name)}]`;

export const indent = (text: string, by = "  "): string => text.replace(/^(?=.)/gm, by);

/** Longest line of a comment, with its indentation. */
const commentWidth = 110;

/** A documentation comment that ends in a line break, or nothing. */
export function comment(doc: string | undefined, by = ""): string {
  if (doc === undefined) return "";
  const lines = paragraphs(doc.replaceAll("*/", "*\\/").trim()).flatMap((line) => wrap(line, commentWidth - by.length));
  if (lines.length === 1) return `${by}/** ${lines[0]} */\n`;
  return `${by}/**\n${lines.map((line) => `${by} *${line === "" ? "" : ` ${line}`}\n`).join("")}${by} */\n`;
}

/** What begins a line of its own: a blank line, a list item, a tag, a heading, a table, indented or fenced code. */
const startsLine = /^(?:\s|$|[-*+#|>@]|\d+\.|```)/;

/** Joins the lines of running text, so that the breaks of the spec do not show. */
function paragraphs(doc: string): string[] {
  const lines: string[] = [];
  let isCode = false;
  for (const line of doc.split("\n").map((text) => text.trimEnd())) {
    const last = lines.at(-1);
    if (isCode || last === undefined || last === "" || last.startsWith("```") || startsLine.test(line))
      lines.push(line);
    else lines[lines.length - 1] = `${last} ${line}`;
    if (line.startsWith("```")) isCode = !isCode;
  }
  return lines;
}

/** Breaks running text at blanks; indented code keeps its lines. */
function wrap(line: string, width: number): string[] {
  if (line.length <= width || /^\s/.test(line)) return [line];
  const lines: string[] = [];
  let current = "";
  for (const word of line.split(" ")) {
    if (current !== "" && current.length + 1 + word.length > width) {
      lines.push(current);
      current = word;
    } else {
      current = current === "" ? word : `${current} ${word}`;
    }
  }
  return [...lines, current];
}

/**
 * `open` + items + `close`: on one line if it fits in 120 columns, else one item a line. Braces are given with their
 * inner blank (`{ `), which a line break replaces.
 */
export function wrapList(open: string, items: readonly string[], close: string, by = ""): string {
  const oneLine = `${open}${items.join(", ")}${close}`;
  if (by.length + oneLine.length <= 120 && !oneLine.includes("\n")) return oneLine;
  return `${open.trimEnd()}\n${items.map((item) => `${indent(item, `${by}  `)},\n`).join("")}${by}${close.trimStart()}`;
}

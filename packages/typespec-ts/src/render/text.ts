/** A string literal, in the quotes that need fewer escapes. */
export function quote(text: string): string {
  const double = JSON.stringify(text);
  const count = (mark: string): number => text.split(mark).length;
  if (count('"') <= count("'")) return double;
  return `'${double.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** A value as it stands in code. */
export const literal = (value: string | number | boolean): string =>
  typeof value === "string" ? quote(value) : String(value);

const identifier = /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u;

/** A name where an object or an interface declares it. Without the brackets, `__proto__` would set the prototype. */
export const key = (name: string): string =>
  name === "__proto__" ? '["__proto__"]' : identifier.test(name) ? name : quote(name);

/** Access to a member by name. */
export const access = (holder: string, name: string, optional = false): string =>
  identifier.test(name)
    ? `${holder}${optional ? "?." : "."}${name}`
    : `${holder}${optional ? "?." : ""}[${quote(name)}]`;

/** Text between backticks, outside of `${}`. */
export const templateText = (text: string): string =>
  text.replaceAll("\\", "\\\\").replaceAll("`", "\\`").replaceAll("${", "\\${");

/** Longest line of a comment, with its indentation. */
const commentWidth = 110;

/** A documentation comment that ends in a line break, or nothing. */
export function comment(doc: string | undefined, by = ""): string {
  if (doc === undefined) return "";
  const lines = paragraphs(doc.replaceAll("*/", "*\\/").trim()).flatMap((line) => wrap(line, commentWidth - by.length));
  if (lines.length === 1) return `${by}/** ${lines[0]} */\n`;
  return `${by}/**\n${lines.map((line) => `${by} *${line === "" ? "" : ` ${line}`}\n`).join("")}${by} */\n`;
}

/** What the spec says of something, and what stands for it where it is not given. */
export function withDefault(doc: string | undefined, value: string | number | boolean | undefined): string | undefined {
  if (value === undefined) return doc;
  const text = doc === undefined ? "" : `${doc.replace(/[^.!?:]$/, "$&.")} `;
  return `${text}Default: \`${value}\`.`;
}

/** The same with the api-version that brought it, ahead of a tag, which would take the line for its own. */
export function withSince(doc: string | undefined, since: string | undefined): string | undefined {
  if (since === undefined) return doc;
  const line = `Since api-version ${since}.`;
  if (doc === undefined) return line;
  const tag = doc.search(/^@deprecated /m);
  return tag < 0 ? `${doc}\n\n${line}` : `${doc.slice(0, tag)}${line}\n\n${doc.slice(tag)}`;
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

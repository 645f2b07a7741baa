/**
 * A text from elsewhere, safe for a terminal: control characters could move its cursor, format characters turn the
 * reading direction.
 */
export function plain(text: string): string {
  return text.replaceAll("\t", "    ").replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ");
}

/** The lines of a text from elsewhere, without empty ones at either end. */
export function plainLines(text: string): string[] {
  const lines = text.split(/\r\n|[\r\n\u2028\u2029]/).map((line) => plain(line).trimEnd());
  const first = lines.findIndex((line) => line !== "");
  return first === -1 ? [] : lines.slice(first, lines.findLastIndex((line) => line !== "") + 1);
}

const longestLine = 300;

/** The first line of a text from elsewhere, shortened if need be. */
export function firstLine(text: string): string {
  return shorten(plainLines(text)[0]?.trim() ?? "", longestLine);
}

/** Cuts a text to a number of characters. */
export function shorten(text: string, length: number): string {
  const characters = [...text];
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join("")}…`;
}

/** How many columns a text takes, near enough: as if each character took one. */
export function lengthOf(text: string): number {
  return [...text].length;
}

/**
 * Breaks a line into lines of at most `width` characters, at blanks where there are any.
 *
 * @param separator - where else than at blanks a break may come: behind this character
 */
export function wrap(text: string, width: number, separator = " "): string[] {
  const lines: string[] = [];
  const characters = [...text];
  let start = 0;
  while (characters.length - start > width) {
    // A blank may hang over the edge, any other separator has to fit in.
    const window = characters.slice(start, start + width + (separator === " " ? 1 : 0));
    const at = window.lastIndexOf(separator);
    // A break within the indentation would win nothing.
    const length = window.slice(0, Math.max(0, at)).some((character) => character !== " ") ? at + 1 : width;
    lines.push(window.slice(0, length).join("").trimEnd());
    start += length;
  }
  return [...lines, characters.slice(start).join("")];
}

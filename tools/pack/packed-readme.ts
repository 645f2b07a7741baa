/** Stands in the README of each package, alone on a line. */
const END = "<!-- packed up to here -->\n";

/**
 * The README that is packed: what the package is and how to start. The reference behind it would be several times as
 * long as the rest, and is read on the package's page in the repository.
 */
export function packedReadme(text: string, homepage: string): string {
  const end = text.indexOf(END);
  return end < 0 ? text : `${text.slice(0, end)}[All of it](${homepage})\n`;
}

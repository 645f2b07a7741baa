/** How names of a spec are cased for users, written down a second time: the emitter's own rules are what is judged. */

interface Named {
  readonly name: string;
  readonly isExactName: boolean;
}

/** "diskIOPSReadOnly2" has the words disk, IOPS, Read, Only and 2. */
const wordsOf = (name: string): string[] =>
  name
    .replace(/[0-9]+/g, " $& ")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1 $2")
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "");

/** Capitals stay in acronyms of two or three. */
const capital = (word: string): string =>
  /^[A-Z]{2,3}$/.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();

/** Numbers do not run together. */
const together = (words: readonly string[]): string =>
  words
    .join("\0")
    .replace(/(?<=[0-9])\0(?=[0-9])/g, "_")
    .replaceAll("\0", "");

export const pascal = ({ name, isExactName }: Named): string =>
  isExactName ? name : together(wordsOf(name).map(capital));

export function camel({ name, isExactName }: Named): string {
  if (isExactName) return name;
  const [first = "", ...others] = wordsOf(name);
  return together([first.toLowerCase(), ...others.map(capital)]);
}

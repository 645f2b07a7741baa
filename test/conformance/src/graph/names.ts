/** How names of a spec are cased for users, written down a second time: the emitter's own rules are what is judged. */

interface Named {
  readonly name: string;
  readonly isExactName: boolean;
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const wordsOf = (name: string): string[] => name.split(/[^A-Za-z0-9$]+/).filter((word) => word !== "");

export function pascal({ name, isExactName }: Named): string {
  return isExactName ? name : wordsOf(name).map(capital).join("");
}

export function camel({ name, isExactName }: Named): string {
  if (isExactName) return name;
  const joined = wordsOf(name).map(capital).join("");
  const acronym = /^[A-Z]{2,}/.exec(joined)?.[0].length ?? 1;
  // "VMList": the last capital begins the next word. "ID", "V2": all of them are the acronym.
  const length = /^[a-z]/.test(joined.slice(acronym)) && acronym > 1 ? acronym - 1 : acronym;
  return joined.slice(0, length).toLowerCase() + joined.slice(length);
}

/** Words that cannot name a variable, a parameter or a function in an ES module. */
const reservedWords = new Set(
  (
    "abstract arguments as async await boolean break case catch class const constructor continue debugger declare default delete do else " +
    "enum eval export extends false finally for from function if implements import in instanceof interface let new null of package " +
    "private protected public return static super switch this throw true try type typeof undefined var void while with yield"
  ).split(" "),
);

/**
 * The words of a name: at a change to capitals (`bakedAt`), before the last capital of an acronym (`VMList`), around
 * digits (`sha256hash`), and at what no identifier may hold. Letters of every script are kept.
 */
const wordPattern =
  /(?:\p{Lu}\p{M}*)+(?=\p{Lu}\p{M}*[\p{Ll}\p{Lt}])|(?:\p{Lu}\p{M}*)?[\p{Ll}\p{Lt}\p{Lm}\p{Lo}\p{M}]+|(?:\p{Lu}\p{M}*)+|[\p{Nd}\p{Nl}]+/gu;

const words = (name: string): string[] => name.match(wordPattern) ?? [];

/** Acronyms of up to three capitals stay (`VM`), longer ones become words (`Https`), as in the Azure SDK. */
const isAcronym = (word: string): boolean => /^\p{Lu}{2,3}$/u.test(word);

const upperFirst = (word: string): string => word.replace(/^./u, (first) => first.toUpperCase());

/** Puts words together. Digits stay apart: `v2024_07_01` must not become `V20240701`. */
function joined(first: string, others: readonly string[]): string {
  return others.reduce((name, word) => {
    const capital = isAcronym(word) ? word : upperFirst(word.toLowerCase());
    return /\p{N}$/u.test(name) && /^\p{N}/u.test(word) ? `${name}_${capital}` : name + capital;
  }, first);
}

/** An identifier cannot begin with a digit or a combining mark, and is never empty. */
const asIdentifier = (name: string): string => (/^[\p{ID_Start}$_]/u.test(name) ? name : `_${name}`);

/** `PascalCase`; short acronyms stay (`VirtualMachineScaleSetVMs`). */
export function pascalCase(name: string): string {
  // Nearly all names hold nothing else, and there are many.
  if (/^[a-zA-Z]?(?:[a-z]+[A-Z])*[a-z]+\d*$/.test(name)) return name.charAt(0).toUpperCase() + name.slice(1);
  return asIdentifier(joined("", words(name)));
}

/** `camelCase`; a leading acronym is lowered as a whole (`VMList` → `vmList`), later ones stay. */
export function camelCase(name: string): string {
  if (/^(?:[a-z]+[A-Z])*[a-z]+\d*$/.test(name)) return name;
  const [first = "", ...others] = words(name);
  return asIdentifier(joined(first.toLowerCase(), others));
}

/** `kebab-case`, for file names; the plural of an acronym stays one word (`ScaleSetVMs` → `scale-set-vms`). */
export function kebabCase(name: string): string {
  const kebab = name
    .split(/[^\p{ID_Continue}$]+|_+/u)
    .filter((word) => word !== "")
    .join("-")
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, "$1-$2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll}{2})/gu, "$1-$2");
  return kebab.toLowerCase() || "_";
}

/** A name of the spec in the casing of its kind, unless the spec asks for it to the letter. */
export function cased(named: { readonly name: string; readonly isExactName: boolean }, by: (name: string) => string) {
  return named.isExactName ? asIdentifier(named.name.replace(/[^\p{ID_Continue}$]+/gu, "_")) : by(named.name);
}

/** A name for a parameter or a variable: reserved words get a suffix. */
export function variableName(name: string): string {
  return reservedWords.has(name) ? `${name}Param` : name;
}

/** A name for an exported function: reserved words get a `$` in front. */
export function functionName(method: string): string {
  return reservedWords.has(method) ? `$${method}` : method;
}

/** Hands out names, each once. Who asks first gets the plain name, so ask in an order that the spec cannot change. */
export class NameScope {
  readonly #taken: Set<string>;

  constructor(taken: Iterable<string> = []) {
    this.#taken = new Set(taken);
  }

  /** The first of the names that is free; if none is, the last one with a number. */
  claim(...candidates: [string, ...string[]]): string {
    const name = candidates.find((candidate) => !this.#taken.has(candidate)) ?? this.#numbered(candidates);
    this.#taken.add(name);
    return name;
  }

  #numbered(candidates: readonly string[]): string {
    const last = candidates.at(-1) ?? "";
    const stem = /\p{N}$/u.test(last) ? `${last}_` : last;
    for (let n = 2; ; n++) if (!this.#taken.has(`${stem}${n}`)) return `${stem}${n}`;
  }
}

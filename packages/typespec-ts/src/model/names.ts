/** Words that cannot name a variable, a parameter or a function in an ES module. */
const reservedWords = new Set(
  (
    "abstract arguments as async await boolean break case catch class const constructor continue debugger declare default delete do else " +
    "enum eval export extends false finally for from function if implements import in instanceof interface let new null of package " +
    "private protected public return static super switch this throw true try type typeof undefined var void while with yield"
  ).split(" "),
);

/** Splits at everything that no identifier may hold. Letters of every script are kept. */
function words(name: string): string[] {
  return name.split(/[^\p{ID_Continue}$]+|_+/u).filter((word) => word !== "");
}

const upperFirst = (word: string): string => word.replace(/^./u, (first) => first.toUpperCase());

/** An identifier cannot begin with a digit or a combining mark, and is never empty. */
const asIdentifier = (name: string): string => (/^[\p{ID_Start}$_]/u.test(name) ? name : `_${name}`);

/** `PascalCase`; capitals inside a word stay (`VirtualMachineScaleSetVMs`). */
export function pascalCase(name: string): string {
  // Nearly all names hold nothing else, and there are many.
  if (/^[a-zA-Z][a-zA-Z0-9]*$/.test(name)) return name.charAt(0).toUpperCase() + name.slice(1);
  return asIdentifier(words(name).map(upperFirst).join(""));
}

/** `camelCase`; a leading acronym is lowered as a whole (`VMList` → `vmList`), later capitals stay. */
export function camelCase(name: string): string {
  if (/^[a-z][a-zA-Z0-9]*$/.test(name)) return name;
  const joined = words(name).map(upperFirst).join("");
  return asIdentifier(joined.replace(/^\p{Lu}+(?=\p{Lu}\p{Ll}|$|\p{N})|^\p{Lu}/u, (start) => start.toLowerCase()));
}

/** `kebab-case`, for file names; the plural of an acronym stays one word (`ScaleSetVMs` → `scale-set-vms`). */
export function kebabCase(name: string): string {
  const kebab = words(name)
    .join("-")
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, "$1-$2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll}{2})/gu, "$1-$2");
  return kebab.toLowerCase() || "_";
}

/** A name of the spec in the casing of its kind, unless the spec asks for it to the letter. */
export function cased(named: { readonly name: string; readonly isExactName: boolean }, by: (name: string) => string) {
  return named.isExactName ? asIdentifier(named.name.replace(/[^\p{ID_Continue}$]+/gu, "_")) : by(named.name);
}

/** A name for a member of an enum. Separators stay where they part digits: `v2024_07_01` must not become `V20240701`. */
export function memberName(name: string): string {
  return /^[vV]?\p{N}/u.test(name)
    ? asIdentifier(name.replace(/[^\p{ID_Continue}]+/gu, "_").replace(/^v/, "V"))
    : pascalCase(name);
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

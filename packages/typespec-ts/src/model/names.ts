/** Words that cannot name a variable, a parameter or a function in an ES module. */
const reservedWords = new Set(
  (
    "abstract arguments as async await boolean break case catch class const constructor continue debugger declare default delete do else " +
    "enum eval export extends false finally for from function if implements import in instanceof interface let new null of package " +
    "private protected public return static super switch this throw true try type typeof undefined var void while with yield"
  ).split(" "),
);

/** Type names that generated code itself relies on, and the types of the language. */
const takenTypeNames = new Set(
  (
    "Array ArrayBuffer Blob Boolean Date Error Function JSON Map Math Number Object Promise Proxy Record RegExp Required Set String Symbol " +
    "Uint8Array Partial Pick Omit Readonly Awaited ClientContext ClientOptions ArmClientOptions OperationOptions Pipeline TokenCredential " +
    "KeyCredential"
  ).split(" "),
);

/** Splits at everything that no identifier may hold. Letters of every script are kept. */
function words(name: string): string[] {
  return name.split(/[^\p{L}\p{N}$]+/u).filter((word) => word !== "");
}

const upperFirst = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** An identifier cannot begin with a digit, and is never empty. */
const asIdentifier = (name: string): string => (/^\p{N}/u.test(name) || name === "" ? `_${name}` : name);

/** `PascalCase`; capitals inside a word stay (`VirtualMachineScaleSetVMs`). */
export function pascalCase(name: string): string {
  return asIdentifier(words(name).map(upperFirst).join(""));
}

/** `camelCase`; a leading acronym is lowered as a whole (`VMList` → `vmList`), later capitals stay. */
export function camelCase(name: string): string {
  const joined = words(name).map(upperFirst).join("");
  return asIdentifier(joined.replace(/^\p{Lu}+(?=\p{Lu}\p{Ll}|$|\p{N})|^\p{Lu}/u, (start) => start.toLowerCase()));
}

/** `kebab-case`, for file names; the plural of an acronym stays one word (`ScaleSetVMs` → `scale-set-vms`). */
export function kebabCase(name: string): string {
  return words(name)
    .join("-")
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, "$1-$2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll}{2})/gu, "$1-$2")
    .toLowerCase();
}

/** A name for a parameter or variable: reserved words get a suffix. */
export function parameterName(name: string): string {
  const cased = camelCase(name);
  return reservedWords.has(cased) || cased === "options" || cased === "context" ? `${cased}Param` : cased;
}

/** A name for an exported function: reserved words get a `$` in front. */
export function functionName(method: string): string {
  return reservedWords.has(method) ? `$${method}` : method;
}

/** A name for a type: names of the language get a suffix. */
export function typeName(name: string): string {
  const cased = pascalCase(name);
  return takenTypeNames.has(cased) ? `${cased}Model` : cased;
}

/** Hands out names, each once. Who asks first gets the plain name, so ask in an order that the spec cannot change. */
export class NameScope {
  readonly #taken = new Set<string>();

  claim(...candidates: string[]): string {
    const last = candidates.at(-1) ?? "_";
    let name = candidates.find((candidate) => !this.#taken.has(candidate));
    for (let n = 2; name === undefined; n++) {
      if (!this.#taken.has(`${last}${n}`)) name = `${last}${n}`;
    }
    this.#taken.add(name);
    return name;
  }
}

import { byText } from "../model/build.js";
import { printNames } from "./code.js";

interface Import {
  readonly name: string;
  /** Name in this file. */
  readonly local: string;
  isValue: boolean;
}

/** Collects what a file imports while its text is made. */
export class Imports {
  readonly #modules = new Map<string, Map<string, Import>>();
  readonly #locals: Set<string>;

  /** `locals` are the names that the file itself gives to functions, parameters and variables. */
  constructor(locals: Iterable<string> = []) {
    this.#locals = new Set(locals);
  }

  /** Asks for a value and returns its name in this file, for use in a template string. */
  value(module: string, name: string): string {
    const entry = this.#entry(module, name);
    entry.isValue = true;
    return entry.local;
  }

  /** Asks for a type. A value of the same name serves as the type too. */
  type(module: string, name: string): string {
    return this.#entry(module, name).local;
  }

  #entry(module: string, name: string): Import {
    let names = this.#modules.get(module);
    if (names === undefined) {
      names = new Map();
      this.#modules.set(module, names);
    }
    let entry = names.get(name);
    if (entry === undefined) {
      entry = { name, local: this.#locals.has(name) ? this.#free(name) : name, isValue: false };
      this.#locals.add(entry.local);
      names.set(name, entry);
    }
    return entry;
  }

  #free(name: string): string {
    let local = `_${name}`;
    while (this.#locals.has(local)) local = `_${local}`;
    return local;
  }

  toString(): string {
    const modules = [...this.#modules].sort(
      byText(([module]) => (module.startsWith(".") ? `1${module}` : `0${module}`)),
    );
    return modules.map(([module, names]) => importLine(module, [...names.values()])).join("");
  }
}

function importLine(module: string, names: readonly Import[]): string {
  const sorted = [...names].sort(byText(({ name }) => `${name.toLowerCase()} ${name}`));
  const typesOnly = sorted.every(({ isValue }) => !isValue);
  const items = sorted.map(({ name, local, isValue }) => {
    const item = local === name ? name : `${name} as ${local}`;
    return isValue || typesOnly ? item : `type ${item}`;
  });
  return `${printNames(`import ${typesOnly ? "type " : ""}`, items, module)}\n`;
}

/** One file below `gen/`. */
export interface SourceFile {
  readonly path: string;
  readonly content: string;
}

export function sourceFile(path: string, header: string, imports: Imports, sections: readonly string[]): SourceFile {
  const parts = [header, imports.toString().trimEnd(), ...sections.map((section) => section.trimEnd())];
  return { path, content: `${parts.filter((part) => part !== "").join("\n\n")}\n` };
}

import { byText } from "../model/build.js";
import { wrapList } from "./text.js";

/** Collects what a file imports while its text is made. */
export class Imports {
  readonly #modules = new Map<string, Map<string, boolean>>();

  /** Asks for a value and returns its name, for use in a template string. */
  value(module: string, name: string): string {
    this.#names(module).set(name, true);
    return name;
  }

  /** Asks for a type. A value of the same name serves as the type too. */
  type(module: string, name: string): string {
    const names = this.#names(module);
    if (!names.has(name)) names.set(name, false);
    return name;
  }

  #names(module: string): Map<string, boolean> {
    let names = this.#modules.get(module);
    if (names === undefined) {
      names = new Map();
      this.#modules.set(module, names);
    }
    return names;
  }

  toString(): string {
    const modules = [...this.#modules].sort(
      byText(([module]) => (module.startsWith(".") ? `1${module}` : `0${module}`)),
    );
    return modules.map(([module, names]) => importLine(module, names)).join("");
  }
}

function importLine(module: string, names: ReadonlyMap<string, boolean>): string {
  const sorted = [...names].sort(byText(([name]) => name.toLowerCase() + name));
  const typesOnly = sorted.every(([, isValue]) => !isValue);
  const items = sorted.map(([name, isValue]) => (isValue || typesOnly ? name : `type ${name}`));
  return `${wrapList(`import ${typesOnly ? "type " : ""}{ `, items, ` } from "${module}";`)}\n`;
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

/** A library of TypeSpec that a declaration needs: what to import, and which namespace to use. */
export interface Library {
  readonly module: string;
  readonly namespace: string;
}

/** Something new in an api-version that can be written without asking anyone. */
export interface Addition {
  /** A property or a value goes into a declaration; a type goes after the declaration that first refers to it. */
  readonly place: "into" | "after";
  /** Name of that declaration in TypeSpec. */
  readonly declaration: string;
  readonly name: string;
  /** What to write, a marked documentation line in front of each declaration. */
  readonly text: string;
  readonly libraries: readonly Library[];
  /** Types that the text names. */
  readonly uses: readonly string[];
  /** How the official file describes each new thing, for the person who is to do so in other words. */
  readonly descriptions: readonly Description[];
}

export interface Description {
  readonly of: string;
  readonly text: string;
}

/** Something that TypeSpec can say, in more than one way or with consequences: a person writes it. */
export interface Decision {
  readonly place: Place;
  /** What is different, and what to write, on one line. */
  readonly text: string;
}

/** Where a person has to look: a type, one of its properties, or an operation by its id. */
export interface Place {
  readonly type?: string;
  readonly property?: string;
  readonly operationId?: string;
}

/** What an official description of an api-version asks of the spec. */
export interface Plan {
  /** The api-version. */
  readonly version: string;
  readonly additions: readonly Addition[];
  readonly byHand: readonly Decision[];
  /** What TypeSpec, or its OpenAPI emitter, has no words for. */
  readonly inexpressible: readonly string[];
}

/** What stands in place of documentation until a person has written it. */
export const UNDOCUMENTED = "/** SPEC-TODO: say what it is, in your own words. */";

/** A member of the `Versions` enum, as decorators name it. */
export const versionName = (version: string): string => `v${version.replaceAll("-", "_")}`;

/** A decorator that takes an api-version, and more where given: `@added(Versions.v2026_07_01)`. */
export const versioned = (decorator: string, version: string, ...more: readonly string[]): string =>
  `@${decorator}(${[`Versions.${versionName(version)}`, ...more].join(", ")})`;

export const VERSIONING: Library = { module: "@typespec/versioning", namespace: "TypeSpec.Versioning" };

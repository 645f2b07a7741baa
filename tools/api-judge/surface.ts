/**
 * What users of an API can see, in plain data: types, operations and the api-version asked for by default. It is read
 * either off a TypeSpec description or off the API reports of a package; the judge compares two of them.
 */
export interface Surface {
  /** Types and operations by the names that users know. Those of groups and classes have theirs in front: `Client.read`. */
  readonly items: ReadonlyMap<string, Item>;
  /** The api-version that calls ask for where they name none. */
  readonly apiVersion: string | undefined;
}

export type Item = ObjectType | ValuesType | Alias | Callable | Opaque;

/** A type with named members. */
export interface ObjectType extends Directed {
  readonly kind: "object";
  readonly doc: string | undefined;
  readonly members: ReadonlyMap<string, Member>;
  /** What else makes up the type, as text: what it extends, what further members hold. */
  readonly rest: string;
}

/** Which way the values of a type go. One that no operation leads to goes both ways, to be safe. */
export interface Directed {
  /** Users make values of it. */
  readonly sent: boolean;
  /** Users are given values of it. */
  readonly received: boolean;
}

export interface Member {
  /** As text; other types in it by name. */
  readonly type: string;
  readonly optional: boolean;
  /** It only comes back, even where the type as a whole is sent. */
  readonly readOnly: boolean;
  /** Name on the wire, where that is known. */
  readonly wireName: string | undefined;
  readonly doc: string | undefined;
}

/** A set of known values. */
export interface ValuesType extends Directed {
  readonly kind: "values";
  readonly doc: string | undefined;
  /** Users are told to expect values that are not known yet. */
  readonly open: boolean;
  /** Documentation by value. */
  readonly values: ReadonlyMap<string, string | undefined>;
}

/** Another name for a type, such as for a union of types. */
export interface Alias extends Directed {
  readonly kind: "alias";
  readonly doc: string | undefined;
  /** As text; other types in it by name. */
  readonly type: string;
}

/** An operation, a function, a method or a constructor. */
export interface Callable {
  readonly kind: "callable";
  readonly doc: string | undefined;
  /** As text, where there are any: what is given and what comes back depends on them. */
  readonly typeParameters?: string;
  /** In the order in which they are given. */
  readonly parameters: readonly Parameter[];
  /** What comes back, as text. */
  readonly returns: string;
  /** What a failed call tells about itself, as text, where that is known. */
  readonly errors: string | undefined;
  /** What goes over the wire, as text (such as verb and path), where that is known. */
  readonly wire: string | undefined;
}

export interface Parameter {
  readonly name: string;
  readonly type: string;
  readonly optional: boolean;
  /** Name on the wire, where there is one and it is known. */
  readonly wireName?: string | undefined;
}

/** Anything else: all that can be said is whether it is the same. */
export interface Opaque {
  readonly kind: "opaque";
  readonly doc: string | undefined;
  readonly text: string;
}

/** How a release number has to move. */
export type Level = "none" | "patch" | "minor" | "major";

/** What the judge says of one thing that changed. */
export interface Verdict {
  /** Such as `DiskInstanceView.name`. */
  readonly item: string;
  /** For those who tell it on: something new, something that is not as it was, or other words about it. */
  readonly kind: "new" | "changed" | "documented";
  /** What happened to it, in few words. */
  readonly change: string;
  readonly level: Exclude<Level, "none">;
  /** Why it is of that level. */
  readonly reason: string;
}

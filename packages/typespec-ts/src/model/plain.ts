import type { History } from "./history.js";
import type { Client } from "./plain-client.js";

/**
 * The plain data between TypeSpec and text: `model/` fills it in, `render/` prints it. Names are final (cased, free of
 * collisions and reserved words), so no renderer decides one.
 */

/** How a value travels when its wire form is not its TypeScript form. Each has a `decode` and an `encode` helper. */
export type WireFormat =
  | "rfc3339"
  | "rfc7231"
  | "unixTimestamp"
  | "base64"
  | "base64url"
  | "numberString"
  | "booleanString";

export type TypeRef =
  /** The same value on both sides. */
  | { readonly kind: "plain"; readonly ts: "string" | "number" | "boolean" | "unknown" | "null" }
  | {
      readonly kind: "formatted";
      readonly ts: "Date" | "Uint8Array" | "number" | "boolean";
      readonly format: WireFormat;
    }
  | { readonly kind: "literal"; readonly value: string | number | boolean }
  | { readonly kind: "enum"; readonly name: string; readonly valueType: "string" | "number" }
  | { readonly kind: "model"; readonly name: string }
  | { readonly kind: "union"; readonly name: string }
  /** An anonymous union: written out where it stands. `name` is that of its codecs. */
  | { readonly kind: "oneOf"; readonly name: string; readonly variants: readonly TypeRef[] }
  | { readonly kind: "array"; readonly item: TypeRef }
  /** A list that is one text in JSON. */
  | { readonly kind: "joined"; readonly item: TypeRef; readonly by: string }
  | { readonly kind: "tuple"; readonly items: readonly TypeRef[] }
  | { readonly kind: "record"; readonly value: TypeRef }
  | { readonly kind: "nullable"; readonly type: TypeRef }
  /** Changes of a value, as a JSON merge patch. */
  | { readonly kind: "patch"; readonly type: TypeRef }
  /** Values that are sent one after the other. */
  | { readonly kind: "stream"; readonly item: TypeRef }
  /** A file to send; `needs` says which details a caller has to give beside its contents. */
  | { readonly kind: "file"; readonly contentType: TypeRef; readonly needs: readonly ("contentType" | "filename")[] };

export type Primitive = string | number | boolean;

export interface Property {
  /** Name in TypeScript. */
  readonly name: string;
  /** Name in JSON; none for what travels in a header, in the path or in the query. */
  readonly wireName: string | undefined;
  readonly type: TypeRef;
  readonly optional: boolean;
  /** Comes back, is never sent. */
  readonly readOnly: boolean;
  /** What is sent for a value that is not given. */
  readonly defaultValue: Primitive | undefined;
  /** Where it stands in XML; none for what has no XML. */
  readonly xml: XmlPlace | undefined;
  readonly doc: string | undefined;
  /** Without regard to the model, which may have come later. */
  readonly history: History | undefined;
}

/** A name in XML, with the prefix that the spec would like to see. */
export interface XmlName {
  readonly name: string;
  readonly namespace: { readonly uri: string; readonly prefix: string } | undefined;
}

/** An element; with the name of the elements below it if it holds a list. */
export interface XmlForm {
  readonly name: XmlName;
  readonly itemName: XmlName | undefined;
}

export type XmlPlace =
  | { readonly kind: "attribute"; readonly name: XmlName }
  /** It is the text between the tags of its model. */
  | { readonly kind: "text" }
  | { readonly kind: "element"; readonly form: XmlForm }
  /** A list, each item of which is an element of its model. */
  | { readonly kind: "elements"; readonly name: XmlName };

/** An object in JSON whose properties users see on the model that it stands in. */
export interface Flattened {
  readonly wireName: string;
  /** A model. */
  readonly type: TypeRef;
  readonly optional: boolean;
  /** Names of the properties in the object's own type, and on the model. */
  readonly members: readonly { readonly inner: string; readonly outer: string }[];
}

export interface Model {
  readonly name: string;
  readonly doc: string | undefined;
  readonly history: History | undefined;
  /** Its own properties, without those of `base`. */
  readonly properties: readonly Property[];
  /** Its own ones. Their properties are among those of the model, without a place of their own in JSON. */
  readonly flattened: readonly Flattened[];
  readonly base: string | undefined;
  /** What further properties hold, where the spec says so. */
  readonly additional: TypeRef | undefined;
  /** Set on the model that names a discriminator, for all that derive from it. */
  readonly hierarchy: Hierarchy | undefined;
  /** It travels as JSON. */
  readonly json: boolean;
  /** Name of its element where none is told by what holds it; set if it travels as XML. */
  readonly xmlName: XmlName | undefined;
  /** Its values are sent. */
  readonly input: boolean;
  /** Its values come back, in a response or in an error. */
  readonly output: boolean;
  /** Changes of its values are sent: see the type `patch`. */
  readonly patched: boolean;
}

/** The models that a discriminator tells apart. */
export interface Hierarchy {
  /** Name of the union type of all of them. */
  readonly unionName: string;
  /** Name of the discriminator, in TypeScript and in JSON. */
  readonly property: string;
  readonly wireName: string;
  readonly subtypes: readonly { readonly value: string; readonly model: string }[];
}

export interface EnumMember {
  readonly name: string;
  readonly value: string | number;
  readonly doc: string | undefined;
  /** The api-version that brought it, if it came later than the enum. */
  readonly since: string | undefined;
}

export interface Enum {
  readonly name: string;
  /** Name of the const object of its known values. */
  readonly knownName: string;
  readonly doc: string | undefined;
  /** The api-version that brought it, for a service with several of them. */
  readonly since: string | undefined;
  /** More values may come than are known. */
  readonly open: boolean;
  readonly valueType: "string" | "number";
  readonly members: readonly EnumMember[];
}

/** One kind of event that a stream holds. */
export interface EventType {
  /** Name on the wire; `message` for an event without one. */
  readonly name: string;
  /** What it holds, and how that is written; text that is fixed only marks the end. */
  readonly data: { readonly as: "json" | "text"; readonly type: TypeRef } | { readonly mark: string };
  /** Nothing comes after it. */
  readonly isLast: boolean;
}

export interface Union {
  readonly name: string;
  readonly doc: string | undefined;
  readonly since: string | undefined;
  /** An anonymous union has codecs but no declaration. */
  readonly declared: boolean;
  /** Set where the union stands for the events of a stream: its values are events, and have no JSON. */
  readonly events: readonly EventType[] | undefined;
  readonly variants: readonly TypeRef[];
  /** Set where a value says which variant it is of (`@discriminated`). */
  readonly tag: Tag | undefined;
  readonly input: boolean;
  readonly output: boolean;
  readonly patched: boolean;
}

/** How the variants of a union are named in its values. */
export interface Tag {
  readonly property: string;
  /** The property that holds the variant's own value; without one, the name is among the properties of the variant. */
  readonly envelope: string | undefined;
  /** In the order of the variants. */
  readonly names: readonly string[];
}

/** A type that models use and that no spec declares. */
export type SupportType = "FileContents" | "FileDetails" | "MergePatch";

/** Everything that one run of the emitter writes down. Lists are in the order of their names. */
export interface Package {
  /** What its types need beside declarations of the spec: names of types in the support code. */
  readonly supportTypes: readonly SupportType[];
  readonly models: readonly Model[];
  readonly modelsByName: ReadonlyMap<string, Model>;
  readonly enums: readonly Enum[];
  readonly unions: readonly Union[];
  readonly clients: readonly Client[];
  /** The api-versions of the service, if it is the only one and has several; oldest first, to the one that is emitted. */
  readonly versions: readonly string[] | undefined;
}

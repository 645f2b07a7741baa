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
}

export interface Enum {
  readonly name: string;
  /** Name of the const object of its known values. */
  readonly knownName: string;
  readonly doc: string | undefined;
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

export interface Parameter {
  readonly name: string;
  readonly type: TypeRef;
  readonly doc: string | undefined;
  /** What stands for a value that is not given. */
  readonly defaultValue: Primitive | undefined;
}

export type Primitive = string | number | boolean;

/** Where the value of something on the wire comes from. */
export type Source =
  | { readonly from: "constant"; readonly value: Primitive }
  /** That of the call, or else of the client, or else, where the client has none, this one. */
  | { readonly from: "apiVersion"; readonly defaultValue: string | undefined }
  | {
      /** `context` is the client, `argument` a positional parameter, `option` a member of the options bag. */
      readonly from: "context" | "argument" | "option";
      /** The parameter, then the properties that lead to the value. */
      readonly path: readonly { readonly name: string; readonly optional: boolean }[];
      /** What stands for a value that is not given. */
      readonly defaultValue: Primitive | undefined;
      /** What is made anew for each call where it is not given. */
      readonly made?: "id" | "now";
      /** Of a page, in place of what the caller gives: the token of the page before, or the size asked for. */
      readonly ofPage?: "token" | "size" | undefined;
    };

export interface WireValue {
  readonly wireName: string;
  readonly type: TypeRef;
  readonly source: Source;
  /** There may be no value, and then nothing is sent. */
  readonly optional: boolean;
  /** Arrays: the separator that joins the items; `multi` repeats the name. */
  readonly join: "," | " " | "|" | "\n" | "multi" | undefined;
}

/** An expression of a URI template (RFC 6570), such as `{/name*}`, with values by their names on the wire. */
export interface Expansion {
  /** In a path, with the slashes that go with the value, as in `/{+scope}/`. */
  readonly template: string;
  readonly values: readonly WireValue[];
}

/** How a body is written and read. */
export type MediaKind = "json" | "text" | "bytes" | "xml" | "file" | "multipart" | "jsonLines" | "events";

export type Body =
  | { readonly kind: "whole"; readonly type: TypeRef; readonly source: Source; readonly optional: boolean }
  | {
      readonly kind: "xml";
      readonly type: TypeRef;
      readonly root: XmlForm;
      readonly source: Source;
      readonly optional: boolean;
    }
  /** Several parameters that together make one JSON object. */
  | { readonly kind: "spread"; readonly members: readonly WireValue[] }
  /** The properties of one value, each a part of a form. */
  | { readonly kind: "parts"; readonly parts: readonly Part[]; readonly source: Source; readonly optional: boolean };

/** One field of a form. */
export interface Part {
  readonly wireName: string;
  /** The property that holds its value. */
  readonly name: string;
  readonly type: TypeRef;
  readonly optional: boolean;
  readonly as: "json" | "text" | "file";
  /** Each item of the list is a part of its own. */
  readonly isMulti: boolean;
  readonly contentType: string;
}

/** A status, or all of a range. */
export type Status = number | { readonly start: number; readonly end: number };

export interface Response {
  readonly status: Status;
  /** `status`: the status is the answer, and the body does not matter. */
  readonly body:
    | { readonly as: "json" | "text" | "bytes"; readonly type: TypeRef }
    | { readonly as: "xml"; readonly type: TypeRef; readonly root: XmlForm }
    | { readonly as: "file"; readonly contentType: TypeRef }
    /** A line of JSON for each value of the type. */
    | { readonly as: "jsonLines"; readonly type: TypeRef }
    /** Events of these types, which the type is the union of. */
    | { readonly as: "events"; readonly type: TypeRef; readonly events: readonly EventType[] }
    | { readonly as: "status"; readonly value: boolean }
    | undefined;
}

export interface ErrorBody {
  readonly status: Status | "default";
  readonly type: TypeRef;
  /** Set if it is XML. */
  readonly root: XmlForm | undefined;
}

/** Properties that lead to a value. */
export type Way = readonly { readonly name: string; readonly optional: boolean }[];

/** A list that comes page by page. */
export interface Paging {
  readonly item: TypeRef;
  /** A parameter of the request is the token or the size of a page. */
  readonly variesByPage: boolean;
  /** There are answers without a page. */
  readonly mayBeAbsent: boolean;
  readonly items: Way;
  /** What a page says of the next one; nothing where all items come at once. */
  readonly next:
    | { readonly as: "nextLink" | "nextToken"; readonly from: Way | { readonly header: string } }
    | undefined;
  /** How links are followed, if not by GET. */
  readonly nextMethod: "POST" | undefined;
  /** Names of query parameters that links are given again. */
  readonly keep: readonly string[];
}

/** An operation that goes on after the service has answered. */
export interface Polling {
  /** What the body holds that comes in the end. */
  readonly result: TypeRef | undefined;
  /** Names in JSON that lead to the result. */
  readonly resultPath: readonly string[];
  readonly finalStateVia: string | undefined;
  readonly keep: readonly string[];
}

export interface Operation {
  /** Name of the function; `method` is its name on the client, which may be a reserved word. */
  readonly name: string;
  readonly method: string;
  readonly doc: string | undefined;
  readonly optionsName: string;
  readonly parameters: readonly Parameter[];
  readonly options: readonly Parameter[];
  /** Set where the call may ask for another one than the client's, or than that of its service. */
  readonly apiVersion: ApiVersion | undefined;
  readonly verb: string;
  /** Literal text, plain segments and expansions, in turn. */
  readonly path: readonly (string | WireValue | Expansion)[];
  /** What pairs of name and value can tell. */
  readonly query: readonly WireValue[];
  readonly expandedQuery: Expansion | undefined;
  readonly headers: readonly WireValue[];
  readonly body: { readonly contentType: Source; readonly as: MediaKind; readonly value: Body } | undefined;
  readonly responses: readonly Response[];
  readonly paging: Paging | undefined;
  readonly polling: Polling | undefined;
  readonly errors: readonly ErrorBody[];
}

export interface OperationGroup {
  /** Property on the client or on the group above. */
  readonly name: string;
  /** Name of the interface. */
  readonly typeName: string;
  /** Names from the client down to here; none for the operations of the client itself. */
  readonly path: readonly string[];
  readonly file: string;
  /** Where the package exports the functions; none for those that are in its index. */
  readonly subpath: string | undefined;
  readonly doc: string | undefined;
  readonly operations: readonly Operation[];
  readonly groups: readonly OperationGroup[];
}

export interface Credential {
  readonly token: boolean;
  readonly scopes: readonly string[];
  /** How a key is sent, where the service takes one: in which header, and behind the name of which scheme. */
  readonly key: { readonly header: string; readonly scheme: string | undefined } | undefined;
  /** The service takes requests without one too. */
  readonly optional: boolean;
}

/** Which version of a service calls ask for. */
export interface ApiVersion {
  readonly type: TypeRef;
  readonly defaultValue: string;
}

/** A parameter of the constructor; with a place in the options unless it is required. */
export interface ClientParameter extends Parameter {
  readonly required: boolean;
}

export interface Client {
  readonly name: string;
  readonly doc: string | undefined;
  readonly contextName: string;
  readonly factoryName: string;
  readonly optionsName: string;
  readonly file: string;
  readonly contextFile: string;
  /** Azure Resource Manager: the endpoint follows the cloud. */
  readonly arm: boolean;
  /** Server URL: literal text and what the caller gives, in turn. */
  readonly endpoint: readonly (string | Source)[];
  readonly credential: Credential | undefined;
  /** Parameters that make up the server URL. */
  readonly endpointParameters: readonly ClientParameter[];
  /** Parameters that operations take their values from. */
  readonly parameters: readonly ClientParameter[];
  /** None where the client combines several services with versions of their own. */
  readonly apiVersion: ApiVersion | undefined;
  readonly root: OperationGroup;
  /** In the order of their names. */
  readonly accessors: readonly Accessor[];
}

/** A method that makes another client, with what this one was made with. */
export interface Accessor {
  readonly name: string;
  readonly client: Client;
  /** Arguments of that client that this one does not have. */
  readonly own: readonly Parameter[];
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
}

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
  | { readonly kind: "enum"; readonly name: string }
  | { readonly kind: "model"; readonly name: string }
  | { readonly kind: "union"; readonly name: string }
  | { readonly kind: "oneOf"; readonly variants: readonly TypeRef[] }
  | { readonly kind: "array"; readonly item: TypeRef }
  | { readonly kind: "record"; readonly value: TypeRef }
  | { readonly kind: "nullable"; readonly type: TypeRef };

export interface Property {
  /** Name in TypeScript. */
  readonly name: string;
  /** Name in JSON; none for what travels in a header, in the path or in the query. */
  readonly wireName: string | undefined;
  readonly type: TypeRef;
  readonly optional: boolean;
  /** Comes back, is never sent. */
  readonly readOnly: boolean;
  readonly doc: string | undefined;
}

export interface Model {
  readonly name: string;
  readonly doc: string | undefined;
  /** Its own properties, without those of `base`. */
  readonly properties: readonly Property[];
  readonly base: string | undefined;
  /** What further properties hold, where the spec says so. */
  readonly additional: TypeRef | undefined;
  /** Set on the model that names a discriminator, for all that derive from it. */
  readonly hierarchy: Hierarchy | undefined;
  /** Its values are sent. */
  readonly input: boolean;
  /** Its values come back, in a response or in an error. */
  readonly output: boolean;
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
  readonly doc: string | undefined;
  /** More values may come than are known. */
  readonly open: boolean;
  readonly valueType: "string" | "number";
  readonly members: readonly EnumMember[];
}

export interface Union {
  readonly name: string;
  readonly doc: string | undefined;
  readonly type: TypeRef;
  readonly input: boolean;
  readonly output: boolean;
}

export interface Parameter {
  readonly name: string;
  readonly type: TypeRef;
  readonly doc: string | undefined;
}

/** Where the value of something on the wire comes from. */
export interface Source {
  /** `context` is the client, `argument` a positional parameter, `option` a member of the options bag. */
  readonly from: "context" | "argument" | "option";
  /** The parameter, then the properties that lead to the value. */
  readonly path: readonly { readonly name: string; readonly optional: boolean }[];
}

export type ValueSource = Source | { readonly from: "constant"; readonly value: string | number | boolean };

export interface WireValue {
  readonly wireName: string;
  readonly type: TypeRef;
  readonly source: ValueSource;
  readonly optional: boolean;
  /** Arrays: the separator that joins the items; `multi` repeats the name. */
  readonly join: "," | " " | "|" | "\n" | "multi" | undefined;
}

export type Body =
  | { readonly kind: "whole"; readonly type: TypeRef; readonly source: Source; readonly optional: boolean }
  /** Several parameters that together make one JSON object. */
  | {
      readonly kind: "spread";
      readonly model: string;
      readonly members: readonly { readonly name: string; readonly source: Source }[];
    };

export interface ResponseBody {
  readonly statuses: readonly number[];
  readonly body: { readonly as: "json" | "text" | "bytes"; readonly type: TypeRef } | undefined;
}

export interface Operation {
  /** Name of the function; `method` is its name on the client, which may be a reserved word. */
  readonly name: string;
  readonly method: string;
  readonly doc: string | undefined;
  readonly optionsName: string;
  readonly parameters: readonly Parameter[];
  readonly options: readonly Parameter[];
  /** The call may ask for another api-version than the client's. */
  readonly takesApiVersion: boolean;
  readonly verb: string;
  /** Literal text and parameters of the path, in turn. */
  readonly path: readonly (string | WireValue)[];
  readonly query: readonly WireValue[];
  readonly headers: readonly WireValue[];
  readonly body:
    | { readonly contentType: string; readonly as: "json" | "text" | "bytes"; readonly value: Body }
    | undefined;
  readonly responses: readonly ResponseBody[];
  readonly errors: readonly { readonly status: number | "default"; readonly type: TypeRef }[];
}

export interface OperationGroup {
  /** Property on the client and namespace of the functions. */
  readonly name: string;
  /** Name of the interface. */
  readonly typeName: string;
  /** Names from the client down to here; the file takes its name from them. */
  readonly path: readonly string[];
  readonly doc: string | undefined;
  readonly operations: readonly Operation[];
  readonly groups: readonly OperationGroup[];
}

export interface Credential {
  readonly token: boolean;
  readonly scopes: readonly string[];
  /** Header that carries an API key, where the service takes one. */
  readonly keyHeader: string | undefined;
  readonly keyPrefix: string | undefined;
}

export interface Client {
  readonly name: string;
  readonly doc: string | undefined;
  readonly contextName: string;
  readonly factoryName: string;
  readonly optionsName: string;
  /** Azure Resource Manager: the endpoint follows the cloud. */
  readonly arm: boolean;
  /** Server URL: literal text and names of parameters, in turn. */
  readonly endpoint: readonly (string | { readonly parameter: string })[];
  readonly credential: Credential | undefined;
  readonly parameters: readonly Parameter[];
  readonly options: readonly (Parameter & { readonly defaultValue: string | number | boolean | undefined })[];
  readonly apiVersion: { readonly name: string; readonly type: TypeRef; readonly defaultValue: string } | undefined;
  readonly root: OperationGroup;
}

/** Everything that one run of the emitter writes down. Lists are in the order of their names. */
export interface Package {
  readonly models: readonly Model[];
  readonly modelsByName: ReadonlyMap<string, Model>;
  readonly enums: readonly Enum[];
  readonly unions: readonly Union[];
  readonly clients: readonly Client[];
}

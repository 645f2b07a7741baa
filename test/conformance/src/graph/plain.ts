/** The plain data that the driver works on, as it stands in `graph.json`. Names are those that users see. */

/** How a value looks on the wire and to a user. */
export type Shape =
  /** The same on both sides; `of` tells how it is read where all is text. `example` is one of a fixed set of values. */
  | { readonly kind: "same"; readonly of: "text" | "number" | "boolean" | "anything"; readonly example?: unknown }
  | { readonly kind: "date"; readonly wire: "rfc3339" | "rfc7231" | "unixTimestamp" }
  | { readonly kind: "bytes"; readonly wire: "base64" | "base64url" }
  | { readonly kind: "numberText" }
  | { readonly kind: "booleanText" }
  | { readonly kind: "constant"; readonly value: unknown }
  /** With a delimiter, the whole list is one text. */
  | { readonly kind: "list"; readonly item: Shape; readonly delimiter?: string }
  | { readonly kind: "record"; readonly value: Shape }
  | { readonly kind: "model"; readonly name: string }
  | { readonly kind: "nullable"; readonly shape: Shape }
  | { readonly kind: "anyOf"; readonly shapes: readonly Shape[] }
  /** What the driver knows no rule for. */
  | { readonly kind: "odd"; readonly what: string };

export interface ModelProperty {
  readonly name: string;
  readonly wire: string;
  readonly xml?: { readonly name: string; readonly attribute: boolean; readonly unwrapped: boolean };
  readonly shape: Shape;
  readonly optional: boolean;
  /** Never sent. */
  readonly readOnly: boolean;
  /** Its own properties stand in its place. */
  readonly flatten: boolean;
}

export interface Model {
  readonly base?: string;
  readonly properties: readonly ModelProperty[];
  readonly additional?: Shape;
  /** Name on the wire, and the models by its values. */
  readonly discriminator?: { readonly wire: string; readonly subtypes: Readonly<Record<string, string>> };
}

/** From a parameter of the method to the value. */
export interface Way {
  readonly parameter: string;
  readonly steps: readonly string[];
  /** The part of a JSON body that goes this way; none for all of it. */
  readonly member?: string;
}

export interface Input {
  readonly place: "path" | "query" | "header" | "cookie";
  readonly wire: string;
  readonly shape: Shape;
  /** In a path: the value may be several segments. */
  readonly reserved?: boolean;
  /** Lists: what parts the items; `multi` if the name is repeated. */
  readonly delimiter?: string;
  readonly ways: readonly Way[];
}

export interface Parameter {
  /** What ways call it. */
  readonly id: string;
  readonly name: string;
  readonly place: "argument" | "option" | "client" | "clientOption";
  readonly isApiVersion: boolean;
  readonly shape: Shape;
  readonly defaultValue?: unknown;
}

export interface TemplateParameter {
  readonly wire: string;
  readonly name: string;
  readonly isApiVersion: boolean;
  readonly defaultValue?: unknown;
}

export interface ClientShape {
  readonly name: string;
  readonly arm: boolean;
  readonly apiVersion?: string;
  readonly serverUrl: string;
  /** The parameters of the server's URL. */
  readonly template: readonly TemplateParameter[];
  readonly credential: readonly ("token" | "key" | "none" | "odd")[];
  readonly parameters: readonly Parameter[];
}

export interface GraphOperation {
  readonly id: string;
  /** Name of the class. */
  readonly client: string;
  readonly groups: readonly string[];
  readonly method: string;
  readonly kind: "basic" | "paging" | "lro" | "lropaging";
  readonly verb: string;
  /** Below the server's URL. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly inputs: readonly Input[];
  readonly body?: { readonly shape: Shape; readonly contentTypes: readonly string[]; readonly ways: readonly Way[] };
  readonly result: {
    readonly shape?: Shape;
    /** Whether the answer is in the status. */
    readonly byStatus: boolean;
    /** Names on the wire that lead to the result, or to the items of a page. */
    readonly path: readonly string[];
    readonly streams: boolean;
  };
  /** What error bodies hold, by status. */
  readonly errors: Readonly<Record<string, Shape>>;
}

/** Values that users are given a list of. */
export interface KnownValues {
  readonly name: string;
  /** The name where something else has the first. */
  readonly longName: string;
  /** By the names of members. */
  readonly values: Readonly<Record<string, string | number>>;
}

export interface Graph {
  readonly scenarios: Readonly<Record<string, readonly string[]>>;
  readonly clients: readonly ClientShape[];
  readonly operations: readonly GraphOperation[];
  readonly models: Readonly<Record<string, Model>>;
  readonly enums: readonly KnownValues[];
}

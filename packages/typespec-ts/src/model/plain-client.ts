import type { EventType, Primitive, TypeRef, XmlForm } from "./plain.js";

/** The part of the plain data that becomes the client package: clients, their operations, and what goes over the wire. */

export interface Parameter {
  readonly name: string;
  readonly type: TypeRef;
  readonly doc: string | undefined;
  /** The api-version that brought it, if it came later than the operation. */
  readonly since?: string | undefined;
  /** What stands for a value that is not given. */
  readonly defaultValue: Primitive | undefined;
}

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
  /** The api-version that brought it, for a service with several of them. */
  readonly since: string | undefined;
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

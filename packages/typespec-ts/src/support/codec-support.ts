// Copied into every generated models package, so that the package has no dependencies. Maintained and tested in
// @instance-view/typespec-ts.

/** The body is not of the shape that the API describes. */
export class ShapeError extends Error {
  override readonly name: string = "ShapeError";
  /** Stable; for programs. */
  readonly code: "unexpected-shape" = "unexpected-shape";
  /** JSON pointer to the value; empty for the body itself. */
  readonly place: string;
  readonly #expected: string;
  readonly #found: string;

  /** @internal */
  constructor(expected: string, found: string, place = "") {
    super(`Expected ${expected} at ${place === "" ? "the top" : place} of the body, found ${found}.`);
    this.#expected = expected;
    this.#found = found;
    this.place = place;
  }

  /** The same error, seen from the object or list that holds the value. @internal */
  within(key: string | number): ShapeError {
    const step = String(key).replaceAll("~", "~0").replaceAll("/", "~1");
    return new ShapeError(this.#expected, this.#found, `/${step}${this.place}`);
  }
}

/** What a reader needs to know of a wrong value: its kind, never all of its content. */
function describe(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "string")
    return `the text ${JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value)}`;
  return value === undefined ? "nothing" : typeof value === "object" ? "an object" : `the ${typeof value} ${value}`;
}

function located(error: unknown, key: string | number): unknown {
  return error instanceof ShapeError ? error.within(key) : error;
}

/** A JSON object, as it was parsed. */
export type JsonObject = Record<string, unknown>;

export function object(value: unknown): JsonObject {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new ShapeError("an object", describe(value));
  }
  return value as JsonObject;
}

/** Converts one member in place. `null` becomes `undefined`; what is absent stays absent. */
export function member(holder: JsonObject, key: string, decode: (value: unknown) => unknown): void {
  const value = holder[key];
  if (value === undefined) return;
  try {
    holder[key] = value === null ? undefined : decode(value);
  } catch (error) {
    throw located(error, key);
  }
}

/** Converts one member in place, and leaves `null`, which its type has. */
export function nullableMember(holder: JsonObject, key: string, decode: (value: unknown) => unknown): void {
  if (holder[key] !== null) member(holder, key, decode);
}

/** Converts the items of a list in place. */
export function list<T>(value: unknown, decode: (item: unknown) => T): T[] {
  if (!Array.isArray(value)) throw new ShapeError("a list", describe(value));
  for (let i = 0; i < value.length; i++) {
    try {
      value[i] = decode(value[i]);
    } catch (error) {
      throw located(error, i);
    }
  }
  return value;
}

/** Converts the values of a record in place. */
export function record<T>(value: unknown, decode: (item: unknown) => T): Record<string, T> {
  const holder = object(value);
  for (const key of Object.keys(holder)) {
    try {
      holder[key] = decode(holder[key]);
    } catch (error) {
      throw located(error, key);
    }
  }
  return holder as Record<string, T>;
}

/** Leaves `null` as it is, where the type says that it may be `null`. */
export function nullable<T>(value: unknown, decode: (value: unknown) => T): T | null {
  return value === null ? null : decode(value);
}

/** A value without a conversion of its own. */
export function same<T>(value: unknown): T {
  return value as T;
}

// A time without an offset is UTC; left to itself, Date would read it as local time.
const hasOffset = /(?:[zZ]|[+-]\d\d:?\d\d)$/;

/** RFC 3339. A `Date` holds milliseconds: further digits are dropped. */
export function rfc3339(value: unknown): Date {
  const date = typeof value === "string" ? new Date(hasOffset.test(value) ? value : `${value}Z`) : undefined;
  if (date === undefined || Number.isNaN(date.getTime())) {
    throw new ShapeError("a date and time (RFC 3339)", describe(value));
  }
  return date;
}

/** RFC 7231, as in `Tue, 15 Nov 1994 08:12:31 GMT`. */
export function rfc7231(value: unknown): Date {
  const date = typeof value === "string" ? new Date(value) : undefined;
  if (date === undefined || Number.isNaN(date.getTime())) {
    throw new ShapeError("a date and time (RFC 7231)", describe(value));
  }
  return date;
}

/** Seconds since 1970. */
export function unixTimestamp(value: unknown): Date {
  const date = typeof value === "number" ? new Date(value * 1000) : undefined;
  if (date === undefined || Number.isNaN(date.getTime())) {
    throw new ShapeError("a time in seconds since 1970", describe(value));
  }
  return date;
}

/** Base64, of the standard or of the URL alphabet. */
export function base64(value: unknown): Uint8Array {
  try {
    if (typeof value === "string") {
      return Uint8Array.from(atob(value.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
    }
  } catch {
    // Not base64: the error below says so.
  }
  throw new ShapeError("base64 text", describe(value));
}

export function numberString(value: unknown): number {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : Number.NaN;
  if (Number.isNaN(number)) throw new ShapeError("a number as text", describe(value));
  return number;
}

export function booleanString(value: unknown): boolean {
  if (value !== "true" && value !== "false") throw new ShapeError('"true" or "false" as text', describe(value));
  return value === "true";
}

export function toRfc3339(value: Date): string {
  return value.toISOString();
}

export function toRfc7231(value: Date): string {
  return value.toUTCString();
}

export function toUnixTimestamp(value: Date): number {
  return Math.floor(value.getTime() / 1000);
}

export function toBase64(value: Uint8Array): string {
  return btoa(Array.from(value, (byte) => String.fromCharCode(byte)).join(""));
}

export function toBase64url(value: Uint8Array): string {
  return toBase64(value).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

export function toText(value: number | boolean): string {
  return String(value);
}

/** Encodes the values of a record, into a new one. */
export function mapValues<T>(value: Readonly<Record<string, T>>, encode: (item: T) => unknown): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, encode(item)]));
}

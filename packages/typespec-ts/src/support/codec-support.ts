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

export function isObject<T>(value: T): value is Exclude<T & object, readonly unknown[]> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function object(value: unknown): JsonObject {
  if (!isObject(value)) throw new ShapeError("an object", describe(value));
  return value as JsonObject;
}

/** A member of what may be no object at all. */
export function peek(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? (value as JsonObject)[key] : undefined;
}

/** Reads a type from parsed JSON. */
export type Decoder<T> = (value: unknown) => T;

/**
 * Makes the decoder of a model, which changes objects in place: `null` becomes `undefined`, but for members of which it is
 * a value (`nulls`), and what is in the table is converted. What is absent stays absent, what is unknown stays.
 *
 * @param members - makes the table when it is first needed: it may name decoders that are declared further down
 */
export function model<T>(
  members: () => Readonly<Record<string, Decoder<unknown>>> = () => ({}),
  nulls: readonly string[] = [],
): Decoder<T> {
  let names: readonly string[] | undefined;
  let decoders: readonly Decoder<unknown>[] = [];
  return (value) => {
    const holder = object(value);
    if (names === undefined) {
      const table = members();
      names = Object.keys(table);
      decoders = Object.values(table);
    }
    let key = "";
    try {
      // Not Object.keys: with it, decoding takes a fifth longer.
      for (key in holder) {
        const found = holder[key];
        if (found == null) {
          if (!nulls.includes(key)) holder[key] = undefined;
          continue;
        }
        // Short lists, looked through in place: as fast as code that is written out for each model; a Map takes longer.
        for (let i = 0; i < names.length; i++) {
          if (names[i] !== key) continue;
          const read: unknown = decoders[i]?.(found);
          if (read !== found) holder[key] = read;
          break;
        }
      }
    } catch (error) {
      throw located(error, key);
    }
    return holder as T;
  };
}

/** A value without a conversion of its own. */
export function same<T>(value: unknown): T {
  return value as T;
}

/** Converts the items of a list in place. */
export function list<T>(decode?: (item: unknown) => T): (value: unknown) => T[] {
  return (value) => {
    if (!Array.isArray(value)) throw new ShapeError("a list", describe(value));
    let i = 0;
    try {
      for (; decode !== undefined && i < value.length; i++) {
        const item = decode(value[i]);
        if (item !== value[i]) value[i] = item;
      }
    } catch (error) {
      throw located(error, i);
    }
    return value;
  };
}

/** Reads a list that is one text. */
export function joined<T>(by: string, decode: (item: unknown) => T = same): (value: unknown) => T[] {
  return (value) => {
    if (typeof value !== "string") throw new ShapeError("a list as text", describe(value));
    return value === "" ? [] : value.split(by).map((item) => decode(item));
  };
}

/** Converts the items of a list in place, each in its own way. */
export function tuple<T>(...decoders: readonly ((item: unknown) => unknown)[]): (value: unknown) => T {
  return (value) => {
    const next = decoders.values();
    return list((item) => (next.next().value ?? same)(item))(value) as T;
  };
}

/** Converts the values of a record in place. */
export function record<T>(decode?: (item: unknown) => T): (value: unknown) => Record<string, T> {
  return (value) => {
    const holder = object(value);
    for (const key of decode === undefined ? [] : Object.keys(holder)) {
      try {
        holder[key] = decode?.(holder[key]);
      } catch (error) {
        throw located(error, key);
      }
    }
    return holder as Record<string, T>;
  };
}

/** Codecs of the variants of a union, by the names that its values bear. */
type Variants = Readonly<Record<string, (value: never) => unknown>>;

const variant = (variants: Variants, name: unknown): ((value: unknown) => unknown) =>
  (peek(variants, `${name}`) as ((value: unknown) => unknown) | undefined) ?? same;

/** Reads a union whose values stand in an envelope, beside the name of their variant. Changes the envelope in place. */
export function enveloped(value: unknown, tag: string, content: string, variants: Variants): unknown {
  return model(() => ({ [content]: variant(variants, object(value)[tag]) }))(value);
}

/** Reads a union whose values are objects with the name of their variant among the properties. */
export function tagged(value: unknown, tag: string, variants: Variants): unknown {
  const { [tag]: name, ...rest } = object(value);
  return { ...(variant(variants, name)(rest) as JsonObject), [tag]: name };
}

/** Leaves `null` as it is, where the type says that it may be `null`. */
export function nullable<V, T>(convert: (value: V) => T): (value: V | null) => T | null {
  return (value) => (value === null ? null : convert(value));
}

/** Gives members other names, as in `{ old: "new" }`, in a new object. */
export function renamed<T>(decode: Decoder<JsonObject>, names: Readonly<Record<string, string>>): Decoder<T> {
  return (value) => {
    const holder = decode(value);
    // Entries, because an assignment to "__proto__" would set the prototype instead of a property.
    const others = Object.entries(holder).filter(([key]) => !Object.hasOwn(names, key));
    return Object.fromEntries([...others, ...named(holder, names)]) as T;
  };
}

/** Puts the members of an object in place of it, some of them under other names, in a new object. */
export function lifted<T>(
  decode: Decoder<JsonObject>,
  key: string,
  names: Readonly<Record<string, string>>,
): Decoder<T> {
  return (value) => {
    const { [key]: inner, ...others } = decode(value);
    if (!isObject(inner)) return others as T;
    const unknown = Object.entries(inner).filter(([name]) => !Object.hasOwn(names, name));
    return Object.fromEntries([...unknown, ...Object.entries(others), ...named(inner as JsonObject, names)]) as T;
  };
}

/** Keeps all members without a name apart, in a record of their own, in a new object. */
export function gathered<T>(
  decode: Decoder<JsonObject>,
  names: Readonly<Record<string, string>>,
  bag: string,
  item?: () => Decoder<unknown>,
): Decoder<T> {
  return (value) => {
    const isKnown = ([key]: [string, unknown]): boolean => Object.hasOwn(names, key);
    const entries = Object.entries(object(value));
    const others = entries.filter((entry) => !isKnown(entry));
    const known = named(decode(Object.fromEntries(entries.filter(isKnown))), names);
    if (others.length > 0) known.push([bag, record(item?.())(Object.fromEntries(others))]);
    return Object.fromEntries(known) as T;
  };
}

function named(holder: JsonObject, names: Readonly<Record<string, string>>): [string, unknown][] {
  return Object.entries(names).flatMap(([from, to]) => (Object.hasOwn(holder, from) ? [[to, holder[from]]] : []));
}

function dateOr(value: string | undefined, expected: string, found: unknown): Date {
  const date = value === undefined ? undefined : new Date(value);
  if (date === undefined || Number.isNaN(date.getTime())) throw new ShapeError(expected, describe(found));
  return date;
}

// Left to itself, Date reads nearly everything in some way ("1" is in 2001), and a time without an offset as local time.
const dateTime = /^(\d{4}-\d\d-\d\d)(?:[Tt ](\d\d:\d\d)(:\d\d(?:\.\d+)?)? ?(?:[Zz]|([+-]\d\d):?(\d\d))?)?$/;

/** RFC 3339. Without an offset it is UTC. A `Date` holds milliseconds: further digits are dropped. */
export function rfc3339(value: unknown): Date {
  const text = typeof value === "string" ? value : "";
  const usual = usualTime(text);
  if (!Number.isNaN(usual)) return new Date(usual);
  return dateOr(isDayOfMonth(text) ? exactly(text) : undefined, "a date and time (RFC 3339)", value);
}

/**
 * Milliseconds since 1970 of the form that services send, `2024-07-01T10:20:30.1234567Z` or the same with `+00:00`: dates
 * are most of the work of a codec, and this takes half the time of a pattern and Date. NaN for every other form, and for
 * days that not every month has.
 */
function usualTime(text: string): number {
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  const hours = twoDigits(text, 11);
  const minutes = twoDigits(text, 14);
  const seconds = twoDigits(text, 17);
  const inRange = month >= 1 && month <= 12 && day >= 1 && day <= 28 && hours < 24 && minutes < 60 && seconds < 60;
  const isDate = text[4] === "-" && text[7] === "-" && text[10] === "T" && text[13] === ":" && text[16] === ":";
  if (!inRange || !isDate) return Number.NaN;
  let end = 19;
  let milliseconds = 0;
  if (text[end] === ".") {
    let unit = 100;
    for (end++; isDigit(digitAt(text, end)); end++) {
      if (unit >= 1) milliseconds += digitAt(text, end) * unit;
      unit /= 10;
    }
    if (end === 20) return Number.NaN;
  }
  const offset = text.length - end;
  if (!(offset === 1 && text.endsWith("Z")) && !(offset === 6 && text.endsWith("+00:00"))) return Number.NaN;
  // Days in the Gregorian calendar; the year begins in March, so that a leap day is its last.
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2) - (month < 3 ? 1 : 0);
  const dayOfYear = Math.floor((153 * (month + (month < 3 ? 9 : -3)) + 2) / 5) + day;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  const days = year * 365 + leapDays + dayOfYear - 719_469;
  return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000 + milliseconds;
}

const digitAt = (text: string, at: number): number => text.charCodeAt(at) - 48;

const isDigit = (digit: number): boolean => digit >= 0 && digit <= 9;

/** NaN where there are none. */
function twoDigits(text: string, at: number): number {
  const tens = digitAt(text, at);
  const ones = digitAt(text, at + 1);
  return isDigit(tens) && isDigit(ones) ? tens * 10 + ones : Number.NaN;
}

/** Date takes the 30th of February for the 1st of March. */
function isDayOfMonth(text: string): boolean {
  const day = Number(text.slice(8, 10));
  return day < 29 || new Date(`${text.slice(0, 10)}T00:00Z`).getUTCDate() === day;
}

function exactly(text: string): string | undefined {
  const [, day, minutes = "00:00", seconds = ":00", hours, rest] = dateTime.exec(text) ?? [];
  const offset = hours === undefined ? "Z" : `${hours}:${rest}`;
  return day === undefined ? undefined : `${day}T${minutes}${seconds}${offset}`;
}

/** RFC 7231, as in `Tue, 15 Nov 1994 08:12:31 GMT`, and its two obsolete forms, of which one leaves out the `GMT`. */
export function rfc7231(value: unknown): Date {
  const isDate = typeof value === "string" && /^[A-Z][a-z]{2,8},? .*\d\d:\d\d:\d\d/.test(value);
  return dateOr(isDate ? value.replace(/(?: GMT)?$/, " GMT") : undefined, "a date and time (RFC 7231)", value);
}

/** Seconds since 1970. */
export function unixTimestamp(value: unknown): Date {
  const date = new Date(typeof value === "number" ? value * 1000 : Number.NaN);
  if (Number.isNaN(date.getTime())) throw new ShapeError("a time in seconds since 1970", describe(value));
  return date;
}

/** Base64, of the standard or of the URL alphabet. */
export function base64(value: unknown): Uint8Array {
  try {
    if (typeof value === "string") {
      const binary = atob(value.replaceAll("-", "+").replaceAll("_", "/"));
      const bytes = new Uint8Array(binary.length);
      for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
      return bytes;
    }
  } catch {
    // Not base64: the error below says so.
  }
  throw new ShapeError("base64 text", describe(value));
}

export function numberString(value: unknown): number {
  const number =
    typeof value === "string" && /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(value) ? Number(value) : undefined;
  if (number === undefined) throw new ShapeError("a number as text", describe(value));
  return number;
}

/** In whatever case. */
export function booleanString(value: unknown): boolean {
  const text = typeof value === "string" ? value.toLowerCase() : undefined;
  if (text !== "true" && text !== "false") throw new ShapeError('"true" or "false" as text', describe(value));
  return text === "true";
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
  let binary = "";
  // In slices, because a call takes a limited number of arguments.
  for (let i = 0; i < value.length; i += 0x2000) binary += String.fromCharCode(...value.subarray(i, i + 0x2000));
  return btoa(binary);
}

export function toBase64url(value: Uint8Array): string {
  return toBase64(value).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

export function toText(value: number | boolean): string {
  return String(value);
}

/** Leaves out what is not given. */
export function optional<V, T>(value: V | undefined, encode: (value: V) => T): T | undefined {
  return value === undefined ? undefined : encode(value);
}

/** Leaves out an object without a value in it. */
export function unlessEmpty<T extends object>(value: T, encode: (value: T) => unknown = same): unknown {
  return Object.values(value).every((member) => member === undefined) ? undefined : encode(value);
}

/** Encodes the items of a list, into a new one. */
export function toList<T>(encode: (item: T) => unknown): (value: readonly T[]) => unknown[] {
  return (value) => value.map((item) => encode(item));
}

/** Encodes a list into one text. */
export function toJoined<T>(by: string, encode: (item: T) => unknown = same): (value: readonly T[]) => string {
  return (value) => value.map((item) => encode(item)).join(by);
}

/** Encodes the items of a list, each in its own way, into a new one. */
export function toTuple(...encoders: readonly ((item: never) => unknown)[]): (value: readonly unknown[]) => unknown[] {
  return (value) => value.map((item, i) => (encoders[i] ?? same)(item as never));
}

/** Encodes the values of a record, into a new one. */
export function toRecord<T>(encode: (item: T) => unknown): (value: Readonly<Record<string, T>>) => JsonObject {
  return (value) => Object.fromEntries(Object.entries(value).map(([key, item]) => [key, encode(item)]));
}

/** Encodes what is in an envelope, into a new one. */
export function toEnveloped(value: object, tag: string, content: string, variants: Variants): JsonObject {
  const holder = value as JsonObject;
  return { ...holder, [content]: variant(variants, holder[tag])(holder[content]) };
}

/** Encodes an object that bears the name of its variant, into a new one. */
export function toTagged(value: object, tag: string, variants: Variants): JsonObject {
  const { [tag]: name, ...rest } = value as JsonObject;
  return { ...(variant(variants, name)(rest) as JsonObject), [tag]: name };
}

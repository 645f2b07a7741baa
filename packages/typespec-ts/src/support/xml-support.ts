// Copied into every generated models package whose API has bodies of XML. Maintained and tested in
// @instance-view/typespec-ts.
import { ShapeError } from "./codec-support.js";

/** A name in a namespace; one without is a string. */
export interface XmlName {
  readonly name: string;
  /** URI of the namespace; empty for none. */
  readonly namespace: string;
  readonly prefix: string;
}

export interface XmlAttribute extends XmlName {
  readonly value: string;
}

/** An element of XML, as the client reads and writes it. */
export interface XmlElement extends XmlName {
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly (XmlElement | string)[];
}

type Name = XmlName | string;

/** Makes a value of an element. */
type Decode<T> = (element: XmlElement) => T;
/** Makes an element of a value. Which name it has is a matter of where it stands. */
type Encode<V> = (value: V, name: Name) => XmlElement;

const isElement = (node: XmlElement | string): node is XmlElement => typeof node !== "string";

function isNamed(node: XmlName, name: Name): boolean {
  return typeof name === "string" ? node.name === name : node.name === name.name && node.namespace === name.namespace;
}

/**
 * The elements of a name. Where the spec tells no namespace, a service may still use one, so any will do; but one that the
 * parent does not have gives way to one that it has.
 */
function namesakes({ namespace, children }: XmlElement, name: Name): XmlElement[] {
  const found = children.filter((node): node is XmlElement => isElement(node) && isNamed(node, name));
  const near = found.filter((node) => node.namespace === "" || node.namespace === namespace);
  return typeof name === "string" && near.length > 0 ? near : found;
}

function inside<T>(element: XmlElement, key: string | number, decode: Decode<T>): T {
  try {
    return decode(element);
  } catch (error) {
    throw error instanceof ShapeError ? error.within(key) : error;
  }
}

const isNil = ({ attributes }: XmlElement): boolean =>
  attributes.some(
    ({ name, namespace, value }) => name === "nil" && namespace.includes("XMLSchema-") && value === "true",
  );

/** An object of those values that there are. */
export function members<T>(values: { readonly [K in keyof T]?: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}

/** The value of an element below another. An empty one that holds no such value stands for none. */
export function child<T>(parent: XmlElement, name: Name, decode: Decode<T>, otherwise?: T): T | undefined {
  const [found] = namesakes(parent, name);
  if (found === undefined || isNil(found)) return otherwise;
  try {
    return inside(found, found.name, decode);
  } catch (error) {
    if (found.children.length === 0 && found.attributes.length === 0) return otherwise;
    throw error;
  }
}

/** The values of all elements of a name below another. */
export function children<T>(parent: XmlElement, name: Name, decode: Decode<T>, otherwise?: T[]): T[] | undefined {
  const found = namesakes(parent, name);
  if (found.length === 0) return otherwise;
  return found.map((node, i) => inside(node, node.name, () => inside(node, i, decode)));
}

export function attribute<T = string>(
  { attributes }: XmlElement,
  name: Name,
  decode?: (text: string) => T,
): T | undefined {
  const found = attributes.find((candidate) => isNamed(candidate, name));
  if (found === undefined) return undefined;
  try {
    return fromText(found.value, decode);
  } catch (error) {
    throw error instanceof ShapeError ? error.within(`@${found.name}`) : error;
  }
}

/** A list that has an element to itself. */
export function items<T>(name: Name, decode: Decode<T>): Decode<T[]> {
  return (element) => children(element, name, decode) ?? [];
}

/** A record whose keys are the names of elements. */
export function entries<T>(decode: Decode<T>): Decode<Record<string, T>> {
  return (element) => others(element, [], decode) ?? {};
}

/** The record of all elements below another but those of the given names. */
export function others<T>(
  parent: XmlElement,
  names: readonly Name[],
  decode: Decode<T>,
): Record<string, T> | undefined {
  const found = parent.children.filter(
    (node): node is XmlElement => isElement(node) && !names.some((name) => isNamed(node, name)),
  );
  return found.length === 0
    ? undefined
    : Object.fromEntries(found.map((node) => [node.name, inside(node, node.name, decode)]));
}

/** What stands between the tags of an element, as a value of text. */
export function content<T = string>(decode?: (text: string) => T): Decode<T> {
  return (element) => fromText(element.children.filter((node) => !isElement(node)).join(""), decode);
}

/** Blanks around a number or a date are for those who look at the document; those of a text are its own. */
const fromText = <T>(text: string, decode: ((text: string) => T) | undefined): T =>
  decode === undefined ? (text as T) : decode(text.trim());

export function numberText<T extends number = number>(text: string): T {
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(text)) throw unexpected("a number", text);
  return Number(text) as T;
}

export function booleanText<T extends boolean = boolean>(text: string): T {
  if (!["true", "false", "1", "0"].includes(text)) throw unexpected('"true" or "false"', text);
  return (text === "true" || text === "1") as T;
}

/** A value that is a number in JSON. */
export function viaNumber<T>(decode: (value: unknown) => T): (text: string) => T {
  return (text) => decode(numberText(text));
}

function unexpected(expected: string, text: string): ShapeError {
  return new ShapeError(expected, `the text ${JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text)}`);
}

/** A member whose name every object inherits. */
export function own<T extends object, K extends keyof T>(holder: T, key: K): T[K] | undefined {
  return Object.hasOwn(holder, key) ? holder[key] : undefined;
}

const named = (name: Name): XmlName => (typeof name === "string" ? { name, namespace: "", prefix: "" } : name);

/** An element of what the functions below make. */
export function toElement(name: Name, parts: readonly (readonly (XmlElement | XmlAttribute | string)[])[]): XmlElement {
  const attributes: XmlAttribute[] = [];
  const children: (XmlElement | string)[] = [];
  for (const part of parts.flat()) {
    if (typeof part === "object" && "value" in part) attributes.push(part);
    else children.push(part);
  }
  return { ...named(name), attributes, children };
}

export function toChild<V>(name: Name, value: V | null | undefined, encode: Encode<V>): XmlElement[] {
  return value === undefined || value === null ? [] : [encode(value, name)];
}

/** A list whose items stand among the other elements. */
export function toChildren<V>(name: Name, values: readonly V[] | null | undefined, encode: Encode<V>): XmlElement[] {
  return (values ?? []).flatMap((value) => toChild(name, value, encode));
}

export function toAttribute<V>(
  name: Name,
  value: V | null | undefined,
  encode: (value: V) => unknown = String,
): XmlAttribute[] {
  return value === undefined || value === null ? [] : [{ ...named(name), value: String(encode(value)) }];
}

/** The text of the element itself. */
export function toOwnText<V>(value: V | null | undefined, encode: (value: V) => unknown = String): string[] {
  return value === undefined || value === null ? [] : [String(encode(value))];
}

export function toContent<V>(encode: (value: V) => unknown = String): Encode<V> {
  return (value, name) => toElement(name, [toOwnText(value, encode)]);
}

/** A list that has an element to itself. */
export function toItems<V>(name: Name, encode: Encode<V>): Encode<readonly V[]> {
  return (values, wrapper) => toElement(wrapper, [toChildren(name, values, encode)]);
}

/** A record whose keys become the names of elements. */
export function toEntries<V>(encode: Encode<V>): Encode<Readonly<Record<string, V>>> {
  return (values, name) => toElement(name, [toOthers(values, [], encode)]);
}

/** The elements of a record, without those of the given names. */
export function toOthers<V>(
  values: Readonly<Record<string, V>> | undefined,
  names: readonly Name[],
  encode: Encode<V>,
): XmlElement[] {
  return Object.entries(values ?? {}).flatMap(([name, value]) =>
    names.some((known) => isNamed(named(name), known)) ? [] : toChild(name, value, encode),
  );
}

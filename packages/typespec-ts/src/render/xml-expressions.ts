import type { TypeRef, XmlForm, XmlName } from "../model/plain.js";
import { jsonKind } from "../model/unions.js";
import { type Code, call, list } from "./code.js";
import { type CodecScope, decoder, encoder } from "./codec-expressions.js";
import { quote } from "./text.js";
import { printType, type UseType } from "./types.js";

/** What an expression for XML is made for. */
export interface XmlScope extends CodecScope {
  /** Takes a helper of the support code for XML. */
  readonly xmlHelper: (name: string) => string;
  /** Takes the XML codec of a declaration. */
  readonly xmlCodec: (name: string) => string;
  readonly use: UseType;
}

/** A name as it stands in code. */
export function nameCode({ name, namespace }: XmlName): Code {
  if (namespace === undefined) return quote(name);
  const { uri, prefix } = namespace;
  return list("{ ", [`name: ${quote(name)}`, `namespace: ${quote(uri)}`, `prefix: ${quote(prefix)}`], " }");
}

/** The function that makes a value of an element. `form` is that of the element, where it holds a list. */
export function xmlDecoder(type: TypeRef, form: XmlForm | undefined, scope: XmlScope): Code {
  switch (type.kind) {
    case "nullable":
      return xmlDecoder(type.type, form, scope);
    case "model":
      return scope.xmlCodec(`decodeXml${type.name}`);
    case "array":
      return call(scope.xmlHelper("items"), itemName(form), xmlDecoder(type.item, undefined, scope));
    case "record":
      return call(scope.xmlHelper("entries"), xmlDecoder(type.value, undefined, scope));
    default:
      return call(`${scope.xmlHelper("content")}${typeArgument(type, scope)}`, ...textDecoder(type, scope));
  }
}

/** What a helper cannot know: which numbers there may be. */
export function typeArgument(type: TypeRef, scope: XmlScope): string {
  if (type.kind === "nullable") return typeArgument(type.type, scope);
  const isOneOfSome = type.kind === "enum" || type.kind === "literal";
  return isOneOfSome && jsonKind(type) !== "string" ? `<${printType(type, scope.use)}>` : "";
}

/** The function that makes a value of text, if there is need of one. */
export function textDecoder(type: TypeRef, scope: XmlScope): Code[] {
  if (type.kind === "nullable") return textDecoder(type.type, scope);
  const decode = isConverted(type) ? decoder(type, scope) : undefined;
  switch (jsonKind(type)) {
    case "number":
      return [decode === undefined ? scope.xmlHelper("numberText") : call(scope.xmlHelper("viaNumber"), decode)];
    case "boolean":
      return [scope.xmlHelper("booleanText")];
    default:
      return decode === undefined ? [] : [decode];
  }
}

/** The function that makes an element of a value. */
export function xmlEncoder(type: TypeRef, form: XmlForm | undefined, scope: XmlScope): Code {
  switch (type.kind) {
    case "nullable":
      return xmlEncoder(type.type, form, scope);
    case "model":
      return scope.xmlCodec(`encodeXml${type.name}`);
    case "array":
      return call(scope.xmlHelper("toItems"), itemName(form), xmlEncoder(type.item, undefined, scope));
    case "record":
      return call(scope.xmlHelper("toEntries"), xmlEncoder(type.value, undefined, scope));
    default:
      return call(scope.xmlHelper("toContent"), ...textEncoder(type, scope));
  }
}

/** The function that makes text, or something that has one form as text, of a value, if there is need of one. */
export function textEncoder(type: TypeRef, scope: XmlScope): Code[] {
  const inner = type.kind === "nullable" ? type.type : type;
  const encode = isConverted(inner) ? encoder(inner, scope) : undefined;
  return encode === undefined ? [] : [encode];
}

const isConverted = ({ kind }: TypeRef): boolean => kind === "formatted" || kind === "joined";

const itemName = (form: XmlForm | undefined): Code => (form?.itemName === undefined ? "" : nameCode(form.itemName));

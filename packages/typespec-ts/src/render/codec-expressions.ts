import type { Conversions } from "../model/conversions.js";
import type { TypeRef, WireFormat } from "../model/plain.js";
import { type Code, call, flat } from "./code.js";
import { quote } from "./text.js";

/** What an expression is made for: which names it may use, and what needs a conversion. */
export interface CodecScope {
  readonly conversions: Conversions;
  /** Takes a helper of the codecs' support code. */
  readonly helper: (name: string) => string;
  /** Takes the codec of a declaration. */
  readonly codec: (name: string) => string;
  /** Type arguments for a helper whose result says nothing of the type, where it matters. */
  readonly typeArgument: (type: TypeRef) => string;
}

/** How values of a format are read and written: names of helpers. */
const formats: Record<WireFormat, { readonly decode: string; readonly encode: string }> = {
  rfc3339: { decode: "rfc3339", encode: "toRfc3339" },
  rfc7231: { decode: "rfc7231", encode: "toRfc7231" },
  unixTimestamp: { decode: "unixTimestamp", encode: "toUnixTimestamp" },
  base64: { decode: "base64", encode: "toBase64" },
  base64url: { decode: "base64", encode: "toBase64url" },
  numberString: { decode: "numberString", encode: "toText" },
  booleanString: { decode: "booleanString", encode: "toText" },
};

/** The function that reads a type from parsed JSON; `undefined` where the JSON is the value. */
export function decoder(type: TypeRef, scope: CodecScope): Code | undefined {
  switch (type.kind) {
    case "formatted":
      return scope.helper(formats[type.format].decode);
    case "model":
    case "union":
      return scope.codec(`decode${type.name}`);
    case "oneOf":
      return scope.conversions.read(type.variants).length === 0 ? undefined : scope.codec(`decode${type.name}`);
    case "array":
      return each("list", type.item, decoder(type.item, scope), scope);
    case "record":
      return each("record", type.value, decoder(type.value, scope), scope);
    case "joined":
      return call(scope.helper("joined"), quote(type.by), ...present(decoder(type.item, scope)));
    case "tuple": {
      const items = type.items.map((item) => decoder(item, scope));
      if (items.every((item) => item === undefined)) return undefined;
      return call(scope.helper("tuple"), ...items.map((item) => item ?? scope.helper("same")));
    }
    case "nullable": {
      const inner = decoder(type.type, scope);
      return inner === undefined ? undefined : call(scope.helper("nullable"), inner);
    }
    default:
      return undefined;
  }
}

function each(name: string, item: TypeRef, decode: Code | undefined, { helper, typeArgument }: CodecScope): Code {
  return decode === undefined ? `${helper(name)}${typeArgument(item)}()` : call(helper(name), decode);
}

const present = (code: Code | undefined): Code[] => (code === undefined ? [] : [code]);

/** The function that turns a value into its wire form; `undefined` where both are the same. */
export function encoder(type: TypeRef, scope: CodecScope): Code | undefined {
  if (!scope.conversions.encodes(type)) return undefined;
  switch (type.kind) {
    case "formatted":
      return scope.helper(formats[type.format].encode);
    case "model":
    case "union":
    case "oneOf":
      return scope.codec(`encode${type.name}`);
    case "array":
      return call(scope.helper("toList"), encoder(type.item, scope) ?? "");
    case "record":
      return call(scope.helper("toRecord"), encoder(type.value, scope) ?? "");
    case "joined":
      return call(scope.helper("toJoined"), quote(type.by), ...present(encoder(type.item, scope)));
    case "tuple":
      return call(scope.helper("toTuple"), ...type.items.map((item) => encoder(item, scope) ?? scope.helper("same")));
    case "nullable":
      return call(scope.helper("nullable"), encoder(type.type, scope) ?? "");
    case "patch":
      return encoder(inPatch(type.type), scope);
    default:
      return undefined;
  }
}

/** A type where it stands in a patch: the values of a record may be taken away. */
export function inPatch(type: TypeRef): TypeRef {
  if (type.kind === "nullable") return { kind: "nullable", type: inPatch(type.type) };
  return type.kind === "record" ? { kind: "record", value: nullableInPatch(type.value) } : type;
}

/** The type of what a patch may take away. */
export const nullableInPatch = (type: TypeRef): TypeRef =>
  type.kind === "nullable" ? inPatch(type) : { kind: "nullable", type: inPatch(type) };

/** The wire form of a value; the value itself where both are the same. */
export function encode(type: TypeRef, value: string, isOptional: boolean, scope: CodecScope): Code {
  if (!scope.conversions.encodes(type)) return value;
  if (type.kind === "array" && !isOptional) return call(`${value}.map`, encoder(type.item, scope) ?? "");
  if (type.kind === "joined" && !isOptional) {
    const items = present(encoder(type.item, scope)).map((item) => `.map(${flat(item)})`);
    return `${value}${items.join("")}.join(${quote(type.by)})`;
  }
  const encoding = encoder(type, scope) ?? "";
  return isOptional ? call(scope.helper("optional"), value, encoding) : call(flat(encoding), value);
}

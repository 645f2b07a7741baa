import type { Conversions } from "../model/conversions.js";
import type { TypeRef, WireFormat } from "../model/plain.js";
import { flatVariants, isTellable, type JsonKind, jsonKind } from "../model/unions.js";
import { printType } from "./types.js";

/** Takes a name from the codecs of the models package, which may be in the same file or in an import. */
export type UseCodec = (name: string) => string;

const encoders: Record<WireFormat, string> = {
  rfc3339: "toRfc3339",
  rfc7231: "toRfc7231",
  unixTimestamp: "toUnixTimestamp",
  base64: "toBase64",
  base64url: "toBase64url",
  numberString: "toText",
  booleanString: "toText",
};

/** Name of the helper that turns a value into its wire form. */
export const encoderOf = (format: WireFormat): string => encoders[format];

/** The function that reads a type from parsed JSON; `undefined` where the JSON is the value. */
export function decoder(type: TypeRef, conversions: Conversions, use: UseCodec): string | undefined {
  switch (type.kind) {
    case "formatted":
      return use(type.format === "base64url" ? "base64" : type.format);
    case "model":
      return use(`decode${type.name}`);
    case "union":
      return use(`decode${type.name}`);
    case "array":
      return `(v) => ${use("list")}(v, ${decoder(type.item, conversions, use) ?? use("same")})`;
    case "record":
      return `(v) => ${use("record")}(v, ${decoder(type.value, conversions, use) ?? use("same")})`;
    case "nullable": {
      const inner = decoder(type.type, conversions, use);
      return inner === undefined ? undefined : `(v) => ${use("nullable")}(v, ${inner})`;
    }
    case "oneOf": {
      const body = decodeUnion(type, "v", conversions, use);
      return body === undefined ? undefined : `(v) => ${body}`;
    }
    default:
      return undefined;
  }
}

const wireTests: Record<JsonKind, (v: string) => string> = {
  object: (v) => `typeof ${v} === "object" && ${v} !== null && !Array.isArray(${v})`,
  array: (v) => `Array.isArray(${v})`,
  string: (v) => `typeof ${v} === "string"`,
  number: (v) => `typeof ${v} === "number"`,
  boolean: (v) => `typeof ${v} === "boolean"`,
  null: (v) => `${v} === null`,
};

/** An expression that reads a union: each variant with a decoder of its own is known by its JSON kind. */
export function decodeUnion(type: TypeRef, v: string, conversions: Conversions, use: UseCodec): string | undefined {
  const variants = flatVariants(type);
  const named = (variant: TypeRef): string => printType(variant, (name) => use(`type ${name}`));
  const tellable = variants.filter((variant) => {
    const kind = jsonKind(variant);
    return (
      kind !== undefined && variants.every((other) => other === variant || ![kind, undefined].includes(jsonKind(other)))
    );
  });
  const branches = tellable.flatMap((variant) => {
    const decode = decoder(variant, conversions, use);
    const kind = jsonKind(variant);
    return decode === undefined || kind === undefined ? [] : [`${wireTests[kind](v)} ? ${call(decode, v)} : `];
  });
  return branches.length === 0 ? undefined : `(${branches.join("")}(${v} as ${variants.map(named).join(" | ")}))`;
}

const valueTests: Record<string, (v: string) => string> = {
  Date: (v) => `${v} instanceof Date`,
  Uint8Array: (v) => `${v} instanceof Uint8Array`,
};

/** An expression for the wire form of a value; the value itself where both are the same. */
export function encode(type: TypeRef, v: string, conversions: Conversions, use: UseCodec): string {
  if (!conversions.encodes(type)) return v;
  switch (type.kind) {
    case "formatted":
      return `${use(encoderOf(type.format))}(${v})`;
    case "model":
    case "union":
      return `${use(`encode${type.name}`)}(${v})`;
    case "array":
      return `${v}.map((item) => ${encode(type.item, "item", conversions, use)})`;
    case "record":
      return `${use("mapValues")}(${v}, (item) => ${encode(type.value, "item", conversions, use)})`;
    case "nullable":
      return `(${v} === null ? null : ${encode(type.type, v, conversions, use)})`;
    case "oneOf":
      return encodeUnion(type, v, conversions, use);
    default:
      return v;
  }
}

/** Variants are known by what they are in TypeScript; classes are asked first, plain objects last. */
export function encodeUnion(type: TypeRef, v: string, conversions: Conversions, use: UseCodec): string {
  const rank = (variant: TypeRef): number => (variant.kind === "formatted" ? 0 : variant.kind === "array" ? 1 : 2);
  const branches = flatVariants(type)
    .filter((variant) => conversions.encodes(variant))
    .sort((a, b) => rank(a) - rank(b))
    .map((variant) => {
      const test = variant.kind === "formatted" ? valueTests[variant.ts] : undefined;
      const kind = jsonKind(variant);
      const guard =
        test ??
        (variant.kind === "formatted"
          ? (w: string) => `typeof ${w} === "${variant.ts}"`
          : kind === undefined
            ? undefined
            : wireTests[kind]);
      return guard === undefined ? "" : `${guard(v)} ? ${encode(variant, v, conversions, use)} : `;
    });
  return `(${branches.join("")}${v})`;
}

/** Whether the emitter can convert a union at all. */
export function isConvertible(type: TypeRef, conversions: Conversions): boolean {
  const variants = flatVariants(type);
  return isTellable(variants, conversions.decodes) && isTellable(variants, conversions.encodes);
}

/** Calls a decoder that may be an arrow function. */
export function call(decode: string, v: string): string {
  return decode.startsWith("(") ? `(${decode})(${v})` : `${decode}(${v})`;
}

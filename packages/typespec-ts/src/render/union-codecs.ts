import { referenceName } from "../model/lookup.js";
import type { Hierarchy, Model, TypeRef, Union } from "../model/plain.js";
import type { ValueKind } from "../model/unions.js";
import { flat, list, print } from "./code.js";
import { decodedVariants, decoder, encode, encodedVariants } from "./codec-expressions.js";
import type { CodecFile } from "./codecs.js";
import { encodedType } from "./encoders.js";
import { access, comment, quote } from "./text.js";
import { printType } from "./types.js";

/** Goes by the discriminator; a value that the spec does not know is taken for the base. */
export function renderHierarchyCodec(
  model: Model,
  hierarchy: Hierarchy,
  verb: "decode" | "encode",
  file: CodecFile,
): string {
  const { pkg, type, conversions } = file;
  const union = type(hierarchy.unionName, "union");
  const isDecoder = verb === "decode";
  const apply = (name: string): string => {
    const target = name === model.name ? name : referenceName(pkg, name);
    if (isDecoder) return `decode${target}(value)`;
    if (!conversions.encodes({ kind: "model", name: target })) return "value";
    return name === model.name ? `encode${target}(value)` : `encode${target}(value as ${type(target, "model")})`;
  };
  const fallback = apply(model.name);
  const on = isDecoder
    ? access(`${file.helper("object")}(value)`, hierarchy.wireName)
    : access("value", hierarchy.property);
  const encoded = encodedType({ name: hierarchy.unionName, patched: model.patched }, file);
  const [parameter, result] = isDecoder ? ["value: unknown", union] : [`value: ${encoded}`, "unknown"];
  return [
    isDecoder
      ? `/** Reads {@link ${union}} by its \`${hierarchy.wireName}\`. */`
      : `/** The JSON of {@link ${union}}. */`,
    print(list(`export function ${verb}${union}(`, [parameter], `): ${result} {`)),
    `  switch (${on}) {`,
    ...hierarchy.subtypes
      .map(({ value, model: subtype }) => ({ value, result: apply(subtype) }))
      .filter(({ result }) => result !== fallback)
      .flatMap(({ value, result }) => [`    case ${quote(value)}:`, `      return ${result};`]),
    "    default:",
    `      return ${fallback};`,
    "  }",
    "}",
  ].join("\n");
}

/** The codecs of a union, where one of its variants has a codec. */
export function renderUnionCodecs(union: Union, file: CodecFile): string[] {
  if (union.events !== undefined) return [];
  const ref: TypeRef = union.declared ? { kind: "union", name: union.name } : { kind: "oneOf", ...union };
  const title = union.declared ? `{@link ${union.name}}` : `\`${printType(ref, (name) => name)}\``;
  const sections: string[] = [];
  const decoded = decodedVariants(union.variants);
  if (union.output && (union.declared || decoded.length > 0)) {
    const type = printType(ref, file.type);
    sections.push(
      [
        comment(`Reads ${title} from parsed JSON.`).trimEnd(),
        print(list(`export function decode${union.name}(`, ["value: unknown"], `): ${type} {`)),
        ...decoded.map(({ type: variant, kind }) => {
          const decode = decoder(variant, file);
          return branch(test(kind, file), `${decode === undefined ? "" : flat(decode)}(value)`);
        }),
        `  return value as ${type};`,
        "}",
      ].join("\n"),
    );
  }
  if (union.input && file.conversions.encodes(ref)) {
    sections.push(
      [
        comment(`The JSON of ${title}.`).trimEnd(),
        print(
          list(
            `export function encode${union.name}(`,
            [`value: ${printType(union.patched ? { kind: "patch", type: ref } : ref, file.type)}`],
            "): unknown {",
          ),
        ),
        ...encodedVariants(union.variants, file.conversions).map(({ type: variant, kind }) =>
          branch(test(kind, file), flat(encode(variant, "value", false, file))),
        ),
        "  return value;",
        "}",
      ].join("\n"),
    );
  }
  return sections;
}

function test(kind: ValueKind, { helper }: CodecFile): string {
  switch (kind) {
    case "object":
      return `${helper("isObject")}(value)`;
    case "array":
      return "Array.isArray(value)";
    case "null":
      return "value === null";
    case "Date":
    case "Uint8Array":
      return `value instanceof ${kind}`;
    default:
      return `typeof value === "${kind}"`;
  }
}

const branch = (condition: string, result: string): string => `  if (${condition}) return ${result};`;

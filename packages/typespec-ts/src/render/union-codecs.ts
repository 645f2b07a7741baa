import { referenceName, replacedNames } from "../model/lookup.js";
import type { Hierarchy, Model, Tag, TypeRef, Union } from "../model/plain.js";
import type { ValueKind } from "../model/unions.js";
import type { KnownVariant, Mark } from "../model/variants.js";
import { around, type Code, call, flat, lineWidth, list, print } from "./code.js";
import { decoder, encode, encoder } from "./codec-expressions.js";
import type { CodecFile } from "./codecs.js";
import { encodedType } from "./encoders.js";
import { access, comment, key, literal, quote } from "./text.js";
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
  const replaces = hierarchy.subtypes.some((subtype) => {
    const its = pkg.modelsByName.get(subtype.model);
    return its !== undefined && replacedNames(its, pkg).length > 0;
  });
  const apply = (name: string): string => {
    const target = name === model.name ? name : referenceName(pkg, name);
    if (isDecoder) return `decode${target}(value)`;
    if (!conversions.encodes({ kind: "model", name: target })) return "value";
    const fits = name === model.name && !replaces;
    return fits ? `encode${target}(value)` : `encode${target}(value as ${type(target, "model")})`;
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
  if (union.tag !== undefined) return renderTaggedCodecs(union, union.tag, file);
  const ref: TypeRef = union.declared ? { kind: "union", name: union.name } : { kind: "oneOf", ...union };
  const title = union.declared ? `{@link ${union.name}}` : `\`${printType(ref, (name) => name)}\``;
  const sections: string[] = [];
  const decoded = file.conversions.read(union.variants);
  if (union.output && (union.declared || decoded.length > 0)) {
    const type = printType(ref, file.type);
    sections.push(
      [
        comment(`Reads ${title} from parsed JSON.`).trimEnd(),
        print(list(`export function decode${union.name}(`, ["value: unknown"], `): ${type} {`)),
        ...decoded.map((variant) => {
          const decode = decoder(variant.type, file);
          return branch(
            testsOf(variant, file),
            decode === undefined ? `value as ${type}` : call(flat(decode), "value"),
          );
        }),
        `  return value as ${type};`,
        "}",
      ].join("\n"),
    );
  }
  if (union.input && file.conversions.encodes(ref)) {
    const patched = (type: TypeRef): TypeRef => (union.patched ? { kind: "patch", type } : type);
    const written = file.conversions.written(union.variants);
    sections.push(
      [
        comment(`The JSON of ${title}.`).trimEnd(),
        print(
          list(
            `export function encode${union.name}(`,
            [`value: ${printType(patched(ref), file.type)}`],
            "): unknown {",
          ),
        ),
        ...written.map((variant) => {
          // Not narrowed by what `peek` has seen.
          const isNarrowed = written
            .filter(({ kind }) => kind === variant.kind)
            .every(({ marks }) => marks.length === 0);
          const value = isNarrowed ? "value" : `value as ${printType(patched(variant.type), file.type)}`;
          return branch(testsOf(variant, file), encode(variant.type, value, false, file));
        }),
        "  return value;",
        "}",
      ].join("\n"),
    );
  }
  return sections;
}

/** By the name that a value bears; one that the spec does not know is handed out as it came. */
function renderTaggedCodecs(union: Union, tag: Tag, file: CodecFile): string[] {
  const { name, variants } = union;
  const type = file.type(name, "union");
  const functions = (codec: (type: TypeRef, scope: CodecFile) => Code | undefined): Code =>
    list(
      "{ ",
      variants.flatMap((variant, i) => {
        const code = codec(variant, file);
        return code === undefined ? [] : [around(`${key(tag.names[i] ?? "")}: `, code)];
      }),
      " }",
    );
  const place = [quote(tag.property), ...(tag.envelope === undefined ? [] : [quote(tag.envelope)])];
  const helper = (verb: "tagged" | "enveloped" | "toTagged" | "toEnveloped", codecs: Code): Code =>
    call(file.helper(verb), "value", ...place, codecs);
  const isEnveloped = tag.envelope !== undefined;
  const sections: string[] = [];
  if (union.output) {
    const result = around("return ", helper(isEnveloped ? "enveloped" : "tagged", functions(decoder)), ` as ${type};`);
    sections.push(
      `${comment(`Reads {@link ${name}} by its \`${tag.property}\`.`)}export function decode${name}(value: unknown): ${type} {\n  ${print(result, "  ")}\n}`,
    );
  }
  if (union.input && file.conversions.encodes({ kind: "union", name })) {
    const result = around("return ", helper(isEnveloped ? "toEnveloped" : "toTagged", functions(encoder)), ";");
    const value = printType(
      union.patched ? { kind: "patch", type: { kind: "union", name } } : { kind: "union", name },
      file.type,
    );
    sections.push(
      `${comment(`The JSON of {@link ${name}}.`)}export function encode${name}(value: ${value}): unknown {\n  ${print(result, "  ")}\n}`,
    );
  }
  return sections;
}

const testsOf = ({ kind, marks }: KnownVariant, file: CodecFile): string[] =>
  marks.length === 0 ? [isOfKind(kind, "value", file)] : marks.map((mark) => hasMark(mark, file));

function hasMark({ property, is }: Mark, file: CodecFile): string {
  const value = `${file.helper("peek")}(value, ${quote(property)})`;
  if (is === "present") return `${value} !== undefined`;
  return "value" in is ? `${value} === ${literal(is.value)}` : isOfKind(is.kind, value, file);
}

function isOfKind(kind: ValueKind, value: string, { helper }: CodecFile): string {
  switch (kind) {
    case "object":
      return `${helper("isObject")}(${value})`;
    case "array":
      return `Array.isArray(${value})`;
    case "null":
      return `${value} === null`;
    case "Date":
    case "Uint8Array":
      return `${value} instanceof ${kind}`;
    default:
      return `typeof ${value} === "${kind}"`;
  }
}

/** On the same line if it fits. */
function branch(tests: readonly string[], result: Code): string {
  const oneLine = `  if (${tests.join(" && ")}) return ${flat(result)};`;
  if (oneLine.length <= lineWidth) return oneLine;
  const head = `  if (${tests.join(" && ")})`;
  const condition = head.length <= lineWidth ? head : `  if (\n    ${tests.join(" &&\n    ")}\n  )`;
  return `${condition}\n    return ${print(result, "    ", "return ;".length)};`;
}

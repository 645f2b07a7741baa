import type { Conversions } from "../model/conversions.js";
import { allFlattened, allProperties, bagOf } from "../model/lookup.js";
import type { Flattened, Model, Package, Property, TypeRef } from "../model/plain.js";
import { specifier } from "./client-names.js";
import { around, type Code, call, functionOpen, list, printInitializer, printNames } from "./code.js";
import { type CodecScope, decoder } from "./codec-expressions.js";
import { renderEncoder } from "./encoders.js";
import { Imports, type SourceFile, sourceFile } from "./source-file.js";
import { supportFile } from "./support-files.js";
import { comment, key, quote } from "./text.js";
import type { UseType } from "./types.js";
import { renderHierarchyCodec, renderUnionCodecs } from "./union-codecs.js";

/** What the codecs of one file share. */
export interface CodecFile extends CodecScope {
  readonly pkg: Package;
  readonly type: UseType;
  /** Takes the type of decoders. */
  readonly decoderType: () => string;
}

/**
 * The file of codecs: how each type is read and written, in the directions in which it is used. Of the support code it
 * exports what users and the client (`helpers`) need, and no more: what is exported is promised.
 */
export function renderCodecs(
  pkg: Package,
  conversions: Conversions,
  helpers: ReadonlySet<string>,
  header: string,
): SourceFile {
  const imports = new Imports();
  const file: CodecFile = {
    pkg,
    conversions,
    helper: (name) => imports.value("./codec-support.js", name),
    codec: (name) => name,
    type: (name, kind) => {
      const file = kind === "support" ? supportFile(name) : kind === "enum" ? "known-values.ts" : "models.ts";
      return imports.type(specifier("codecs.ts", file), name);
    },
    typeArgument: () => "",
    decoderType: () => imports.type("./codec-support.js", "Decoder"),
  };
  const sections = pkg.models.flatMap((model) => {
    const { hierarchy, json } = model;
    if (!json) return [];
    const encodes = (name: string): boolean => model.input && conversions.encodes({ kind: "model", name });
    return [
      ...(model.output ? [renderDecoder(model, file)] : []),
      ...(model.output && hierarchy !== undefined ? [renderHierarchyCodec(model, hierarchy, "decode", file)] : []),
      ...(encodes(model.name) ? [renderEncoder(model, file)] : []),
      ...(hierarchy !== undefined && encodes(hierarchy.unionName)
        ? [renderHierarchyCodec(model, hierarchy, "encode", file)]
        : []),
    ];
  });
  const unions = pkg.unions.flatMap((union) => renderUnionCodecs(union, file));
  return sourceFile("codecs.ts", header, imports, [
    printNames("export ", ["type Decoder", "ShapeError", ...[...helpers].sort()], "./codec-support.js"),
    ...sections,
    ...unions,
  ]);
}

function renderDecoder(model: Model, file: CodecFile): string {
  const onWire = allProperties(model, file.pkg).filter((property) => property.wireName !== undefined);
  const objects = allFlattened(model, file.pkg);
  const members: Member[] = [...onWire, ...objects.map(({ wireName, type }) => ({ name: wireName, type }))];
  const table = members.flatMap((member) => conversion(member, file));
  const nulls = members.filter(({ type }) => hasNull(type)).map(({ name, wireName = name }) => quote(wireName));
  const decode = call(
    helper("model", file),
    ...(table.length > 0 || nulls.length > 0 ? [list(functionOpen, table, " })")] : []),
    ...(nulls.length > 0 ? [list("[", nulls, "]")] : []),
  );
  const left = `export const decode${model.name}: ${file.decoderType()}<${file.type(model.name, "model")}> =`;
  return [
    comment(`Reads {@link ${model.name}} from parsed JSON, which it changes in place.`).trimEnd(),
    `${printInitializer(left, shaped(decode, model, onWire, objects, file))};`,
  ].join("\n");
}

type Member = Pick<Property, "name" | "type"> & Partial<Property>;

/** Marked for bundlers, which leave out the decoders that nobody uses. */
const helper = (name: string, file: CodecFile): string => `/* @__PURE__ */ ${file.helper(name)}`;

/** `null` stands for "not set" where the type has no `null` of its own. */
const hasNull = (type: TypeRef): boolean =>
  type.kind === "nullable" || (type.kind === "plain" && (type.ts === "unknown" || type.ts === "null"));

/** What the table has of a member. */
function conversion({ name, wireName = name, type }: Member, file: CodecFile): Code[] {
  const decode = decoder(type.kind === "nullable" ? type.type : type, file);
  return decode === undefined ? [] : [around(`${key(wireName)}: `, decode)];
}

/** With what makes a new object, where names differ, further properties are kept apart, or objects are flattened. */
function shaped(
  decode: Code,
  model: Model,
  onWire: readonly Property[],
  objects: readonly Flattened[],
  file: CodecFile,
): Code {
  let result = named(decode, model, onWire, objects, file);
  for (const { wireName, members } of objects) {
    const names = members.map(({ inner, outer }) => `${key(inner)}: ${quote(outer)}`);
    result = call(helper("lifted", file), result, quote(wireName), list("{ ", names, " }"));
  }
  return result;
}

function named(
  decode: Code,
  model: Model,
  onWire: readonly Property[],
  objects: readonly Flattened[],
  file: CodecFile,
): Code {
  const bag = bagOf(model, file.pkg);
  const properties = onWire.filter(({ name, wireName }) => bag !== undefined || wireName !== name);
  if (bag === undefined && properties.length === 0) return decode;
  const names = properties.map(({ name, wireName = name }) => `${key(wireName)}: ${quote(name)}`);
  if (bag === undefined) return call(helper("renamed", file), decode, list("{ ", names, " }"));
  names.push(...objects.map(({ wireName }) => `${key(wireName)}: ${quote(wireName)}`));
  const item = decoder(bag.value, file);
  const further = item === undefined ? [] : [around("() => ", item)];
  return call(helper("gathered", file), decode, list("{ ", names, " }"), quote(bag.name), ...further);
}

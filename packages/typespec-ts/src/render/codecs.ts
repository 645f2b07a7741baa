import type { Conversions } from "../model/conversions.js";
import { allFlattened, allProperties, bagOf } from "../model/lookup.js";
import type { Flattened, Model, Package, Property } from "../model/plain.js";
import { specifier } from "./client-names.js";
import { type Code, call, flat, lineWidth, list, print, printAssignment, printNames } from "./code.js";
import { type CodecScope, decoder } from "./codec-expressions.js";
import { renderEncoder } from "./encoders.js";
import { Imports, type SourceFile, sourceFile } from "./source-file.js";
import { supportFile } from "./support-files.js";
import { access, comment, key, quote } from "./text.js";
import type { UseType } from "./types.js";
import { renderHierarchyCodec, renderUnionCodecs } from "./union-codecs.js";

/** What the codecs of one file share. */
export interface CodecFile extends CodecScope {
  readonly pkg: Package;
  readonly type: UseType;
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
    printNames("export ", ["ShapeError", ...[...helpers].sort()], "./codec-support.js"),
    ...sections,
    ...unions,
  ]);
}

function renderDecoder(model: Model, file: CodecFile): string {
  const onWire = allProperties(model, file.pkg).filter((property) => property.wireName !== undefined);
  const name = file.type(model.name, "model");
  const objects = allFlattened(model, file.pkg);
  const steps = [
    ...onWire.flatMap((property) => decodeStep(property, file)),
    ...objects.flatMap(({ wireName, type, optional }) => decodeStep({ name: wireName, type, optional }, file)),
  ];
  const object = `${file.helper("object")}(value)`;
  const isPlain = steps.length === 0 && bagOf(model, file.pkg) === undefined && !onWire.some(isRenamed);
  return [
    comment(`Reads {@link ${model.name}} from parsed JSON, which it changes in place.`).trimEnd(),
    print(list(`export function decode${model.name}(`, ["value: unknown"], `): ${name} {`)),
    ...(isPlain
      ? [`  return ${object} as unknown as ${model.name};`]
      : [`  const o = ${object};`, ...steps, decodedResult(model, onWire, objects, file)]),
    "}",
  ].join("\n");
}

const isRenamed = ({ name, wireName }: Property): boolean => wireName !== name;

/** `null` stands for "not set" where the type has no `null` of its own. */
function decodeStep(
  { name, wireName = name, type, optional }: Pick<Property, "name" | "type" | "optional"> & Partial<Property>,
  file: CodecFile,
): string[] {
  const mayBeNull = type.kind === "nullable";
  const decode = decoder(mayBeNull ? type.type : type, file);
  const place = access("o", wireName);
  if (decode !== undefined) {
    if (wireName in Object.prototype) {
      const helper = file.helper(mayBeNull ? "nullableMember" : "member");
      return [`  ${print(call(helper, "o", quote(wireName), decode), "  ", 1)};`];
    }
    // Written out, because a helper that is handed the name looks it up anew each time: a tenth of all the work.
    const test = `if (${place} ${mayBeNull ? "!= null" : "!== undefined"})`;
    return conditional(test, `${place} =`, call(file.helper("at"), place, quote(wireName), decode));
  }
  const hasNull = mayBeNull || (type.kind === "plain" && (type.ts === "unknown" || type.ts === "null"));
  if (!optional || hasNull) return [];
  if (wireName in Object.prototype)
    return [`  ${file.helper("member")}(o, ${quote(wireName)}, ${file.helper("same")});`];
  return conditional(`if (${place} === null)`, `${place} =`, "undefined");
}

/** An assignment under a condition: on the same line if it fits. */
function conditional(test: string, left: string, right: Code): string[] {
  const oneLine = `  ${test} ${left} ${flat(right)};`;
  return oneLine.length <= lineWidth ? [oneLine] : [`  ${test}`, `    ${printAssignment(left, right, "    ")};`];
}

/** The object itself, or a new one where names differ, further properties are kept apart, or objects are flattened. */
function decodedResult(
  model: Model,
  onWire: readonly Property[],
  objects: readonly Flattened[],
  file: CodecFile,
): string {
  let result = named(model, onWire, objects, file);
  for (const { wireName, members } of objects) {
    const names = members.map(({ inner, outer }) => `${key(inner)}: ${quote(outer)}`);
    result = call(file.helper("lifted"), result, quote(wireName), list("{ ", names, " }"));
  }
  const suffix = ` as unknown as ${model.name};`;
  return `  return ${print(result, "  ", "return ".length + suffix.length)}${suffix}`;
}

function named(model: Model, onWire: readonly Property[], objects: readonly Flattened[], file: CodecFile): Code {
  const bag = bagOf(model, file.pkg);
  const properties = onWire.filter((property) => bag !== undefined || isRenamed(property));
  if (bag === undefined && properties.length === 0) return "o";
  const names = properties.map(({ name, wireName = name }) => `${key(wireName)}: ${quote(name)}`);
  if (bag === undefined) return call(file.helper("renamed"), "o", list("{ ", names, " }"));
  names.push(...objects.map(({ wireName }) => `${key(wireName)}: ${quote(wireName)}`));
  const decode = decoder(bag.value, file);
  const further = decode === undefined ? [] : [decode];
  return call(file.helper("gathered"), "o", list("{ ", names, " }"), quote(bag.name), ...further);
}

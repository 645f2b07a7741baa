import type { Conversions } from "../model/conversions.js";
import { additionalName, allProperties } from "../model/lookup.js";
import type { Model, Package, Property, TypeRef, Union } from "../model/plain.js";
import { decoder, decodeUnion, encode, encodeUnion, type UseCodec } from "./codec-expressions.js";
import { Imports, type SourceFile, sourceFile } from "./source-file.js";
import { access, key, quote, wrapList } from "./text.js";

/** The file of codecs: how each type is read and written, in the directions in which it is used. */
export function renderCodecs(pkg: Package, conversions: Conversions, header: string): SourceFile {
  const imports = new Imports();
  const enums = new Set(pkg.enums.map((type) => type.name));
  const use: UseCodec = (name) => {
    if (/^(decode|encode)\p{Lu}/u.test(name)) return name;
    if (!name.startsWith("type ")) return imports.value("./codec-support.js", name);
    const type = name.slice("type ".length);
    return imports.type(enums.has(type) ? "./known-values.js" : "./models.js", type);
  };
  const model = (name: string): string => imports.type("./models.js", name);
  const sections: string[] = [];
  for (const type of pkg.models) {
    const { hierarchy } = type;
    if (type.output) {
      sections.push(renderDecoder(type, pkg, conversions, use, model));
      if (hierarchy !== undefined) sections.push(renderHierarchyCodec(type, pkg, "decode", use, model));
    }
    if (type.input && conversions.encodes({ kind: "model", name: type.name })) {
      sections.push(renderEncoder(type, pkg, conversions, use, model));
    }
    if (type.input && hierarchy !== undefined && conversions.encodes({ kind: "model", name: hierarchy.unionName })) {
      sections.push(renderHierarchyCodec(type, pkg, "encode", use, model, conversions));
    }
  }
  for (const union of pkg.unions) sections.push(...renderUnionCodecs(union, conversions, use, model));
  return sourceFile("codecs.ts", header, imports, [`export * from "./codec-support.js";`, ...sections]);
}

function renderDecoder(model: Model, pkg: Package, conversions: Conversions, use: UseCodec, type: UseCodec): string {
  const onWire = allProperties(model, pkg).filter((property) => property.wireName !== undefined);
  const steps = onWire.flatMap((property) => decodeStep(property, conversions, use));
  const name = type(model.name);
  const head = wrapList(`export function decode${model.name}(`, ["value: unknown"], `): ${name} {`);
  return [
    `/** Reads {@link ${model.name}} from parsed JSON, which it changes in place. */`,
    head,
    `  const o = ${use("object")}(value);`,
    ...steps.map((step) => `  ${step}`),
    ...decodedResult(model, pkg, onWire, conversions, use),
    "}",
  ].join("\n");
}

/** `null` stands for "not set" where the type has no `null` of its own. */
function decodeStep(property: Property, conversions: Conversions, use: UseCodec): string[] {
  const wireName = property.wireName ?? property.name;
  const mayBeNull = property.type.kind === "nullable";
  const decode = decoder(property.type.kind === "nullable" ? property.type.type : property.type, conversions, use);
  if (decode !== undefined) {
    return [`${use(mayBeNull ? "nullableMember" : "member")}(o, ${quote(wireName)}, ${decode});`];
  }
  const place = access("o", wireName);
  return property.optional && !mayBeNull && !isUnknown(property.type)
    ? [`if (${place} === null) ${place} = undefined;`]
    : [];
}

const isUnknown = (type: TypeRef): boolean => type.kind === "plain" && (type.ts === "unknown" || type.ts === "null");

/** The object itself, or a new one where names differ or further properties are kept apart. */
function decodedResult(
  model: Model,
  pkg: Package,
  onWire: readonly Property[],
  conversions: Conversions,
  use: UseCodec,
): string[] {
  const bag = additionalName(model, pkg);
  const moved = bag === undefined ? onWire.filter((property) => property.wireName !== property.name) : onWire;
  if (bag === undefined && moved.length === 0) return [`  return o as unknown as ${model.name};`];
  const taken = moved.map((property, i) => `${key(property.wireName ?? property.name)}: v${i}`);
  const set = moved.map((property, i) => `${key(property.name)}: v${i}`);
  const rest = bag === undefined ? "...rest" : `${bag}: ${decodeBag(model, conversions, use)}`;
  return [
    `  const { ${[...taken, "...rest"].join(", ")} } = o;`,
    `  return { ${[...(bag === undefined ? [rest] : []), ...set, ...(bag === undefined ? [] : [rest])].join(", ")} } as unknown as ${model.name};`,
  ];
}

function decodeBag(model: Model, conversions: Conversions, use: UseCodec): string {
  const decode = model.additional === undefined ? undefined : decoder(model.additional, conversions, use);
  return decode === undefined ? "rest" : `${use("record")}(rest, ${decode})`;
}

function renderEncoder(model: Model, pkg: Package, conversions: Conversions, use: UseCodec, type: UseCodec): string {
  const properties = allProperties(model, pkg);
  const bag = additionalName(model, pkg);
  // Left out of the copy: what is never sent, and what is sent under another name.
  const dropped = properties.filter((property) => property.readOnly || property.wireName !== property.name);
  const sent = properties.filter((property) => !property.readOnly && property.wireName !== undefined);
  const set = sent.flatMap((property) => {
    const value = access("value", property.name);
    const encoded = encode(property.type, value, conversions, use);
    if (encoded === value && property.wireName === property.name) return [];
    const guarded =
      property.optional && encoded !== value ? `${value} === undefined ? undefined : ${encoded}` : encoded;
    return [`${key(property.wireName ?? property.name)}: ${guarded}`];
  });
  const taken = [...dropped.map((property) => property.name), ...(bag === undefined ? [] : [bag])].map(
    (name, i) => `${key(name)}: _${i}`,
  );
  const further =
    bag === undefined || model.additional === undefined
      ? []
      : [`...${encodeBag(model.additional, bag, conversions, use)}`];
  const items = [...further, taken.length === 0 ? "...value" : "...rest", ...set];
  return [
    `/** The JSON of {@link ${model.name}}. */`,
    `export function encode${model.name}(value: ${type(model.name)}): unknown {`,
    ...(taken.length === 0 ? [] : [`  const { ${[...taken, "...rest"].join(", ")} } = value;`]),
    `  return { ${items.join(", ")} };`,
    "}",
  ].join("\n");
}

function encodeBag(additional: TypeRef, bag: string, conversions: Conversions, use: UseCodec): string {
  const value = access("value", bag);
  return conversions.encodes(additional)
    ? `${use("mapValues")}(${value} ?? {}, (item) => ${encode(additional, "item", conversions, use)})`
    : value;
}

/** Goes by the discriminator; a value that the spec does not know is read as the base. */
function renderHierarchyCodec(
  model: Model,
  pkg: Package,
  verb: "decode" | "encode",
  use: UseCodec,
  type: UseCodec,
  conversions?: Conversions,
): string {
  const { hierarchy } = model;
  if (hierarchy === undefined) return "";
  const union = type(hierarchy.unionName);
  const [parameter, result] = verb === "decode" ? ["value: unknown", union] : [`value: ${union}`, "unknown"];
  const apply = (name: string): string => {
    const isNested = pkg.modelsByName.get(name)?.hierarchy !== undefined && name !== model.name;
    const target = isNested ? (pkg.modelsByName.get(name)?.hierarchy?.unionName ?? name) : name;
    if (verb === "decode") return `decode${target}(value)`;
    return conversions?.encodes({ kind: "model", name: target })
      ? `encode${target}(value as ${type(target)})`
      : "value";
  };
  const on =
    verb === "decode" ? access(`${use("object")}(value)`, hierarchy.wireName) : access("value", hierarchy.property);
  return [
    verb === "decode"
      ? `/** Reads {@link ${union}} by its \`${hierarchy.wireName}\`. */`
      : `/** The JSON of {@link ${union}}. */`,
    `export function ${verb}${union}(${parameter}): ${result} {`,
    `  switch (${on}) {`,
    ...hierarchy.subtypes.flatMap((subtype) => [
      `    case ${quote(subtype.value)}:`,
      `      return ${apply(subtype.model)};`,
    ]),
    "    default:",
    `      return ${apply(model.name)};`,
    "  }",
    "}",
  ].join("\n");
}

function renderUnionCodecs(union: Union, conversions: Conversions, use: UseCodec, type: UseCodec): string[] {
  const sections: string[] = [];
  if (union.output) {
    sections.push(
      [
        `/** Reads {@link ${union.name}} from parsed JSON. */`,
        `export function decode${union.name}(value: unknown): ${type(union.name)} {`,
        `  return ${decodeUnion(union.type, "value", conversions, use) ?? `value as ${union.name}`};`,
        "}",
      ].join("\n"),
    );
  }
  if (union.input && conversions.encodes(union.type)) {
    sections.push(
      [
        `/** The JSON of {@link ${union.name}}. */`,
        `export function encode${union.name}(value: ${type(union.name)}): unknown {`,
        `  return ${encodeUnion(union.type, "value", conversions, use)};`,
        "}",
      ].join("\n"),
    );
  }
  return sections;
}

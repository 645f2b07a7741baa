import { allFlattened, allProperties, bagOf } from "../model/lookup.js";
import { NameScope, variableName } from "../model/names.js";
import type { Flattened, Model, Property, TypeRef } from "../model/plain.js";
import { around, type Code, call, flat, list, print } from "./code.js";
import { encode, encoder, nullableInPatch } from "./codec-expressions.js";
import type { CodecFile } from "./codecs.js";
import { access, comment, key, literal } from "./text.js";
import { printType } from "./types.js";

/** How a model is written: a copy of the value, with what differs on the wire. */
export function renderEncoder(model: Model, file: CodecFile): string {
  const properties = allProperties(model, file.pkg);
  const bag = bagOf(model, file.pkg);
  // Taken out of the copy: what is never sent, what is sent under another name, and the bag.
  const taken = properties.filter((property) => property.readOnly || property.wireName !== property.name);
  const locals = localNames([...taken.map((property) => property.name), ...(bag === undefined ? [] : [bag.name])]);
  const spread: Code[] = [locals.size === 0 ? "...value" : "...rest"];
  if (bag !== undefined) {
    const local = locals.get(bag.name) ?? bag.name;
    const further: TypeRef = { kind: "record", value: bag.value };
    spread.unshift(around("...", encode(model.patched ? nullableInPatch(further) : further, local, true, file)));
  }
  const items = [
    ...spread,
    ...properties.flatMap((property) => sentMember(property, model, locals, file)),
    ...allFlattened(model, file.pkg).flatMap((object) => sentObject(object, model, properties, locals, file)),
  ];
  const [only] = items;
  const result = items.length === 1 && typeof only === "string" ? only.replace("...", "return ") : undefined;
  return [
    comment(`The JSON of {@link ${model.name}}.`).trimEnd(),
    print(list(`export function encode${model.name}(`, [`value: ${encodedType(model, file)}`], "): unknown {")),
    ...(locals.size === 0 ? [] : [`  ${print(takeOut(locals), "  ")}`]),
    `  ${result === undefined ? print(list("return { ", items, " };"), "  ") : `${result};`}`,
    "}",
  ].join("\n");
}

/** Of a model whose changes are sent, the encoder takes values and changes alike. */
export function encodedType({ name, patched }: Pick<Model, "name" | "patched">, { type }: CodecFile): string {
  const value = type(name, "model");
  return patched ? `${type("MergePatch", "support")}<${value}>` : value;
}

function sentMember(
  property: Property,
  { patched }: Model,
  locals: ReadonlyMap<string, string>,
  file: CodecFile,
): Code[] {
  const { name, wireName, readOnly } = property;
  const type = patched ? nullableInPatch(property.type) : property.type;
  const optional = property.optional || patched;
  const defaultValue = patched ? undefined : property.defaultValue;
  if (readOnly || wireName === undefined) return [];
  const given = locals.get(name) ?? access("value", name);
  const value = defaultValue === undefined ? given : `${given} ?? ${literal(defaultValue)}`;
  const encoded = encode(type, value, optional && defaultValue === undefined, file);
  if (encoded === given && wireName === name) return [];
  return [encoded === wireName && key(wireName) === wireName ? wireName : around(`${key(wireName)}: `, encoded)];
}

/** An object that users see the properties of only. */
function sentObject(
  { wireName, type, optional, members }: Flattened,
  { patched }: Model,
  properties: readonly Property[],
  locals: ReadonlyMap<string, string>,
  file: CodecFile,
): Code[] {
  const readOnly = new Set(properties.filter((property) => property.readOnly).map(({ name }) => name));
  const sent = members.filter(({ outer }) => !readOnly.has(outer));
  if (sent.length === 0) return [];
  const items = sent.map(({ inner, outer }) => {
    const local = locals.get(outer) ?? outer;
    return key(inner) === local ? local : `${key(inner)}: ${local}`;
  });
  const object = list("{ ", items, " }");
  const encoding = encoder(type, file);
  const value =
    encoding === undefined
      ? object
      : around("", object, ` as ${printType(patched ? { kind: "patch", type } : type, file.type)}`);
  if (optional || patched)
    return [
      around(
        `${key(wireName)}: `,
        call(file.helper("unlessEmpty"), value, ...(encoding === undefined ? [] : [encoding])),
      ),
    ];
  return [around(`${key(wireName)}: `, encoding === undefined ? object : call(flat(encoding), value))];
}

/** Names for the variables of an encoder, by the names of the properties. */
function localNames(names: readonly string[]): Map<string, string> {
  const scope = new NameScope(["rest", "value", ...helperNames]);
  const isVariable = (name: string): boolean => key(name) === name && !/^encode\p{Lu}/u.test(name);
  return new Map(
    names.map((name) => [name, isVariable(name) ? scope.claim(variableName(name), `${name}Value`) : scope.claim("_")]),
  );
}

/** Helpers that encoders call. */
const helperNames =
  "nullable optional same unlessEmpty toBase64 toBase64url toJoined toList toRecord toRfc3339 toRfc7231 toText toTuple toUnixTimestamp".split(
    " ",
  );

function takeOut(locals: ReadonlyMap<string, string>): Code {
  const items = [...locals].map(([name, local]) => (name === local ? name : `${key(name)}: ${local}`));
  return { open: "const { ", items: [...items, "...rest"], close: " } = value;", lastComma: "" };
}

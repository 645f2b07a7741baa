import { printIdentifier } from "@typespec/compiler";
import { isObject, type JsonObject, objectAt, objectEntries, objectsAt } from "../spec-check/json.ts";
import { resolveSchema } from "../spec-check/references.ts";
import { requiredOf } from "../spec-check/schemas.ts";
import { type Description, UNDOCUMENTED, VERSIONING, versioned } from "./changes.ts";
import { isSaidNowhere } from "./keywords.ts";
import { isOpen } from "./named-enums.ts";
import { type Problem, type SchemaText, writeSchema } from "./schema-text.ts";

/** A declaration in TypeSpec, documentation lines left open. */
export type DeclarationText = Omit<SchemaText, "decorators"> & { readonly descriptions: readonly Description[] };

/**
 * A property of an object type.
 *
 * @param since - The api-version that adds it, where that is not the one that adds its type.
 */
export function writeProperty(
  document: JsonObject,
  type: string,
  name: string,
  schema: JsonObject,
  options: { readonly required: boolean; readonly since?: string },
): DeclarationText {
  const { keywords } = resolveSchema(document, schema);
  const { decorators, ...written } = writeSchema(document, schema);
  const problems = keywords.default === undefined ? [] : defaultProblems(keywords);
  const lines = [
    UNDOCUMENTED,
    ...(options.since === undefined ? [] : [versioned("added", options.since)]),
    ...(keywords.readOnly === true ? ["@visibility(Lifecycle.Read)"] : []),
    ...decorators,
    `${printIdentifier(name)}${options.required ? "" : "?"}: ${written.text}${writeDefault(keywords)};`,
  ];
  return {
    ...written,
    text: lines.join("\n"),
    libraries: options.since === undefined ? written.libraries : [...written.libraries, VERSIONING],
    problems: [...written.problems, ...problems].map((problem) => within(`${type}.${name}`, problem)),
    descriptions: describe(`${type}.${name}`, keywords),
  };
}

/** A type that came with an api-version: an enum, a union that is open, or a model. */
export function writeType(document: JsonObject, name: string, schema: JsonObject, version: string): DeclarationText {
  return Array.isArray(schema.enum) ? writeEnum(name, schema, version) : writeModel(document, name, schema, version);
}

function writeModel(document: JsonObject, name: string, schema: JsonObject, version: string): DeclarationText {
  const bases = objectsAt(schema, "allOf").map((base) => writeSchema(document, base));
  const properties = objectEntries(objectAt(schema, "properties")).map(([key, property]) =>
    writeProperty(document, name, key, property, { required: requiredOf(schema).has(key) }),
  );
  const further = schema.additionalProperties === true ? {} : schema.additionalProperties;
  const rest = isObject(further) ? writeSchema(document, further) : undefined;
  const parts = [...bases, ...properties, ...(rest ? [rest] : [])];
  const base = bases[0] === undefined ? "" : ` extends ${bases[0].text}`;
  const members = [...properties.map(({ text }) => text), ...(rest ? [`...Record<${rest.text}>;`] : [])];
  return {
    text: `${UNDOCUMENTED}\n${versioned("added", version)}\nmodel ${printIdentifier(name)}${base} {\n${indent(members.join("\n\n"))}\n}`,
    libraries: [VERSIONING, ...parts.flatMap(({ libraries }) => libraries)],
    uses: new Map(parts.flatMap(({ uses }) => [...uses])),
    problems: [...parts.flatMap(({ problems }) => problems), ...modelProblems(name, schema, bases)],
    descriptions: [...describe(name, schema), ...properties.flatMap(({ descriptions }) => descriptions)],
  };
}

function modelProblems(name: string, schema: JsonObject, bases: readonly SchemaText[]): readonly Problem[] {
  const unsaid = Object.keys(schema).filter((key) => isSaidNowhere(key, schema[key]));
  const isVariant = schema.discriminator !== undefined || schema["x-ms-discriminator-value"] !== undefined;
  const isPlainBase = bases.every(({ uses }) => uses.size === 1);
  return [
    ...unsaid.map((key) => ({ text: `${key} has no counterpart in TypeSpec`, expressible: false })),
    ...(bases.length > 1 || !isPlainBase ? [{ text: "it has more than one base", expressible: true }] : []),
    ...(isVariant ? [{ text: "it is told apart by a discriminator", expressible: true }] : []),
  ].map((problem) => within(name, problem));
}

const NO_ENUM = `#suppress "@azure-tools/typespec-azure-core/no-enum" "The service's contract closes this set, so an open union would differ from it."`;

function writeEnum(name: string, schema: JsonObject, version: string): DeclarationText {
  const values = valuesOf(schema);
  const open = isOpen(schema);
  const members = values.map((value) => `${UNDOCUMENTED}\n${writeValue(value, open)}`).join("\n\n");
  const head = open ? "union" : "enum";
  const lines = [
    UNDOCUMENTED,
    ...(open ? [] : [NO_ENUM]),
    versioned("added", version),
    `${head} ${printIdentifier(name)} {`,
    indent(open ? `string,\n\n${members}` : members),
    "}",
  ];
  return {
    text: lines.join("\n"),
    libraries: [VERSIONING],
    uses: new Map(),
    problems: [],
    descriptions: [
      ...describe(name, schema),
      ...values.flatMap(({ member, description }) => describe(`${name}.${member}`, { description })),
    ],
  };
}

/** A value of an enum and the name that the document gives it. */
export interface EnumValue {
  readonly value: string;
  readonly member: string;
  readonly description: unknown;
}

/** The values of an enum of strings. */
export function valuesOf(schema: JsonObject): readonly EnumValue[] {
  const named = objectsAt(objectAt(schema, "x-ms-enum"), "values");
  const values = Array.isArray(schema.enum) ? schema.enum.filter((value) => typeof value === "string") : [];
  return values.map((value) => {
    const entry = named.find((candidate) => candidate.value === value);
    return { value, member: typeof entry?.name === "string" ? entry.name : value, description: entry?.description };
  });
}

/** A member of an enum, or of a union that is open. */
export function writeValue({ value, member }: EnumValue, open: boolean): string {
  const name = printIdentifier(member);
  return !open && member === value ? `${name},` : `${name}: ${JSON.stringify(value)},`;
}

/** What the document says of something, if anything. */
export function describe(of: string, { description }: JsonObject): readonly Description[] {
  return typeof description === "string" ? [{ of, text: description }] : [];
}

function writeDefault({ default: value }: JsonObject): string {
  return value === undefined ? "" : ` = ${JSON.stringify(value)}`;
}

function defaultProblems(keywords: JsonObject): readonly Problem[] {
  const isPlain = ["string", "number", "boolean"].includes(typeof keywords.default);
  const type = keywords.enum === undefined && keywords.format === undefined ? undefined : "of an enum or a format";
  const isNumber = typeof keywords.default === "number";
  return isPlain && (type === undefined || isNumber)
    ? []
    : [{ text: "its default value is no plain literal", expressible: true }];
}

const indent = (text: string): string => text.replace(/^(?=.)/gm, "  ");

const within = (place: string, { text, expressible }: Problem): Problem => ({ text: `${place}: ${text}`, expressible });

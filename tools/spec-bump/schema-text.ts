import { printIdentifier } from "@typespec/compiler";
import { isObject, type JsonObject, objectAt } from "../spec-check/json.ts";
import { definitionAt, resolveSchema, typeOf } from "../spec-check/references.ts";
import type { Library } from "./changes.ts";
import { isSaidNowhere } from "./keywords.ts";

/** What stands behind a schema, to be written in TypeSpec. */
export interface SchemaText {
  readonly text: string;
  /** Decorators for the property that has this type. */
  readonly decorators: readonly string[];
  readonly libraries: readonly Library[];
  /** The object types and the enums that the text names, each with its schema. */
  readonly uses: ReadonlyMap<string, JsonObject>;
  /** Why the text cannot be taken as it is. */
  readonly problems: readonly Problem[];
}

export interface Problem {
  readonly text: string;
  /** Whether a person can write it in TypeSpec nevertheless. */
  readonly expressible: boolean;
}

const RESOURCE_MANAGER: Library = {
  module: "@azure-tools/typespec-azure-resource-manager",
  namespace: "Azure.ResourceManager",
};

const STRINGS: Record<string, string> = {
  "date-time": "utcDateTime",
  date: "plainDate",
  time: "plainTime",
  duration: "duration",
  byte: "bytes",
  uri: "url",
};
const INTEGERS: readonly string[] = ["int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"];
const NUMBERS: Record<string, string> = { double: "float64", float: "float32", decimal: "decimal" };

const LIMITS: Record<string, string> = {
  pattern: "@pattern",
  minLength: "@minLength",
  maxLength: "@maxLength",
  minimum: "@minValue",
  maximum: "@maxValue",
  minItems: "@minItems",
  maxItems: "@maxItems",
};

/** A schema of an OpenAPI document as a type of TypeSpec. */
export function writeSchema(document: JsonObject, schema: JsonObject): SchemaText {
  const { ref, keywords } = resolveSchema(document, schema);
  const base = ref === undefined ? writeKeywords(document, keywords) : writeReference(document, ref);
  const unsaid = ref === undefined ? Object.keys(keywords).filter((key) => isSaidNowhere(key, keywords[key])) : [];
  return {
    ...base,
    text: keywords["x-nullable"] === true ? `${base.text} | null` : base.text,
    decorators: [...base.decorators, ...limitsOf(keywords)],
    problems: [...base.problems, ...unsaid.map((key) => problem(`${key} has no counterpart in TypeSpec`, false))],
  };
}

function writeReference(document: JsonObject, ref: string): SchemaText {
  const definition = definitionAt(document, ref);
  const name = ref.slice(ref.lastIndexOf("/") + 1);
  if (definition === undefined) return unclear(`${ref} is not in the official file`);
  return plain(printIdentifier(name), { uses: new Map([[name, definition]]) });
}

function writeKeywords(document: JsonObject, keywords: JsonObject): SchemaText {
  const format = typeof keywords.format === "string" ? keywords.format : undefined;
  if (Array.isArray(keywords.enum)) return writeEnum(keywords);
  switch (typeOf(keywords)) {
    case undefined:
      return plain("unknown");
    case "boolean":
      return plain("boolean");
    case "string":
      return writeString(format);
    case "integer":
      if (format === "unixtime") return plain("utcDateTime", { decorators: ['@encode("unixTimestamp", int32)'] });
      return INTEGERS.includes(format ?? "")
        ? plain(format ?? "")
        : unclear(`integer ${format ?? "without format"} has no counterpart in TypeSpec`, false);
    case "number":
      return plain(
        NUMBERS[format ?? ""] ?? "float",
        format !== undefined && format in NUMBERS
          ? {}
          : { problems: [problem(`number ${format ?? "without format"} has no counterpart in TypeSpec`, false)] },
      );
    case "array":
      return writeArray(document, keywords);
    case "object":
      return writeObject(document, keywords);
    default:
      return unclear(`type ${JSON.stringify(keywords.type)}`);
  }
}

function writeString(format: string | undefined): SchemaText {
  const type = STRINGS[format ?? ""];
  if (format === undefined) return plain("string");
  if (type !== undefined) return plain(type);
  // Further formats of dates stand for an encoding that a person has to name.
  return format.startsWith("date")
    ? unclear(`string ${format} needs an @encode`)
    : plain("string", { decorators: [`@format(${JSON.stringify(format)})`] });
}

function writeArray(document: JsonObject, keywords: JsonObject): SchemaText {
  const items = isObject(keywords.items) ? keywords.items : {};
  const item = writeSchema(document, items);
  const { ref } = resolveSchema(document, items);
  const identifiers = Array.isArray(keywords["x-ms-identifiers"]) ? keywords["x-ms-identifiers"] : [];
  return {
    ...item,
    text: `${item.text.includes(" | ") ? `(${item.text})` : item.text}[]`,
    decorators: ref === undefined ? [] : [`@identifiers(#${JSON.stringify(identifiers)})`],
    libraries: ref === undefined ? item.libraries : [...item.libraries, RESOURCE_MANAGER],
    problems: [...item.problems, ...unnamed("the items", item)],
  };
}

function writeObject(document: JsonObject, keywords: JsonObject): SchemaText {
  if (isObject(keywords.properties) || Array.isArray(keywords.allOf)) return unclear("an object without a name");
  const further = keywords.additionalProperties;
  if (further === true) return plain("Record<unknown>");
  if (!isObject(further)) return plain("{}");
  const value = writeSchema(document, further);
  return {
    ...value,
    text: `Record<${value.text}>`,
    decorators: [],
    problems: [...value.problems, ...unnamed("the values", value)],
  };
}

function writeEnum(keywords: JsonObject): SchemaText {
  const { name } = objectAt(keywords, "x-ms-enum");
  if (typeOf(keywords) !== "string") return unclear(`an enum of ${typeOf(keywords)}`, false);
  if (typeof name !== "string") return unclear("an enum without a name");
  return plain(printIdentifier(name), { uses: new Map([[name, keywords]]) });
}

/** Decorators go on properties and scalars only. */
function unnamed(what: string, { decorators }: SchemaText): readonly Problem[] {
  const limits = decorators.filter((decorator) => !decorator.startsWith("@identifiers"));
  return limits.length === 0 ? [] : [problem(`${what} need a scalar of their own with ${limits.join(" ")}`, true)];
}

function limitsOf(keywords: JsonObject): readonly string[] {
  return Object.entries(LIMITS)
    .filter(([keyword]) => keywords[keyword] !== undefined)
    .map(([keyword, decorator]) => `${decorator}(${JSON.stringify(keywords[keyword])})`);
}

const NOTHING: SchemaText = { text: "unknown", decorators: [], libraries: [], uses: new Map(), problems: [] };

const plain = (text: string, more: Partial<SchemaText> = {}): SchemaText => ({ ...NOTHING, ...more, text });

const problem = (text: string, expressible: boolean): Problem => ({ text, expressible });

const unclear = (text: string, expressible = true): SchemaText =>
  plain("unknown", { problems: [problem(text, expressible)] });

import {
  type SdkEnumType,
  type SdkModelPropertyType,
  type SdkModelType,
  type SdkNullableType,
  type SdkType,
  type SdkUnionType,
  UsageFlags,
} from "@azure-tools/typespec-client-generator-core";
import { Visibility } from "@typespec/http";
import { memberName, typeName } from "./spec-names.ts";
import type { Directed, Item, Member } from "./surface.ts";

const RECEIVED =
  UsageFlags.Output |
  UsageFlags.Exception |
  UsageFlags.LroInitial |
  UsageFlags.LroPolling |
  UsageFlags.LroFinalEnvelope;

/** The types of a spec, by name. */
export function typeItems(
  models: readonly SdkModelType[],
  enums: readonly SdkEnumType[],
  unions: readonly (SdkUnionType | SdkNullableType)[],
): [string, Item][] {
  return [
    ...models
      .filter((model) => !isOnlySpread(model))
      .map((model): [string, Item] => [typeName(model), objectOf(model)]),
    ...enums.map((type): [string, Item] => [typeName(type), valuesOf(type)]),
    ...unions.flatMap((type): [string, Item][] => {
      if (type.kind !== "union" || type.isGeneratedName) return [];
      return [[typeName(type), { kind: "alias", doc: type.doc, type: variantsOf(type), ...directionOf(type.usage) }]];
    }),
  ];
}

/** A model whose properties became parameters is not seen by users. */
const isOnlySpread = ({ usage }: SdkModelType): boolean =>
  (usage & UsageFlags.Spread) !== 0 && (usage & (UsageFlags.Input | RECEIVED)) === 0;

function objectOf(model: SdkModelType): Item {
  const directed = directionOf(model.usage);
  const members = model.properties.map((property): [string, Member] => [
    memberName(property),
    memberOf(property, directed),
  ]);
  const rest = [
    model.baseModel === undefined ? [] : `extends ${typeName(model.baseModel)}`,
    model.additionalProperties === undefined ? [] : `and further members: ${typeText(model.additionalProperties)}`,
  ].flat();
  return { kind: "object", doc: model.doc, ...directed, members: new Map(members), rest: rest.join(", ") };
}

/** Whoever sends a type has no value for what is read-only, so generated types let it be left out. */
function memberOf(property: SdkModelPropertyType, { sent }: Directed): Member {
  const readOnly = isReadOnly(property);
  return {
    type: typeText(property.type) + (property.encode === undefined ? "" : ` as ${property.encode}`),
    optional: property.optional || (readOnly && sent),
    readOnly,
    wireName: wireNameOf(property),
    doc: property.doc,
  };
}

const isReadOnly = ({ visibility }: SdkModelPropertyType): boolean =>
  visibility?.includes(Visibility.Read) === true &&
  !visibility.some((phase) => phase === Visibility.Create || phase === Visibility.Update);

export function wireNameOf({ serializationOptions }: SdkModelPropertyType): string | undefined {
  const { json, xml, multipart } = serializationOptions;
  return json?.name ?? xml?.name ?? multipart?.name;
}

function valuesOf(type: SdkEnumType): Item {
  return {
    kind: "values",
    doc: type.doc,
    ...directionOf(type.usage),
    // A client may be asked for any api-version.
    open: !type.isFixed || (type.usage & UsageFlags.ApiVersionEnum) !== 0,
    values: new Map(type.values.map(({ value, doc }) => [`${value}`, doc])),
  };
}

function directionOf(usage: UsageFlags): Directed {
  const sent = (usage & UsageFlags.Input) !== 0;
  const received = (usage & RECEIVED) !== 0;
  return sent || received ? { sent, received } : { sent: true, received: true };
}

/** A type as text: the spec's own names of plain types, and how they are written on the wire. */
export function typeText(type: SdkType): string {
  switch (type.kind) {
    case "array":
      return `${type.valueType.kind === "nullable" ? `(${typeText(type.valueType)})` : typeText(type.valueType)}[]`;
    case "dict":
      return `Record<string, ${typeText(type.valueType)}>`;
    case "nullable":
      return `${typeText(type.type)} | null`;
    case "constant":
    case "enumvalue":
      return JSON.stringify(type.value);
    case "enum":
    case "model":
      return typeName(type);
    case "union":
      return type.isGeneratedName ? `(${variantsOf(type)})` : typeName(type);
    case "tuple":
      return `[${type.valueTypes.map(typeText).join(", ")}]`;
    case "credential":
      return `credential of type ${type.scheme.type}`;
    case "endpoint":
      return "endpoint";
    default:
      return type.encode === undefined ? type.kind : `${type.kind} as ${type.encode}`;
  }
}

/** The order in which variants are declared means nothing. */
const variantsOf = (type: SdkUnionType): string => type.variantTypes.map(typeText).toSorted().join(" | ");

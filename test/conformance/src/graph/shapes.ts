import type {
  SdkBuiltInType,
  SdkDateTimeType,
  SdkModelPropertyType,
  SdkModelType,
  SdkType,
} from "@azure-tools/typespec-client-generator-core";
import { getEncode, type Program, type Type } from "@typespec/compiler";
import { camel } from "./names.ts";
import type { Model, ModelProperty, Shape } from "./plain.ts";

const same = (of: (Shape & { kind: "same" })["of"]): Shape => ({ kind: "same", of });
const delimiters = { commaDelimited: ",", spaceDelimited: " ", pipeDelimited: "|", newlineDelimited: "\n" } as const;

/** Writes down the shapes of types; models by name, as they may hold themselves. */
export class Shapes {
  readonly models: Record<string, Model> = {};
  readonly #names = new Map<SdkModelType, string>();
  readonly #program: Program;

  constructor(program: Program) {
    this.#program = program;
  }

  of(type: SdkType, place?: Type): Shape {
    switch (type.kind) {
      case "utcDateTime":
      case "offsetDateTime":
        return dateTime(type);
      case "duration":
        if (type.encode === "ISO8601") return same("text");
        return type.wireType.kind === "string" ? { kind: "numberText" } : same("number");
      case "array":
        return { kind: "list", item: this.of(type.valueType, place) };
      case "dict":
        return { kind: "record", value: this.of(type.valueType, place) };
      case "nullable":
        return { kind: "nullable", shape: this.of(type.type, place) };
      case "constant":
      case "enumvalue":
        return { kind: "constant", value: type.value };
      case "enum": {
        const [first] = type.values;
        return { kind: "same", of: typeof first?.value === "number" ? "number" : "text", example: first?.value };
      }
      case "model":
        return { kind: "model", name: this.#model(type) };
      case "union":
        if (type.discriminatedOptions !== undefined) return same("anything");
        return { kind: "anyOf", shapes: type.variantTypes.map((variant) => this.of(variant, place)) };
      case "tuple":
      case "credential":
      case "endpoint":
        return { kind: "odd", what: type.kind };
      default:
        return this.#builtIn(type, place);
    }
  }

  #builtIn({ kind, encode, __raw: raw }: SdkBuiltInType, place: Type | undefined): Shape {
    if (kind === "bytes") return { kind: "bytes", wire: encode === "base64url" ? "base64url" : "base64" };
    if (kind === "boolean") return encode === undefined ? same("boolean") : { kind: "booleanText" };
    if (kind === "unknown") return same("anything");
    if (["string", "url", "plainDate", "plainTime"].includes(kind)) return same("text");
    // Of numbers that are no integers, the client generator core does not say that they travel as text.
    const asText = [place, raw].some((target) => {
      if (target?.kind !== "ModelProperty" && target?.kind !== "Scalar") return false;
      const encoding = getEncode(this.#program, target);
      return encoding !== undefined && encoding.encoding === undefined && encoding.type.name === "string";
    });
    return encode === "string" || asText ? { kind: "numberText" } : same("number");
  }

  #model(type: SdkModelType): string {
    const known = this.#names.get(type);
    if (known !== undefined) return known;
    let name = type.crossLanguageDefinitionId || type.name;
    while (name in this.models) name += "'";
    this.#names.set(type, name);
    this.models[name] = { properties: [] };
    const { baseModel, additionalProperties, discriminatorProperty, discriminatedSubtypes } = type;
    this.models[name] = {
      ...(baseModel === undefined ? {} : { base: this.#model(baseModel) }),
      properties: type.properties.map((property) => this.#property(property)),
      ...(additionalProperties === undefined ? {} : { additional: this.of(additionalProperties) }),
      ...(discriminatorProperty === undefined || discriminatedSubtypes === undefined
        ? {}
        : {
            discriminator: {
              wire: wireName(discriminatorProperty),
              subtypes: Object.fromEntries(
                Object.entries(discriminatedSubtypes).map(([value, subtype]) => [value, this.#model(subtype)]),
              ),
            },
          }),
    };
    return name;
  }

  #property(property: SdkModelPropertyType): ModelProperty {
    const { type, optional, flatten, encode, visibility, __raw: raw } = property;
    const shape = this.of(type, raw);
    const { xml } = property.serializationOptions;
    // Visibility.Read is 1, and stands alone where the property is read only.
    const readOnly = visibility?.length === 1 && visibility[0] === 1;
    return {
      name: camel(property),
      wire: wireName(property),
      ...(xml === undefined ? {} : { xml: { name: xml.name, attribute: !!xml.attribute, unwrapped: !!xml.unwrapped } }),
      shape: shape.kind === "list" && encode !== undefined ? { ...shape, delimiter: delimiters[encode] } : shape,
      optional,
      readOnly,
      flatten,
    };
  }
}

export const wireName = (property: SdkModelPropertyType): string =>
  property.serializationOptions.json?.name ?? property.serializedName ?? property.name;

function dateTime({ kind, encode }: SdkDateTimeType): Shape {
  // Users keep the offset, which a Date would lose.
  if (encode === "rfc3339") return kind === "offsetDateTime" ? same("text") : { kind: "date", wire: "rfc3339" };
  if (encode === "rfc7231" || encode === "unixTimestamp") return { kind: "date", wire: encode };
  return { kind: "odd", what: `date as ${encode}` };
}

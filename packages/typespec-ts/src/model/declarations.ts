import {
  type SdkEnumType,
  type SdkModelPropertyType,
  type SdkModelType,
  type SdkUnionType,
  UsageFlags,
} from "@azure-tools/typespec-client-generator-core";
import { Visibility } from "@typespec/http";
import { type Build, byText, isDeclared, unsupported } from "./build.js";
import { documentation } from "./documentation.js";
import { camelCase, NameScope, pascalCase } from "./names.js";
import type { Enum, Hierarchy, Model, Property, Union } from "./plain.js";
import { typeRef } from "./types.js";

const nameOf = (build: Build, type: SdkModelType | SdkEnumType | SdkUnionType): string =>
  build.names.get(type) ?? type.name;

/** What comes back, in a response or in an error. */
const outputFlags = UsageFlags.Output | UsageFlags.Exception;

const directions = (usage: UsageFlags): { input: boolean; output: boolean } => ({
  input: (usage & UsageFlags.Input) !== 0,
  output: (usage & outputFlags) !== 0,
});

export function modelsOf(build: Build): Model[] {
  return build.sdk.sdkPackage.models.map((model) => modelOf(build, model)).sort(byText((model) => model.name));
}

function modelOf(build: Build, model: SdkModelType): Model {
  const scope = new NameScope();
  return {
    name: nameOf(build, model),
    doc: documentation(model),
    properties: model.properties.map((property) => propertyOf(build, model, property, scope)),
    base: model.baseModel === undefined ? undefined : nameOf(build, model.baseModel),
    additional: model.additionalProperties === undefined ? undefined : typeRef(build, model.additionalProperties),
    hierarchy: hierarchyOf(build, model),
    ...directions(model.usage),
  };
}

function propertyOf(build: Build, model: SdkModelType, property: SdkModelPropertyType, scope: NameScope): Property {
  if (property.flatten) {
    unsupported(build, "unsupported-type", property.__raw, { what: `The flattened property '${property.name}'` });
  }
  if (property.encode !== undefined) {
    unsupported(build, "unsupported-type", property.__raw, { what: `A list joined as '${property.encode}'` });
  }
  const json = property.serializationOptions.json?.name;
  const inBody = json !== undefined || (model.usage & (UsageFlags.Json | UsageFlags.Xml)) === 0;
  return {
    name: scope.claim(property.isExactName ? property.name : camelCase(property.name), property.name),
    wireName: inBody ? (json ?? property.name) : undefined,
    type: typeRef(build, property.type),
    optional: property.optional,
    readOnly: property.visibility?.length === 1 && property.visibility[0] === Visibility.Read,
    doc: documentation(property),
  };
}

function hierarchyOf(build: Build, model: SdkModelType): Hierarchy | undefined {
  const unionName = build.hierarchyNames.get(model);
  if (unionName === undefined) return undefined;
  const property = discriminatorOf(model);
  if (property === undefined) {
    unsupported(build, "unsupported-type", model.__raw, { what: `The hierarchy of '${model.name}'` });
    return undefined;
  }
  return {
    unionName,
    property: property.isExactName ? property.name : camelCase(property.name),
    wireName: property.serializationOptions.json?.name ?? property.name,
    subtypes: Object.entries(model.discriminatedSubtypes ?? {})
      .map(([value, subtype]) => ({ value, model: nameOf(build, subtype) }))
      .sort(byText((subtype) => subtype.value)),
  };
}

/** The discriminator is declared on the model or on one that it derives from. */
function discriminatorOf(model: SdkModelType): SdkModelPropertyType | undefined {
  return model.discriminatorProperty ?? (model.baseModel === undefined ? undefined : discriminatorOf(model.baseModel));
}

export function enumsOf(build: Build): Enum[] {
  return build.sdk.sdkPackage.enums.map((type) => enumOf(build, type)).sort(byText((type) => type.name));
}

function enumOf(build: Build, type: SdkEnumType): Enum {
  const scope = new NameScope();
  return {
    name: nameOf(build, type),
    doc: documentation(type),
    // The service takes versions that this client does not know yet.
    open: !type.isFixed || (type.usage & UsageFlags.ApiVersionEnum) !== 0,
    valueType: typeof type.values[0]?.value === "number" ? "number" : "string",
    members: type.values.map((member) => ({
      name: scope.claim(member.isExactName ? member.name : memberName(member.name)),
      value: member.value,
      doc: documentation(member),
    })),
  };
}

/** Members keep their separators where they part digits: `v2024_07_01` must not become `V20240701`. */
function memberName(name: string): string {
  return /^[vV]?\p{N}/u.test(name)
    ? name
        .replace(/[^\p{L}\p{N}]+/gu, "_")
        .replace(/^\p{N}/u, "_$&")
        .replace(/^v/, "V")
    : pascalCase(name);
}

export function unionsOf(build: Build): Union[] {
  return build.sdk.sdkPackage.unions
    .filter((type): type is SdkUnionType => type.kind === "union" && isDeclared(type))
    .map((type) => unionOf(build, type))
    .sort(byText((type) => type.name));
}

function unionOf(build: Build, type: SdkUnionType): Union {
  if (type.discriminatedOptions !== undefined) {
    unsupported(build, "unsupported-type", type.__raw, { what: `The discriminated union '${type.name}'` });
  }
  return {
    name: nameOf(build, type),
    doc: documentation(type),
    type: { kind: "oneOf", variants: type.variantTypes.map((variant) => typeRef(build, variant)) },
    ...directions(type.usage),
  };
}

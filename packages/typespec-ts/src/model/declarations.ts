import {
  type SdkEnumType,
  type SdkModelPropertyType,
  type SdkModelType,
  type SdkType,
  type SdkUnionType,
  UsageFlags,
} from "@azure-tools/typespec-client-generator-core";
import { isStatusCode, Visibility } from "@typespec/http";
import { historyOf } from "./availability.js";
import { type Build, byText, type NamedType, unsupported } from "./build.js";
import { documentation } from "./documentation.js";
import { flattened, flattenedModel } from "./flattening.js";
import { laterThan, sinceOf } from "./history.js";
import { memberType } from "./members.js";
import { NameScope, pascalCase } from "./names.js";
import { partType } from "./parts.js";
import { isPatchModel } from "./patches.js";
import type { Enum, Flattened, Hierarchy, Model, Primitive, Property, Tag, TypeRef, Union } from "./plain.js";
import { eventTypesOf } from "./streams.js";
import { typeRef, variantsOf } from "./types.js";
import { xmlNameOf, xmlPlaceOf } from "./xml.js";

const nameOf = ({ names }: Build, type: NamedType): string => names.types.get(type) ?? type.name;

/** What comes back, in a response or in an error. */
const outputFlags = UsageFlags.Output | UsageFlags.Exception;

const directions = (usage: UsageFlags): { input: boolean; output: boolean } => ({
  input: (usage & UsageFlags.Input) !== 0,
  output: (usage & outputFlags) !== 0,
});

const isPatched = (build: Build, type: SdkModelType | SdkUnionType): boolean =>
  (type.usage & UsageFlags.JsonMergePatch) !== 0 && !isPatchModel(build, type);

export function modelsOf(build: Build): Model[] {
  return [...build.names.types.keys()]
    .filter((type) => type.kind === "model")
    .filter((model) => !isSpreadOnly(model))
    .map((model) => modelOf(build, model))
    .sort(byText((model) => model.name));
}

/** The body that several parameters make up: callers never see it. */
const isSpreadOnly = (model: SdkModelType): boolean =>
  model.isGeneratedName &&
  (model.usage & UsageFlags.Spread) !== 0 &&
  (model.usage & (UsageFlags.Input | outputFlags)) === 0;

function modelOf(build: Build, model: SdkModelType): Model {
  return {
    name: nameOf(build, model),
    doc: documentation(build, model),
    history: historyOf(build, model),
    ...membersOf(build, model, []),
    base: model.baseModel === undefined ? undefined : nameOf(build, model.baseModel),
    additional:
      model.additionalProperties === undefined ? undefined : typeRef(build, model.additionalProperties, model.__raw),
    hierarchy: hierarchyOf(build, model),
    json:
      (model.usage & (UsageFlags.MultipartFormData | UsageFlags.Xml)) === 0 || (model.usage & UsageFlags.Json) !== 0,
    xmlName: xmlNameOf(build, model),
    ...directions(model.usage),
    patched: isPatched(build, model),
  };
}

/** The properties that a model declares, as users see them. `above` are the models that this one is flattened into. */
function membersOf(
  build: Build,
  model: SdkModelType,
  above: readonly SdkModelType[],
): Pick<Model, "properties" | "flattened"> {
  const own = model.properties.map((property) => ({ property, member: propertyOf(build, model, property) }));
  // Nearly all models: what they inherit need not be looked at.
  if (!model.properties.some(flattenedModel)) return { properties: own.map(({ member }) => member), flattened: [] };
  const inherited = model.baseModel === undefined ? [] : allMembersOf(build, model.baseModel, above);
  const scope = new NameScope([...inherited, ...own.map(({ member }) => member)].map(({ name }) => name));
  const objects: Flattened[] = [];
  const properties = own.flatMap(({ property, member }) => {
    const inner = flattenedModel(property);
    if (inner === undefined || inner === model || above.includes(inner)) return member;
    const { seen, object } = flattened(member, allMembersOf(build, inner, [...above, model]), scope);
    objects.push(object);
    return seen;
  });
  return { properties, flattened: objects };
}

/** Those of its bases as well. */
function allMembersOf(build: Build, model: SdkModelType, above: readonly SdkModelType[]): readonly Property[] {
  const { properties } = membersOf(build, model, above);
  const own = new Set(properties.map(({ name }) => name));
  const base = model.baseModel === undefined ? [] : allMembersOf(build, model.baseModel, above);
  return [...base.filter(({ name }) => !own.has(name)), ...properties];
}

function propertyOf(build: Build, model: SdkModelType, property: SdkModelPropertyType): Property {
  const readOnly = isReadOnly(property);
  const part = property.serializationOptions.multipart;
  const wireName = wireNameOf(build, model, property);
  const { input, output } = directions(model.usage);
  const type = part === undefined ? memberType(build, property) : partType(build, property, part);
  return {
    name: build.names.properties.get(property) ?? property.name,
    wireName,
    type,
    // Where the model is sent or comes back and the property is never there, nobody could give it a value.
    optional:
      property.optional ||
      (input && !isVisible(property, Visibility.Create | Visibility.Update)) ||
      (output && (wireName === undefined || !isVisible(property, Visibility.Read))),
    readOnly,
    defaultValue: property.optional && isPrimitive(type) ? (property.clientDefaultValue as Primitive) : undefined,
    xml: wireName === undefined ? undefined : xmlPlaceOf(build, model, property),
    doc: documentation(build, property),
    history: historyOf(build, property),
  };
}

/** Whether a default, which the spec writes as text, a number or a boolean, is a value of the type. */
const isPrimitive = (type: TypeRef): boolean =>
  ["plain", "literal", "enum"].includes(type.kind) ||
  (type.kind === "formatted" && (type.ts === "number" || type.ts === "boolean"));

/** Name in JSON; none for what travels elsewhere. */
export function wireNameOf(build: Build, model: SdkModelType, property: SdkModelPropertyType): string | undefined {
  const raw = property.__raw;
  if (raw !== undefined && (build.outsideBody.has(raw) || isStatusCode(build.sdk.program, raw))) return undefined;
  const specName = raw?.name ?? property.name;
  const json = property.serializationOptions.json?.name ?? specName;
  // Whoever overrides a property means the same one, without telling its name in JSON again.
  const overridden = model.baseModel === undefined ? undefined : inherited(model.baseModel, specName);
  return overridden === undefined || json !== specName
    ? json
    : wireNameOf(build, overridden.model, overridden.property);
}

interface Member {
  readonly model: SdkModelType;
  readonly property: SdkModelPropertyType;
}

function inherited(model: SdkModelType, specName: string): Member | undefined {
  const property = model.properties.find((candidate) => (candidate.__raw?.name ?? candidate.name) === specName);
  if (property !== undefined) return { model, property };
  return model.baseModel === undefined ? undefined : inherited(model.baseModel, specName);
}

/** What neither a creation nor an update may hold. */
export const isReadOnly = (property: SdkModelPropertyType): boolean =>
  isVisible(property, Visibility.Read) && !isVisible(property, Visibility.Create | Visibility.Update);

/** Whether a property is there in one of these phases. */
export const isVisible = ({ visibility }: SdkModelPropertyType, phases: Visibility): boolean =>
  visibility === undefined || visibility.some((phase) => (phase & phases) !== 0);

function hierarchyOf(build: Build, model: SdkModelType): Hierarchy | undefined {
  const unionName = build.names.hierarchies.get(model);
  if (unionName === undefined) return undefined;
  const property = discriminatorOf(model);
  if (property === undefined) {
    unsupported(build, "unsupported-type", model.__raw, { what: `The hierarchy of '${model.name}'` });
    return undefined;
  }
  return {
    unionName,
    property: build.names.properties.get(property) ?? property.name,
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
  return [...build.names.types.keys()]
    .filter((type) => type.kind === "enum")
    .map((type) => enumOf(build, type))
    .sort(byText((type) => type.name));
}

function enumOf(build: Build, type: SdkEnumType): Enum {
  const scope = new NameScope();
  const name = nameOf(build, type);
  const isVersions = (type.usage & UsageFlags.ApiVersionEnum) !== 0;
  const history = isVersions ? undefined : historyOf(build, type);
  return {
    name,
    knownName: build.names.knownValues.get(type) ?? `Known${name}`,
    doc: documentation(build, type),
    since: sinceOf(history),
    // The service takes versions that this client does not know yet.
    open: !type.isFixed || isVersions,
    valueType: typeof type.values[0]?.value === "number" ? "number" : "string",
    members: type.values.map((member) => ({
      name: scope.claim(member.isExactName ? member.name : pascalCase(member.name)),
      value: member.value,
      doc: documentation(build, member),
      since: isVersions ? undefined : laterThan(history, historyOf(build, member)),
    })),
  };
}

export function unionsOf(build: Build): Union[] {
  return [...build.names.types.keys()]
    .filter((type) => type.kind === "union")
    .map((type) => unionOf(build, type))
    .sort(byText((type) => type.name));
}

function unionOf(build: Build, type: SdkUnionType): Union {
  const metadata = build.streams.events.get(type);
  const events = metadata === undefined ? undefined : eventTypesOf(build, type, metadata);
  return {
    name: nameOf(build, type),
    doc: documentation(build, type),
    since: sinceOf(historyOf(build, type)),
    declared: !type.isGeneratedName || events !== undefined,
    events,
    variants:
      events === undefined
        ? variantsOf(build, type, type.__raw)
        : events.flatMap(({ data }) => ("mark" in data ? [] : [data.type])),
    tag: events === undefined ? tagOf(type) : undefined,
    input: directions(type.usage).input,
    // A union of errors is not marked as one.
    output: directions(type.usage).output || type.variantTypes.every(isError),
    patched: isPatched(build, type),
  };
}

const isError = (type: SdkType): boolean => type.kind === "model" && (type.usage & UsageFlags.Exception) !== 0;

function tagOf({ discriminatedOptions: options, variantTypes, __raw: raw }: SdkUnionType): Tag | undefined {
  if (options === undefined || raw?.kind !== "Union") return undefined;
  const named = [...raw.variants.values()];
  return {
    property: options.discriminatorPropertyName,
    envelope: options.envelope === "none" ? undefined : options.envelopePropertyName,
    names: variantTypes.map(({ __raw }, i) => String((named.find(({ type }) => type === __raw) ?? named[i])?.name)),
  };
}

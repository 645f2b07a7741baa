import {
  type SdkModelPropertyType,
  type SdkModelType,
  type SdkType,
  UsageFlags,
  type XmlSerializationOptions,
} from "@azure-tools/typespec-client-generator-core";
import { type DiagnosticTarget, resolveEncodedName } from "@typespec/compiler";
import { type Build, unsupported } from "./build.js";
import { flattenedModel } from "./flattening.js";
import { isText } from "./lookup.js";
import type { XmlForm, XmlName, XmlPlace } from "./plain.js";
import { typeRef, variantsOf, withoutNull } from "./types.js";
import { flatVariants, jsonKind } from "./unions.js";

const xmlName = (name: string, ns: XmlSerializationOptions["ns"]): XmlName => ({
  name,
  namespace: ns === undefined ? undefined : { uri: ns.namespace, prefix: ns.prefix },
});

const hasXml = ({ usage }: SdkModelType): boolean => (usage & UsageFlags.Xml) !== 0;

/** Name of the element of a model that does not stand in a property; `undefined` for a model without XML. */
export const xmlNameOf = (build: Build, model: SdkModelType): XmlName | undefined =>
  hasXml(model) ? nameOf(build, model) : undefined;

function nameOf({ names }: Build, model: SdkModelType): XmlName {
  const { xml } = model.serializationOptions;
  // The name that an anonymous model comes with depends on the order of the spec.
  const name = model.isGeneratedName ? names.types.get(model) : xml?.name;
  return xmlName(name || model.name, xml?.ns);
}

/** Where a property stands in the element of its model; `undefined` for a model without XML. */
export function xmlPlaceOf(build: Build, model: SdkModelType, property: SdkModelPropertyType): XmlPlace | undefined {
  if (!hasXml(model)) return undefined;
  const place = placeOf(build, property);
  if (typeof place !== "string") return place;
  unsupported(build, "unsupported-type", property.__raw, { what: `The property '${property.name}', in XML ${place},` });
  return undefined;
}

/** The place, or what is wrong with the property. */
function placeOf(build: Build, property: SdkModelPropertyType): XmlPlace | string {
  const { __raw: raw, serializationOptions } = property;
  const { name: ownName, ns, attribute, unwrapped, itemsName, itemsNs } = serializationOptions.xml ?? { name: "" };
  const name = xmlName(ownName || (raw?.name ?? property.name), ns);
  const type = withoutNull(property.type);
  if (flattenedModel(property) !== undefined) return "one whose own properties stand in its place";
  // A list with an encoding is one text.
  const isOneText = property.encode !== undefined || hasTextForm(build, type, raw);
  if (attribute || (unwrapped && (isOneText || type.kind !== "array"))) {
    if (!isOneText) return attribute ? "an attribute of more than text" : "more than text without tags";
    return attribute ? { kind: "attribute", name } : { kind: "text" };
  }
  if (isOneText || type.kind !== "array") {
    return isOneText || isContent(build, type, raw)
      ? { kind: "element", form: { name, itemName: undefined } }
      : "a value without a form of its own";
  }
  if (!isContent(build, type.valueType, raw)) return "a list of values without a form of their own";
  if (unwrapped) return { kind: "elements", name };
  const itemName = itemsName ? xmlName(itemsName, itemsNs) : (itemNameOf(build, type.valueType) ?? name);
  return { kind: "element", form: { name, itemName } };
}

/** The root element of a body; `undefined` where the spec has no name for it, or the value no form. */
export function xmlFormOf(build: Build, bodyType: SdkType): XmlForm | undefined {
  const type = withoutNull(bodyType);
  if (type.kind === "model") {
    return type.isGeneratedName ? undefined : { name: nameOf(build, type), itemName: undefined };
  }
  if (type.kind !== "array" && type.kind !== "dict") return undefined;
  const { valueType, serializationOptions } = type;
  const xml = serializationOptions?.xml;
  if (!xml?.name || !isContent(build, valueType, type.__raw)) return undefined;
  const itemName = type.kind === "dict" ? undefined : itemNameOf(build, valueType);
  return type.kind === "array" && itemName === undefined ? undefined : { name: xmlName(xml.name, xml.ns), itemName };
}

/** Name of an item, which has that of its type; none if that has none. */
function itemNameOf(build: Build, type: SdkType): XmlName | undefined {
  if (type.kind === "model") return type.isGeneratedName ? undefined : nameOf(build, type);
  const { __raw: raw } = type;
  if (raw?.kind !== "Scalar" && raw?.kind !== "Enum" && raw?.kind !== "Union") return undefined;
  if (raw.name === undefined) return undefined;
  return xmlName(
    resolveEncodedName(build.sdk.program, raw as typeof raw & { name: string }, "application/xml"),
    undefined,
  );
}

/** What can stand between two tags. A list cannot: its items would have no name. */
function isContent(build: Build, type: SdkType, place: DiagnosticTarget | undefined): boolean {
  const inner = withoutNull(type);
  if (inner.kind === "dict") return isContent(build, inner.valueType, place);
  return inner.kind === "model" || hasTextForm(build, inner, place);
}

/** What has one form as text, from which its type can be told. */
function hasTextForm(build: Build, type: SdkType, place: DiagnosticTarget | undefined): boolean {
  const inner = withoutNull(type);
  if (inner.kind !== "union") return isText(typeRef(build, inner, place));
  return flatVariants(variantsOf(build, inner, place)).every((variant) => {
    return variant.kind !== "formatted" && ["string", "null"].includes(jsonKind(variant) ?? "");
  });
}

import type { Conversions } from "../model/conversions.js";
import { allProperties, bagOf, referenceName } from "../model/lookup.js";
import type { Hierarchy, Model, Package, Property, TypeRef, XmlName, XmlPlace } from "../model/plain.js";
import { around, type Code, call, list, print, printNames } from "./code.js";
import { Imports, type SourceFile, sourceFile } from "./source-file.js";
import { access, comment, key, literal, quote } from "./text.js";
import {
  nameCode,
  textDecoder,
  textEncoder,
  typeArgument,
  type XmlScope,
  xmlDecoder,
  xmlEncoder,
} from "./xml-expressions.js";

interface XmlFile extends XmlScope {
  readonly pkg: Package;
  /** Takes a type of the support code. */
  readonly xmlType: (name: string) => string;
}

/** A property with its place in XML. */
type Placed = Property & { readonly xml: XmlPlace };

const support = "./xml-support.js";

/** The file of codecs for models that travel as XML: like that of the codecs for JSON, but from and to elements. */
export function renderXmlCodecs(
  pkg: Package,
  conversions: Conversions,
  helpers: ReadonlySet<string>,
  header: string,
): SourceFile {
  const imports = new Imports();
  const file: XmlFile = {
    pkg,
    conversions,
    helper: (name) => imports.value("./codec-support.js", name),
    codec: (name) => imports.value("./codecs.js", name),
    typeArgument: () => "",
    xmlHelper: (name) => imports.value(support, name),
    xmlCodec: (name) => name,
    xmlType: (name) => imports.type(support, name),
    use: (name, kind) => imports.type(kind === "enum" ? "./known-values.js" : "./models.js", name),
  };
  const sections = pkg.models.flatMap((model) => {
    const { hierarchy, xmlName, output, input } = model;
    if (xmlName === undefined) return [];
    return [
      ...(output ? [renderDecoder(model, file)] : []),
      ...(output && hierarchy !== undefined ? [renderHierarchy(model, hierarchy, "decodeXml", file)] : []),
      ...(input ? [renderEncoder(model, xmlName, file)] : []),
      ...(input && hierarchy !== undefined ? [renderHierarchy(model, hierarchy, "encodeXml", file)] : []),
    ];
  });
  const exports = [
    ...(helpers.size === 0 ? [] : [printNames("export ", [...helpers].sort(), support)]),
    printNames("export type ", ["XmlElement"], support),
  ];
  return sourceFile("xml-codecs.ts", header, imports, [exports.join("\n"), ...sections]);
}

const placed = (model: Model, { pkg }: XmlFile): Placed[] =>
  allProperties(model, pkg).filter((property): property is Placed => property.xml !== undefined);

function renderDecoder(model: Model, file: XmlFile): string {
  const bag = bagOf(model, file.pkg);
  const properties = placed(model, file);
  const values = properties.map((property) => around(`${key(property.name)}: `, decoded(property, file)));
  if (bag !== undefined) {
    const decode = xmlDecoder(bag.value, undefined, file);
    values.push(
      around(`${key(bag.name)}: `, call(file.xmlHelper("others"), "element", knownNames(properties), decode)),
    );
  }
  const name = file.use(model.name, "model");
  const result = call(`${file.xmlHelper("members")}<${name}>`, { open: "{ ", items: values, close: " }" });
  return [
    comment(`Reads {@link ${model.name}} from an element of XML.`).trimEnd(),
    print(list(`export function decodeXml${model.name}(`, [`element: ${file.xmlType("XmlElement")}`], `): ${name} {`)),
    `  return ${print(result, "  ", "return ;".length)};`,
    "}",
  ].join("\n");
}

/** The names of elements that are no further properties. */
function knownNames(properties: readonly Placed[]): Code {
  return list("[", properties.flatMap(({ xml }) => elementName(xml) ?? []).map(nameCode), "]");
}

function elementName(place: XmlPlace): XmlName | undefined {
  return place.kind === "element" ? place.form.name : place.kind === "elements" ? place.name : undefined;
}

/** What a property is where nothing stands for it: services leave out empty lists, and there is no `null` in XML. */
function otherwise({ type, optional }: Property): Code[] {
  const values: Partial<Record<TypeRef["kind"], string>> = { nullable: "null", array: "[]", record: "{}" };
  const value = optional ? undefined : values[type.kind];
  return value === undefined ? [] : [value];
}

function decoded(property: Placed, file: XmlFile): Code {
  const { xml, type } = property;
  switch (xml.kind) {
    case "attribute":
      return call(
        `${file.xmlHelper("attribute")}${typeArgument(type, file)}`,
        "element",
        nameCode(xml.name),
        ...textDecoder(type, file),
      );
    case "text":
      return around("", xmlDecoder(type, undefined, file), "(element)");
    case "element": {
      const decode = xmlDecoder(type, xml.form, file);
      return call(file.xmlHelper("child"), "element", nameCode(xml.form.name), decode, ...otherwise(property));
    }
    case "elements": {
      const decode = xmlDecoder(itemOf(type), undefined, file);
      return call(file.xmlHelper("children"), "element", nameCode(xml.name), decode, ...otherwise(property));
    }
  }
}

function itemOf(type: TypeRef): TypeRef {
  if (type.kind === "nullable") return itemOf(type.type);
  return type.kind === "array" ? type.item : type;
}

function renderEncoder(model: Model, xmlName: XmlName, file: XmlFile): string {
  const bag = bagOf(model, file.pkg);
  const properties = placed(model, file);
  const parts = properties.flatMap((property) => (property.readOnly ? [] : [encoded(property, file)]));
  if (bag !== undefined) {
    const [value, encode] = [access("value", bag.name), xmlEncoder(bag.value, undefined, file)];
    parts.push(call(file.xmlHelper("toOthers"), value, knownNames(properties), encode));
  }
  const result = call(file.xmlHelper("toElement"), "name", { open: "[", items: parts, close: "]" });
  return [
    comment(`The XML of {@link ${model.name}}.`).trimEnd(),
    encoderHead(`encodeXml${model.name}`, file.use(model.name, "model"), xmlName, file),
    `  return ${print(result, "  ", "return ;".length)};`,
    "}",
  ].join("\n");
}

function encoderHead(name: string, type: string, xmlName: XmlName, { xmlType }: XmlFile): string {
  const parameters = [`value: ${type}`, around(`name: ${xmlType("XmlName")} | string = `, nameCode(xmlName))];
  return print(list(`export function ${name}(`, parameters, `): ${xmlType("XmlElement")} {`));
}

function encoded({ name, xml, type, defaultValue }: Placed, file: XmlFile): Code {
  const { xmlHelper } = file;
  // What every object inherits is not given.
  const given = name in Object.prototype ? `${xmlHelper("own")}(value, ${quote(name)})` : access("value", name);
  const value = given + (defaultValue === undefined ? "" : ` ?? ${literal(defaultValue)}`);
  switch (xml.kind) {
    case "attribute":
      return call(xmlHelper("toAttribute"), nameCode(xml.name), value, ...textEncoder(type, file));
    case "text":
      return call(xmlHelper("toOwnText"), value, ...textEncoder(type, file));
    case "element":
      return call(xmlHelper("toChild"), nameCode(xml.form.name), value, xmlEncoder(type, xml.form, file));
    case "elements":
      return call(xmlHelper("toChildren"), nameCode(xml.name), value, xmlEncoder(itemOf(type), undefined, file));
  }
}

/** Goes by the discriminator; a value that the spec does not know is taken for the base. */
function renderHierarchy(model: Model, hierarchy: Hierarchy, verb: "decodeXml" | "encodeXml", file: XmlFile): string {
  const { unionName, property, subtypes } = hierarchy;
  const isDecoder = verb === "decodeXml";
  const union = file.use(unionName, "union");
  const discriminator = placed(model, file).find((candidate) => candidate.name === property);
  const on = isDecoder && discriminator !== undefined ? print(decoded(discriminator, file)) : access("value", property);
  const apply = (name: string): string => {
    const target = name === model.name ? name : referenceName(file.pkg, name);
    return isDecoder
      ? `${verb}${target}(element)`
      : `${verb}${target}(value${name === model.name ? "" : ` as ${file.use(target, "model")}`}, name)`;
  };
  const fallback = apply(model.name);
  return [
    isDecoder
      ? `/** Reads {@link ${union}} from an element of XML, by its \`${property}\`. */`
      : `/** The XML of {@link ${union}}. */`,
    isDecoder
      ? print(list(`export function ${verb}${union}(`, [`element: ${file.xmlType("XmlElement")}`], `): ${union} {`))
      : encoderHead(`${verb}${union}`, union, model.xmlName ?? { name: model.name, namespace: undefined }, file),
    `  switch (${on}) {`,
    ...subtypes.flatMap(({ value, model: subtype }) => [
      `    case ${quote(value)}:`,
      `      return ${apply(subtype)};`,
    ]),
    "    default:",
    `      return ${fallback};`,
    "  }",
    "}",
  ].join("\n");
}

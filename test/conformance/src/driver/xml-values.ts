import type { ModelProperty, Shape } from "../graph/plain.ts";
import type { XmlElement } from "./parse-xml.ts";
import { CannotJudge, type Values } from "./values.ts";

/** What a user has in place of an element: the same as in place of JSON of that type. */
export function fromXml(shape: Shape, element: XmlElement, values: Values): unknown {
  switch (shape.kind) {
    case "nullable":
      return fromXml(shape.shape, element, values);
    case "list":
      return element.children.map((child) => fromXml(shape.item, child, values));
    case "record":
      return Object.fromEntries(element.children.map((child) => [child.name, fromXml(shape.value, child, values)]));
    case "model": {
      const members = values.propertiesOf(shape.name).map((property) => member(property, element, values));
      return Object.fromEntries(members.filter(([, value]) => value !== undefined));
    }
    case "anyOf":
      throw new CannotJudge("a union in XML");
    default:
      return values.fromText(shape, element.text.trim(), undefined);
  }
}

function member({ name, shape, xml }: ModelProperty, element: XmlElement, values: Values): [string, unknown] {
  const { name: wire = name, attribute, unwrapped } = xml ?? {};
  if (attribute) {
    const text = element.attributes[wire];
    return [name, text === undefined ? undefined : values.fromText(shape, text, undefined)];
  }
  const found = element.children.filter((child) => child.name === wire);
  if (unwrapped && shape.kind === "list") return [name, found.map((child) => fromXml(shape.item, child, values))];
  // What is not wrapped and no list is the text of the element itself.
  const holder = unwrapped ? element : found[0];
  return [name, holder === undefined ? undefined : fromXml(shape, holder, values)];
}

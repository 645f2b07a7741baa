import { ClientError } from "../client-error.js";
import { localName, unfit, type XmlAttribute, type XmlElement, type XmlName, xmlNamespace } from "./element.js";

/** Namespaces by their prefixes. */
type Scope = ReadonlyMap<string, string>;

const wholeName = new RegExp(`^${localName}$`, "u");
const unfitCharacter = new RegExp(unfit, "u");
// Whoever reads the document makes a line feed of a carriage return, and blanks of all three in an attribute.
const special = { text: /[&<>\r]/g, attribute: /[&<>"\r\t\n]/g };

/**
 * The document of an element.
 *
 * @throws ClientError `invalid-body` when a name is none, or a text holds a character that XML has no form for
 */
export function writeXml(root: XmlElement): string {
  const scope = new Map([["xml", xmlNamespace]]);
  const declared = new Map<string, string>();
  collect(root, declared);
  return `<?xml version="1.0" encoding="UTF-8"?>${write(root, scope, declared)}`;
}

/** The first namespace of each prefix is declared at the root, which keeps the items of a list short. */
function collect({ attributes, children, ...name }: XmlElement, declared: Map<string, string>): void {
  for (const { prefix, namespace } of [name, ...attributes]) {
    if (prefix !== "" && prefix !== "xml" && namespace !== "" && !declared.has(prefix)) declared.set(prefix, namespace);
  }
  for (const child of children) if (typeof child !== "string") collect(child, declared);
}

function write(element: XmlElement, outer: Scope, declared = new Map<string, string>()): string {
  const { attributes, children } = element;
  for (const { prefix, namespace } of [element, ...attributes.filter(({ prefix }) => prefix !== "")]) {
    if (namespace !== "" && (declared.get(prefix) ?? outer.get(prefix)) !== namespace) declared.set(prefix, namespace);
  }
  const scope = declared.size === 0 ? outer : new Map([...outer, ...declared]);
  const tag = tagOf(element);
  const written = [...declared].map(([prefix, uri]) => ({
    tag: prefix === "" ? "xmlns" : `xmlns:${prefix}`,
    value: uri,
  }));
  written.push(...attributes.map((attribute) => ({ tag: tagOf(attribute), value: attribute.value })));
  const start = `<${tag}${written.map(({ tag: name, value }) => ` ${name}="${escaped(value, "attribute", name)}"`).join("")}`;
  if (children.length === 0) return `${start}/>`;
  const content = children.map((child) =>
    typeof child === "string" ? escaped(child, "text", tag) : write(child, scope),
  );
  return `${start}>${content.join("")}</${tag}>`;
}

function tagOf({ name, namespace, prefix }: XmlName | XmlAttribute): string {
  for (const part of prefix === "" ? [name] : [prefix, name]) {
    if (!wholeName.test(part))
      throw new ClientError("invalid-body", `${JSON.stringify(part)} cannot be a name in XML.`);
  }
  return prefix === "" || namespace === "" ? name : `${prefix}:${name}`;
}

function escaped(text: string, kind: keyof typeof special, place: string): string {
  if (unfitCharacter.test(text)) {
    throw new ClientError("invalid-body", `The value of "${place}" holds a character that XML has no form for.`);
  }
  return text.replace(special[kind], (character) => `&#${character.charCodeAt(0)};`);
}

// For generated code with bodies of XML only; it may change with the generator.
export type { XmlAttribute, XmlElement, XmlName } from "../xml/element.js";
export { writeXml } from "../xml/write-xml.js";
export { xml, xmlError } from "../xml/xml.js";

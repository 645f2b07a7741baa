/** A name in XML. The prefix is only a wish of whoever writes. */
export interface XmlName {
  readonly name: string;
  /** URI of the namespace; empty for none. */
  readonly namespace: string;
  readonly prefix: string;
}

export interface XmlAttribute extends XmlName {
  readonly value: string;
}

/** What codecs read from and write to. The models packages have a type of the same shape. */
export interface XmlElement extends XmlName {
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly (XmlElement | string)[];
}

const nameStart =
  "A-Z_a-z\\xC0-\\xD6\\xD8-\\xF6\\xF8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF" +
  "\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}";

/** Source of a pattern for a name without a prefix. */
export const localName: string = `[${nameStart}][${nameStart}\\-.0-9\\xB7\\u0300-\\u036F\\u203F\\u2040]*`;

/** Source of a pattern for characters that XML has no form for. */
export const unfit = "[^\\t\\n\\r -\\uD7FF\\uE000-\\uFFFD\\u{10000}-\\u{10FFFF}]";

/** Prefixes that are bound without a declaration, and to nothing else. */
export const xmlNamespace = "http://www.w3.org/XML/1998/namespace";

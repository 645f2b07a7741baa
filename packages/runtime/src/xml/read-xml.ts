import { localName, unfit, type XmlAttribute, type XmlElement, type XmlName, xmlNamespace } from "./element.js";

const tagName = `((?:${localName}:)?${localName})`;
const space = "[ \\t\\n]";
const startOfTag = new RegExp(`<${tagName}`, "uy");
const attributeOfTag = new RegExp(`${space}+${tagName}${space}*=${space}*(?:"([^<"]*)"|'([^<']*)')`, "uy");
const endOfTag = new RegExp(`${space}*(/?)>`, "uy");
const endTag = new RegExp(`</${tagName}${space}*>`, "uy");
const reference = /&(?:#(\d+)|#x([\da-fA-F]+)|(amp|lt|gt|quot|apos));|&/g;
const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const unfitCharacter = new RegExp(unfit, "u");

/** An element whose end has not come yet. */
interface OpenElement {
  readonly tag: string;
  readonly children: (XmlElement | string)[];
  /** Prefixes that it declares. */
  readonly prefixes: readonly string[];
}

/**
 * Reads a document of XML 1.0 with namespaces. Document types are refused: entities and files that they name are what
 * attacks are made of, and no service has need of them.
 *
 * @throws SyntaxError
 */
export function readXml(document: string): XmlElement {
  return new Reader(document).read();
}

class Reader {
  readonly #text: string;
  #at = 0;
  #root: XmlElement | undefined;
  // Not recursive: a document may nest deeper than calls can.
  readonly #open: OpenElement[] = [];
  /** What a prefix stands for, inside out. */
  readonly #bindings = new Map<string, string[]>([["xml", [xmlNamespace]]]);

  constructor(document: string) {
    this.#text = document.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  }

  read(): XmlElement {
    const text = this.#text;
    while (this.#at < text.length) {
      if (text[this.#at] !== "<") {
        const end = text.indexOf("<", this.#at);
        const content = text.slice(this.#at, end < 0 ? text.length : end);
        this.#add(this.#unescape(content));
        this.#at += content.length;
      } else if (text.startsWith("<!--", this.#at)) this.#between("<!--", "-->");
      else if (text.startsWith("<?", this.#at)) this.#between("<?", "?>");
      else if (text.startsWith("<![CDATA[", this.#at)) this.#add(this.#fit(this.#between("<![CDATA[", "]]>")));
      else if (text.startsWith("</", this.#at)) this.#endTag();
      else this.#startTag();
    }
    const unclosed = this.#open.at(-1);
    if (unclosed !== undefined) this.#fail(`<${unclosed.tag}> has no end`);
    return this.#root ?? this.#fail("there is no element");
  }

  #startTag(): void {
    const isDocumentType = this.#text.startsWith("<!", this.#at);
    const [, tag = ""] =
      this.#next(startOfTag) ?? this.#fail(isDocumentType ? "it has a document type" : '"<" begins no tag');
    if (this.#root !== undefined && this.#open.length === 0) this.#fail("there is a second root element");
    const written = this.#attributes(tag);
    const [, slash] = this.#next(endOfTag) ?? this.#fail(`<${tag}> is malformed`);
    const prefixes = this.#declare(written);
    const attributes = [...written].flatMap(([name, value]): XmlAttribute[] =>
      isDeclaration(name) ? [] : [{ ...this.#resolve(name, ""), value }],
    );
    const children: OpenElement["children"] = [];
    const element = { ...this.#resolve(tag, this.#bound("")), attributes, children };
    if (this.#open.length === 0) this.#root = element;
    else this.#add(element);
    this.#open.push({ tag, children, prefixes });
    if (slash !== "") this.#close();
  }

  #attributes(tag: string): Map<string, string> {
    const written = new Map<string, string>();
    for (let match = this.#next(attributeOfTag); match !== undefined; match = this.#next(attributeOfTag)) {
      const [, name = "", value = match[3] ?? ""] = match;
      if (written.has(name)) this.#fail(`<${tag}> has "${name}" twice`);
      written.set(name, this.#unescape(value.replace(/[\t\n]/g, " ")));
    }
    return written;
  }

  #endTag(): void {
    const [, tag] = this.#next(endTag) ?? this.#fail("an end tag is malformed");
    const expected = this.#open.at(-1)?.tag;
    if (tag !== expected) this.#fail(`</${tag}> ends what has not begun`);
    this.#close();
  }

  #close(): void {
    for (const prefix of this.#open.pop()?.prefixes ?? []) this.#bindings.get(prefix)?.pop();
  }

  /** Takes down which prefixes stand for what, until the element ends. */
  #declare(written: ReadonlyMap<string, string>): string[] {
    return [...written]
      .filter(([name]) => isDeclaration(name))
      .map(([name, uri]) => {
        const prefix = name.slice("xmlns:".length);
        const known = this.#bindings.get(prefix);
        if (known === undefined) this.#bindings.set(prefix, [uri]);
        else known.push(uri);
        return prefix;
      });
  }

  #bound(prefix: string): string | undefined {
    return this.#bindings.get(prefix)?.at(-1);
  }

  #resolve(tag: string, unprefixed = ""): XmlName {
    const [name = "", prefix = ""] = tag.split(":").reverse();
    const namespace = prefix === "" ? unprefixed : this.#bound(prefix);
    return { name, namespace: namespace ?? this.#fail(`the prefix "${prefix}" is not declared`), prefix };
  }

  #add(content: XmlElement | string): void {
    const children = this.#open.at(-1)?.children;
    const last = (children?.length ?? 0) - 1;
    if (children === undefined) {
      if (typeof content !== "string" || /[^ \t\n]/.test(content))
        this.#fail("text stands outside of the root element");
    } else if (typeof content === "string" && typeof children[last] === "string") children[last] += content;
    else children.push(content);
  }

  #next(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text) ?? undefined;
    if (match !== undefined) this.#at = pattern.lastIndex;
    return match;
  }

  /** What is between two marks, the first of which stands here. */
  #between(start: string, end: string): string {
    const from = this.#at + start.length;
    const to = this.#text.indexOf(end, from);
    if (to < 0) this.#fail(`"${start}" has no end`);
    this.#at = to + end.length;
    return this.#text.slice(from, to);
  }

  #unescape(raw: string): string {
    if (!raw.includes("&")) return this.#fit(raw);
    const text = raw.replace(reference, (_, decimal?: string, hexadecimal?: string, entity?: string) => {
      if (entity !== undefined) return entities[entity] ?? "";
      const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
      // NaN where "&" begins none of these.
      return code <= 0x10ffff ? String.fromCodePoint(code) : this.#fail('"&" begins no reference that has a meaning');
    });
    return this.#fit(text);
  }

  #fit(text: string): string {
    return unfitCharacter.test(text) ? this.#fail("it holds a character that is not allowed") : text;
  }

  // Without the content: a body may hold what no log should.
  #fail(why: string): never {
    const line = this.#text.slice(0, this.#at).split("\n").length;
    const short = why.replace(/[^\s<>"]{41,}/g, (name) => `${name.slice(0, 40)}…`);
    throw new SyntaxError(`The XML cannot be read: ${short} (line ${line}).`);
  }
}

const isDeclaration = (name: string): boolean => name === "xmlns" || name.startsWith("xmlns:");

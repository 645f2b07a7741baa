/** An element of XML, its names without the prefixes of their namespaces. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlElement[];
  text: string;
}

const local = (name: string): string => name.replace(/^.*:/, "");

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

const unescapeXml = (text: string): string =>
  text.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);

/** Reads what the mocks hold: elements, attributes and text. */
export function parseXml(source: string): XmlElement {
  const document: Open = { name: "", attributes: {}, children: [], text: "" };
  const open: Open[] = [document];
  for (const [, closing, name, attributes = "", selfClosing, text = ""] of source
    .replace(/<\?.*?\?>|<!--.*?-->/gs, "")
    .matchAll(/<(\/?)([\w:.-]+)([^>]*?)(\/?)>|([^<]+)/g)) {
    const top = open.at(-1) ?? document;
    if (name === undefined) top.text += unescapeXml(text);
    else if (closing === "/") close(open);
    else {
      open.push({ name: local(name), attributes: attributesOf(attributes), children: [], text: "" });
      if (selfClosing === "/") close(open);
    }
  }
  const [root] = document.children;
  if (root === undefined || open.length !== 1) throw new Error(`This is no XML document: ${source}`);
  return root;
}

function close(open: Open[]): void {
  const done = open.pop();
  if (done !== undefined) open.at(-1)?.children.push(done);
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name = "", double, single]) => [
      local(name),
      unescapeXml(double ?? single ?? ""),
    ]),
  );
}

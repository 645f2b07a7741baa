import { describe, expect, test } from "vitest";
import { ClientError } from "../client-error.js";
import type { XmlAttribute, XmlElement } from "./element.js";
import { readXml } from "./read-xml.js";
import { writeXml } from "./write-xml.js";

const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
const plain = { namespace: "", prefix: "" };

function element(
  name: string,
  children: XmlElement["children"] = [],
  attributes: Record<string, string> = {},
): XmlElement {
  const list = Object.entries(attributes).map(([key, value]): XmlAttribute => ({ name: key, value, ...plain }));
  return { name, ...plain, attributes: list, children };
}

const inNamespace = (namespace: string, prefix: string, { name, children, attributes }: XmlElement): XmlElement => ({
  name,
  namespace,
  prefix,
  children,
  attributes,
});

test("elements, attributes and text", () => {
  const tree = element("a", [element("b", ["x"], { c: "1" }), element("b")]);
  expect(writeXml(tree)).toBe(`${declaration}<a><b c="1">x</b><b/></a>`);
});

test("text is text, whatever it holds", () => {
  const odd = `</a><evil/>&amp;"']]><![CDATA[ \r\n\t😀`;
  const tree = element("a", [odd], { b: odd });
  const text = writeXml(tree);
  expect(text).not.toMatch(/<(?!\/?a|\?xml)/);
  expect(readXml(text)).toStrictEqual(tree);
});

describe("namespaces", () => {
  test("are declared at the root, once", () => {
    const items = [inNamespace("u:2", "q", element("b")), inNamespace("u:2", "q", element("b"))];
    expect(writeXml(inNamespace("u:1", "p", element("a", items)))).toBe(
      `${declaration}<p:a xmlns:p="u:1" xmlns:q="u:2"><q:b/><q:b/></p:a>`,
    );
  });

  test("that share a prefix are declared where they are", () => {
    const inner = inNamespace("u:2", "p", element("b", [inNamespace("u:2", "p", element("c"))]));
    const text = writeXml(inNamespace("u:1", "p", element("a", [inner, inNamespace("u:1", "p", element("b"))])));
    expect(text).toBe(`${declaration}<p:a xmlns:p="u:1"><p:b xmlns:p="u:2"><p:c/></p:b><p:b/></p:a>`);
  });

  test("without a prefix stand for what is inside too", () => {
    expect(writeXml(inNamespace("u:1", "", element("a", [inNamespace("u:1", "", element("b")), element("c")])))).toBe(
      `${declaration}<a xmlns="u:1"><b/><c/></a>`,
    );
  });

  test("of attributes", () => {
    const attribute = { name: "b", namespace: 'u:"1"', prefix: "p", value: "1" };
    const language = { name: "lang", namespace: "http://www.w3.org/XML/1998/namespace", prefix: "xml", value: "de" };
    expect(writeXml({ ...element("a"), attributes: [attribute, language] })).toBe(
      `${declaration}<a xmlns:p="u:&#34;1&#34;" p:b="1" xml:lang="de"/>`,
    );
  });
});

test.each(["", "a b", "a><evil/><b", "1", "a:b", "-a", "a\u0000"])("%j is no name", (name) => {
  for (const tree of [element(name), element("a", [element(name)]), element("a", [], { [name]: "1" })]) {
    const error = thrown(() => writeXml(tree));
    expect(error).toBeInstanceOf(ClientError);
    expect(error).toMatchObject({ code: "invalid-body", message: `${JSON.stringify(name)} cannot be a name in XML.` });
  }
});

test.each(["\u0000", "\u0008", "\uD800", "\uFFFF"])("%j has no form", (character) => {
  const message = 'The value of "b" holds a character that XML has no form for.';
  const secret = `secret${character}`;
  for (const tree of [element("a", [element("b", [secret])]), element("a", [], { b: secret })]) {
    expect(thrown(() => writeXml(tree))).toMatchObject({ code: "invalid-body", message });
  }
});

function thrown(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error("It threw nothing.");
}

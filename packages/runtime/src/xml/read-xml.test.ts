import { describe, expect, test } from "vitest";
import type { XmlElement } from "./element.js";
import { readXml } from "./read-xml.js";

/** An element in short: name, attributes, children. */
type Short = [name: string, attributes: Record<string, string>, ...children: (Short | string)[]];

const full = ({ name, namespace }: { name: string; namespace: string }): string =>
  namespace === "" ? name : `{${namespace}}${name}`;

const short = (element: XmlElement): Short => [
  full(element),
  Object.fromEntries(element.attributes.map((attribute) => [full(attribute), attribute.value])),
  ...element.children.map((child) => (typeof child === "string" ? child : short(child))),
];

const read = (text: string): Short => short(readXml(text));

describe("a document", () => {
  test.each<[string, string, Short]>([
    ["an empty element", "<a/>", ["a", {}]],
    ["start and end", "<a></a >", ["a", {}]],
    ["nesting", "<a><b><c/></b><b/></a>", ["a", {}, ["b", {}, ["c", {}]], ["b", {}]]],
    ["text", "<a> x\n</a>", ["a", {}, " x\n"]],
    ["attributes", `<a b="1" c = '"2"'\n d=""/>`, ["a", { b: "1", c: '"2"', d: "" }]],
    ["what stands around", '\uFEFF<?xml version="1.0"?>\n<!-- a --><?p i?><a/>\n<!---->', ["a", {}]],
    ["comments and instructions inside", "<a>x<!-- <b> -->y<?p >?>z</a>", ["a", {}, "xyz"]],
    ["CDATA", "<a>&lt;<![CDATA[<b>&amp;]]]]><![CDATA[>]]></a>", ["a", {}, "<<b>&amp;]]>"]],
    ["references", "<a b='&#65;&quot;'>&#x1F600;&amp;amp;&gt;&apos;&#x9;</a>", ["a", { b: 'A"' }, "😀&amp;>'\t"]],
    ["line ends", "<a b='x\r\ny'>1\r\n2\r3&#13;</a>", ["a", { b: "x y" }, "1\n2\n3\r"]],
    ["names of other scripts", "<класс été-1.x='·'/>", ["класс", { "été-1.x": "·" }]],
    [
      "names that objects have",
      "<__proto__ constructor=''><toString/></__proto__>",
      ["__proto__", { constructor: "" }, ["toString", {}]],
    ],
  ])("%s", (_, text, expected) => {
    expect(read(text)).toStrictEqual(expected);
  });

  test("namespaces: by whatever prefix, until their element ends", () => {
    expect(
      read(
        '<a xmlns="u:1" xmlns:p="u:2" b="1" p:b="2"><p:c/><c xmlns="" xmlns:p="u:3"><p:d/></c><p:c xml:lang="de"/></a>',
      ),
    ).toStrictEqual([
      "{u:1}a",
      { b: "1", "{u:2}b": "2" },
      ["{u:2}c", {}],
      ["c", {}, ["{u:3}d", {}]],
      ["{u:2}c", { "{http://www.w3.org/XML/1998/namespace}lang": "de" }],
    ]);
  });
});

describe("refuses", () => {
  test.each([
    ["nothing", "", "there is no element (line 1)"],
    ["JSON", '{"a":1}', "text stands outside of the root element (line 1)"],
    ["an element without an end", "<a>\n<b>", "<b> has no end (line 2)"],
    ["a wrong end", "<a>\n</b>", "</b> ends what has not begun (line 2)"],
    ["an end without a start", "<a/></a>", "</a> ends what has not begun (line 1)"],
    ["two roots", "<a/><b/>", "there is a second root element (line 1)"],
    ["text behind the root", "<a/>x", "text stands outside of the root element (line 1)"],
    ["a bare <", "<a>1 < 2</a>", '"<" begins no tag (line 1)'],
    ["< in an attribute", '<a b="<"/>', "<a> is malformed (line 1)"],
    ["an attribute without quotes", "<a b=1/>", "<a> is malformed (line 1)"],
    ["an attribute without a value", "<a b/>", "<a> is malformed (line 1)"],
    ["an attribute twice", "<a b='1' b='2'/>", '<a> has "b" twice (line 1)'],
    ["attributes that touch", "<a b='1'c='2'/>", "<a> is malformed (line 1)"],
    ["a bare &", "<a>a & b</a>", '"&" begins no reference that has a meaning (line 1)'],
    ["an unknown entity", "<a>&nbsp;</a>", '"&" begins no reference that has a meaning (line 1)'],
    ["a code point that there is not", "<a>&#x110000;</a>", '"&" begins no reference that has a meaning (line 1)'],
    ["a character that is not allowed", "<a>&#0;</a>", "it holds a character that is not allowed (line 1)"],
    ["half of a pair", "<a b='&#xD800;'/>", "it holds a character that is not allowed (line 1)"],
    ["an unknown prefix", "<p:a/>", 'the prefix "p" is not declared (line 1)'],
    ["a prefix of an ended element", "<a><b xmlns:p='u'/><p:c/></a>", 'the prefix "p" is not declared (line 1)'],
    ["a comment without an end", "<a><!-- </a>", '"<!--" has no end (line 1)'],
    ["a name that is none", "<1/>", '"<" begins no tag (line 1)'],
  ])("%s", (_, text, why) => {
    expect(() => readXml(text)).toThrow(new SyntaxError(`The XML cannot be read: ${why}.`));
  });

  test.each([
    ["entities", '<!DOCTYPE a [<!ENTITY e "boom">]><a>&e;</a>'],
    ["entities of entities", '<!DOCTYPE a [<!ENTITY b "x"><!ENTITY c "&b;&b;">]><a>&c;</a>'],
    ["files", '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>'],
    ["nothing", "<!DOCTYPE html><html/>"],
  ])("a document type with %s", (_, text) => {
    expect(() => readXml(text)).toThrow("it has a document type");
  });

  test("without telling what the document holds", () => {
    expect(() => readXml(`<a>secret<${"b".repeat(1000)}`)).toThrow(
      /^The XML cannot be read: <b{40}…> is malformed \(line 1\)\.$/,
    );
  });
});

test.each([
  ["deep", "<a>".repeat(100_000) + "</a>".repeat(100_000)],
  ["deep, with namespaces", '<a xmlns:p="u">'.repeat(20_000) + "</a>".repeat(20_000)],
  ["in pieces", `<a>${"x<!---->".repeat(100_000)}</a>`],
  ["of references", `<a>${"&amp;".repeat(100_000)}</a>`],
  ["of attributes", `<a ${Array.from({ length: 20_000 }, (_, i) => `a${i}="1"`).join(" ")}/>`],
])("a document that is %s takes no more than its share", { timeout: 20_000 }, (_, text) => {
  expect(readXml(text).name).toBe("a");
});

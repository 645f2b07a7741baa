import { expect, test } from "vitest";
import { expand } from "./expansion.js";
import { nothing } from "./readers.js";
import { send } from "./send.js";
import { contextFor } from "./testing/client.js";
import { serve } from "./testing/server.js";

// The values of RFC 6570, section 3.2.
const list = ["red", "green", "blue"];
const keys = { semi: ";", dot: ".", comma: "," };
const values = { var: "value", hello: "Hello World!", path: "/foo/bar", list, keys, x: "1024", y: "768", empty: "" };

test.each([
  ["{var}", "value"],
  ["{hello}", "Hello%20World!"],
  ["{list}", "red,green,blue"],
  ["{list*}", "red,green,blue"],
  ["{+var}", "value"],
  ["{+hello}", "Hello%20World!"],
  ["{+path}", "/foo/bar"],
  ["{+list*}", "red,green,blue"],
  ["{/var}", "/value"],
  ["{/list}", "/red,green,blue"],
  ["{/list*}", "/red/green/blue"],
  ["{.var}", ".value"],
  ["{.list}", ".red,green,blue"],
  ["{.list*}", ".red.green.blue"],
  ["{;var}", ";var=value"],
  ["{;empty}", ";empty"],
  ["{;list}", ";list=red,green,blue"],
  ["{;list*}", ";list=red;list=green;list=blue"],
  ["{;keys}", ";keys=semi,%3B,dot,.,comma,%2C"],
  ["{;keys*}", ";semi=%3B;dot=.;comma=%2C"],
  ["{?x,y}", "?x=1024&y=768"],
  ["{?x,y,empty}", "?x=1024&y=768&empty="],
  ["{?x,undef}", "?x=1024"],
  ["{?list}", "?list=red,green,blue"],
  ["{?list*}", "?list=red&list=green&list=blue"],
  ["{?keys}", "?keys=semi,%3B,dot,.,comma,%2C"],
  ["{?keys*}", "?semi=%3B&dot=.&comma=%2C"],
  ["{&list,x}", "&list=red,green,blue&x=1024"],
  ["{&undef}", ""],
])("%s is %s", (expression, expanded) => {
  expect(expand(expression, values)).toBe(expanded);
});

test.each([
  ["{/id*}", { id: { a: 1, b: 2 } }, "/a=1/b=2"],
  ["{id*}", { id: { a: 1, b: true } }, "a=1,b=true"],
  ["{id}", { id: ["a,b", "c/d"] }, "a%2Cb,c%2Fd"],
  ["{?q*}", { q: { a: null, b: undefined, c: 0 } }, "?c=0"],
  ["{?q}", { q: [] }, ""],
  ["{?$select,tags}", { $select: "a", tags: ["b"] }, "?%24select=a&tags=b"],
  ["{+id}", { id: "a b%2Fc%zz\\é😀" }, "a%20b%2Fc%25zz%5C%C3%A9%F0%9F%98%80"],
])("%s with %j is %s", (expression, given, expanded) => {
  expect(expand(expression, given)).toBe(expanded);
});

test.each([
  ["/{+scope}/", "subscriptions/1", "/subscriptions/1/"],
  ["/{+scope}/", "/subscriptions/1/", "/subscriptions/1/"],
  ["/{+scope}/", "", "/"],
  ["/{+scope}/", "/", "/"],
  ["/{+scope}", "/a", "/a"],
  ["{+scope}", "", ""],
])("%s with %j is %s: slashes are not doubled", (expression, scope, expanded) => {
  expect(expand(expression, { scope })).toBe(expanded);
});

test.each([
  ["{/id}", ""],
  ["{/id}", ".."],
  ["{/id*}", ["a", "..", "b"]],
  ["{/id*}", []],
  ["{.id}", "."],
  ["{id}", ["."]],
  ["{id}", [{ secret: 1 }]],
  ["{;id}", []],
  ["{/id}", undefined],
  ["{/id}", null],
  ["{/id}", "\ud800"],
  ["{/id}", Symbol("s")],
  ["{+id}", undefined],
  ["{+id}", ".."],
  ["{+id}", "a/../b"],
  ["{+id}", "a/%2E./b"],
  ["{+id}", "a/."],
  ["{+id}", "a?api-version=1"],
  ["{+id}", "a#b"],
  ["{+id}", "\udc00"],
])("%s refuses %o, which would name something else", (expression, id) => {
  expect(() => expand(expression, { id })).toThrow(
    expect.objectContaining({
      name: "ClientError",
      code: "invalid-path-parameter",
      message: expect.stringMatching(/^"id" must be /),
    }),
  );
});

test("does not print what an object holds", () => {
  expect(() => expand("{/id}", { id: [{ secret: "s3cret" }] })).toThrow(/not "object"\.$/);
});

test("what is expanded arrives as it is, in front of the other pairs of the query", async () => {
  const server = await serve(() => ({}));
  const context = contextFor(server, { endpoint: `${server.origin}/base?key=1` });
  const tags = ["a,b", "c"];
  const path: `/${string}` = `${expand("/{+scope}/", { scope: "/groups/é" })}loaves${expand("{/names*}", { names: tags })}${expand("{?tags}", { tags })}`;
  await send(context, { method: "GET", path, query: [["top", 5]] }, { 200: nothing }, {}, {});
  expect(server.received.map(({ url }) => url)).toEqual([
    "/base/groups/%C3%A9/loaves/a%2Cb/c?tags=a%2Cb,c&key=1&top=5",
  ]);
});

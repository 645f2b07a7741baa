import { expect, test } from "vitest";
import { createContext } from "./service-context.js";
import { answerInstead, get, info } from "./testing/client.js";

async function urlFor(
  endpoint: string,
  path: `/${string}`,
  query: [string, string | number | boolean | null | undefined][],
) {
  const urls: string[] = [];
  await get(createContext({ ...info, endpoint }, answerInstead(urls)), {}, { path, query });
  return urls[0];
}

test.each([
  ["https://h.example", "https://h.example/a/b?v=1"],
  ["https://h.example/", "https://h.example/a/b?v=1"],
  ["https://h.example:8443//", "https://h.example:8443/a/b?v=1"],
  ["https://h.example/base", "https://h.example/base/a/b?v=1"],
  ["https://h.example/base/", "https://h.example/base/a/b?v=1"],
  ["https://h.example?key=x%20y", "https://h.example/a/b?key=x%20y&v=1"],
  ["https://h.example/base/?k=1&l=?#part", "https://h.example/base/a/b?k=1&l=?&v=1"],
  ["HTTPS://H.example:443", "https://h.example/a/b?v=1"],
])("endpoint %s gives %s", async (endpoint, url) => {
  expect(await urlFor(endpoint, "/a/b", [["v", 1]])).toBe(url);
});

test("a query in the path stays in front", async () => {
  expect(await urlFor("https://h.example?k=1", "/a?fixed=true", [["v", 1]])).toBe(
    "https://h.example/a?fixed=true&k=1&v=1",
  );
});

test("no query, no question mark", async () => {
  expect(await urlFor("https://h.example", "/a", [])).toBe("https://h.example/a");
});

test("names and values are encoded; pairs without a value are left out", async () => {
  const url = await urlFor("https://h.example", "/a", [
    ["none", undefined],
    ["$filter", "a eq 'b&c=d' + 1"],
    ["null", null],
    ["top", 0],
    ["all", false],
    ["empty", ""],
  ]);
  expect(url).toBe("https://h.example/a?%24filter=a%20eq%20'b%26c%3Dd'%20%2B%201&top=0&all=false&empty=");
});

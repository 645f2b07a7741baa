import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Running, run } from "./testing/run.js";

const spec = `
import "@typespec/http";
import "@typespec/xml";
import "@azure-tools/typespec-client-generator-core";
using Http;
using Xml;
using Azure.ClientGenerator.Core;
@service namespace Bakery;

@nsDeclarations enum Namespaces { b: "https://bakery.example.com", s: "https://seeds.example.com" }
enum Grade { fine, poor }
enum Size { small: 1, large: 2 }
model Everything {
  @attribute id: string;
  @attribute @ns(Namespaces.s) at?: utcDateTime;
  @attribute count?: int32;
  @attribute @encode(ArrayEncoding.spaceDelimited) shops?: string[];
  text: string;
  note: string | null;
  grade: Grade;
  size?: Size;
  ratio: float64;
  organic?: boolean;
  date?: utcDateTime;
  @encode("rfc7231") http?: utcDateTime;
  @encode("unixTimestamp", int64) unix?: utcDateTime;
  photo?: bytes;
  @encode(string) big?: int64;
  tags: string[];
  maybeTags?: string[];
  @unwrapped @name("Day") days: utcDateTime[];
  @ns(Namespaces.b) grain?: Grain;
  grains?: Grain[];
  prices: Record<int32>;
  grainsByName?: Record<Grain>;
  products?: Product[];
  self?: Everything;
}
@ns(Namespaces.s) model Grain { @attribute unit: string; @unwrapped amount: float64 }
@discriminator("kind") model Product { kind: string; made?: utcDateTime }
model Bread extends Product { kind: "bread"; grams: int32 }
model Open { name: string; @attribute id?: string; \`constructor\`?: string; ...Record<string> }
@name("Shelf") model Dates is utcDateTime[];
@route("/1") @put op everything(@header contentType: "application/xml", @body body: Everything): { @header contentType: "application/xml"; @body body: Everything };
@route("/2") @put op open(@header contentType: "application/xml", @body body: Open): { @header contentType: "application/xml"; @body body: Open };
@route("/3") @put op dates(@header contentType: "application/xml", @body body: Dates): { @header contentType: "application/xml"; @body body: Dates };
`;

let running: Running;
let server: Server;
let sent: string;
/** What goes out; what came in without it. */
let answer: string | undefined;

beforeAll(async () => {
  running = await run(spec);
  server = createServer(async (request, response) => {
    sent = await text(request);
    response.writeHead(200, { "content-type": "application/xml" });
    response.end(answer ?? sent);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
}, 30_000);
afterAll(async () => {
  server.close();
  await running.remove();
});
beforeEach(() => {
  answer = undefined;
});

async function call(name: "everything" | "open" | "dates", value: unknown): Promise<unknown> {
  const BakeryClient = running.client.BakeryClient as unknown as new (
    ...args: unknown[]
  ) => Record<string, (v: unknown) => unknown>;
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return new BakeryClient(endpoint, { allowInsecureConnection: true, retryOptions: { maxRetries: 0 } })[name]?.(value);
}

const least = { id: "", text: "", note: null, grade: "fine", ratio: 0, tags: [], days: [], prices: {} };
const date = new Date("2024-07-01T10:20:30Z");
const body = (): string => sent.replace(/^<\?xml[^>]*>/, "");

test("what is there comes back", async () => {
  const value = {
    ...least,
    id: '<"&>',
    at: date,
    count: -1,
    shops: ["a", "b"],
    text: " </text> &amp; ",
    note: "\r\n",
    size: 2,
    ratio: 1.5e-7,
    organic: false,
    date,
    http: date,
    unix: date,
    photo: Uint8Array.of(0, 255),
    big: 42,
    tags: ["", "a"],
    maybeTags: [],
    days: [date, date],
    grain: { unit: "g", amount: 1 },
    grains: [{ unit: "kg", amount: 0.5 }],
    prices: { EUR: 3, "été-1": 4 },
    grainsByName: { rye: { unit: "", amount: 1 } },
    products: [{ kind: "bread", made: date, grams: 1 }, { kind: "cake" }],
    self: least,
  };
  const before = structuredClone(value);
  expect(await call("everything", value)).toStrictEqual(value);
  expect(value).toStrictEqual(before);
});

test("what is not there is not sent, and does not come back", async () => {
  expect(await call("everything", { ...least, count: undefined })).toStrictEqual(least);
  expect(body()).toBe(
    '<Everything id=""><text></text><grade>fine</grade><ratio>0</ratio><tags/><prices/></Everything>',
  );
});

test("any values", async () => {
  const name = fc.stringMatching(/^[A-Za-zÀ-ÖØ-ö_][\w.-]{0,8}$/);
  // Everything but what XML has no form for.
  const anyText = fc
    .string({ unit: "grapheme" })
    .filter((value) => !/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(value));
  const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
  const anyDate = fc.date({ noInvalidDate: true, min: new Date(0), max: new Date("9999-12-31") });
  const grain = fc.record({ unit: anyText, amount: number });
  const value = fc.record(
    {
      id: anyText,
      at: anyDate,
      count: fc.integer(),
      text: anyText,
      note: fc.option(anyText),
      grade: fc.constantFrom("fine", "poor", "new"),
      ratio: number,
      organic: fc.boolean(),
      photo: fc.uint8Array(),
      tags: fc.array(anyText),
      days: fc.array(anyDate),
      grains: fc.array(grain),
      prices: fc.dictionary(name, fc.integer()),
    },
    { requiredKeys: ["id", "text", "note", "grade", "ratio", "tags", "days", "prices"] },
  );
  await fc.assert(
    fc.asyncProperty(value, async (everything) => {
      expect(await call("everything", everything)).toEqual(everything);
    }),
    { numRuns: 60, seed: 1 },
  );
});

test("further properties have a place of their own, and do not replace known ones", async () => {
  const value = { name: "rye", id: "1", constructor: "c", additionalProperties: { toString: "a", x: "b" } };
  expect(await call("open", value)).toStrictEqual(value);
  await call("open", { name: "rye", additionalProperties: { name: "evil" } });
  expect(body()).toBe("<Open><name>rye</name></Open>");
});

test("a list as the whole body", async () => {
  expect(await call("dates", [date])).toStrictEqual([date]);
  expect(body()).toBe("<Shelf><utcDateTime>2024-07-01T10:20:30.000Z</utcDateTime></Shelf>");
  expect(await call("dates", [])).toStrictEqual([]);
});

describe("what services send", () => {
  const read = async (inner: string, attributes = ""): Promise<unknown> => {
    answer = `<Everything id="" ${attributes}><text/><grade>fine</grade><ratio>0</ratio>${inner}</Everything>`;
    return call("everything", least);
  };

  test("blanks around values other than text", async () => {
    const inner = "<date>\n 2024-07-01T10:20:30Z </date><organic> true</organic><big>\n1\n</big><photo> /+8= </photo>";
    expect(await read(inner, 'count=" 5 "')).toStrictEqual({
      ...least,
      date,
      organic: true,
      big: 1,
      photo: Uint8Array.of(255, 239),
      count: 5,
    });
  });

  test("other forms of numbers and booleans", async () => {
    const inner = "<organic>1</organic><unix>1719829230.0</unix><size>+2</size>";
    expect(await read(inner)).toStrictEqual({ ...least, organic: true, unix: date, size: 2 });
  });

  test("empty elements, and those that say that they are nothing", async () => {
    const nil = 'xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:nil="true"';
    expect(await read(`<date/><organic></organic><unix ${nil}/><note ${nil}/><maybeTags ${nil}/>`)).toStrictEqual(
      least,
    );
  });

  test("elements that nobody knows, in any order", async () => {
    expect(await read("<tags><x/><string>a</string></tags><new><text>no</text></new>", 'new="1"')).toStrictEqual({
      ...least,
      tags: ["a"],
    });
  });

  test("other prefixes, and a namespace where the spec has none", async () => {
    answer = `<x:Everything xmlns:x="u" xmlns:q="https://seeds.example.com" xmlns="https://bakery.example.com" id="1" q:at="2024-07-01T10:20:30Z">
      <x:text>a</x:text><x:grade>fine</x:grade><x:ratio>1</x:ratio><grain unit="g">2</grain><x:grain unit="no">3</x:grain>
      <x:grains><q:Grain unit="kg">4</q:Grain><Grain unit="no">5</Grain></x:grains>
    </x:Everything>`;
    expect(await call("everything", least)).toStrictEqual({
      ...least,
      id: "1",
      at: date,
      text: "a",
      ratio: 1,
      grain: { unit: "g", amount: 2 },
      grains: [{ unit: "kg", amount: 4 }],
    });
  });

  test.each([
    ["<organic>yes</organic>", '"true" or "false" at /organic of the body, found the text "yes"'],
    ["<ratio>0x1</ratio>", 'a number at /ratio of the body, found the text "0x1"', "<ratio>0</ratio>"],
    [
      "<Day>2024-07-01T10:20:30Z</Day><Day>x</Day>",
      'a date and time (RFC 3339) at /Day/1 of the body, found the text "x"',
    ],
    ["<self><prices><a>x</a></prices></self>", 'a number at /self/prices/a of the body, found the text "x"'],
    [
      "<products><Product><made>x</made></Product></products>",
      'a date and time (RFC 3339) at /products/Product/0/made of the body, found the text "x"',
    ],
    ['<self count=""/>', 'a number at /self/@count of the body, found the text ""'],
  ])("%s is not of the right shape", async (inner, why, instead = "") => {
    answer = `<Everything id="">${inner}${instead}</Everything>`;
    await expect(call("everything", least)).rejects.toMatchObject({
      code: "PARSE_ERROR",
      cause: { code: "unexpected-shape", message: `Expected ${why}.` },
    });
  });
});

test.each([
  [{ ...least, prices: { "a b": 1 } }, '"a b" cannot be a name in XML.'],
  [{ ...least, prices: { "a><b": 1 } }, '"a><b" cannot be a name in XML.'],
  [{ ...least, text: "\u0000" }, 'The value of "text" holds a character that XML has no form for.'],
])("%j cannot be sent", async (value, message) => {
  await expect(call("everything", value)).rejects.toMatchObject({ name: "ClientError", code: "invalid-body", message });
});

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Running, run } from "./testing/run.js";

const spec = `
model Everything {
  text: string;
  maybe?: string;
  nullable: string | null;
  number: float64;
  flag: boolean;
  any: unknown;
  grade: Grade;
  at: utcDateTime;
  atMaybe?: utcDateTime;
  atNullable: utcDateTime | null;
  atBoth?: utcDateTime | null;
  @encode("rfc7231") http: utcDateTime;
  @encode("unixTimestamp", int64) unix: utcDateTime;
  offset: offsetDateTime;
  day: plainDate;
  time: plainTime;
  duration: duration;
  @encode("seconds", float32) seconds: duration;
  data: bytes;
  @encode("base64url") urlData?: bytes;
  @encode(string) big: int64;
  @encode(string) price: decimal;
  @encode(string) yes?: boolean;
  dates: utcDateTime[];
  nested: (bytes | null)[][];
  byName: Record<utcDateTime>;
  loaves?: Record<Loaf[]>;
  either: utcDateTime[] | Loaf | int32;
  product: Product;
  products?: Product[];
  self?: Everything;
}
enum Grade { fine, poor }
model Loaf {
  @encodedName("application/json", "baked_at") bakedAt?: utcDateTime;
  @clientName("weight", "javascript") grams?: int32;
  @visibility(Lifecycle.Read) id: string;
  @clientName("b", "javascript") a?: string;
  @clientName("a", "javascript") b?: string;
}
model Prices { currency: string; @encodedName("application/json", "valid_until") until?: utcDateTime; ...Record<utcDateTime> }
@discriminator("kind")
model Product { @encodedName("application/json", "@kind") kind: string; made?: utcDateTime }
model Bread extends Product { kind: "bread"; @encodedName("application/json", "sold_at") soldAt?: utcDateTime }
model Cake extends Product { kind: "cake"; candles: int32 }
model Odd { \`constructor\`?: utcDateTime; \`__proto__\`?: utcDateTime; toString?: string; \`a b\`?: utcDateTime; \`класс\`?: utcDateTime }

@route("/1") op everything(@body body: Everything): Everything;
@route("/2") op prices(@body body: Prices): Prices;
@route("/3") op odd(@body body: Odd): Odd;
`;

let running: Running;
beforeAll(async () => {
  running = await run(spec);
}, 30_000);
afterAll(() => running.remove());

/** What a program gets for JSON. */
const decode = (name: string, json: unknown): unknown => call(`decode${name}`, JSON.parse(JSON.stringify(json)));
/** What is sent for what a program has. */
const encode = (name: string, value: unknown): unknown => JSON.parse(JSON.stringify(call(`encode${name}`, value)));

function call(name: string, argument: unknown): unknown {
  const codec = running.codecs[name];
  if (codec === undefined) throw new Error(`No ${name} was emitted.`);
  return codec(argument as never);
}

const date = "2024-07-01T10:20:30.000Z";

const everything = {
  text: "x",
  nullable: null,
  number: 0.5,
  flag: false,
  any: { deep: [null] },
  grade: "fine",
  at: date,
  atNullable: date,
  atBoth: null,
  http: "Mon, 01 Jul 2024 10:20:30 GMT",
  unix: 1719829230,
  offset: "2024-07-01T10:20:30+02:00",
  day: "2024-07-01",
  time: "10:20:30",
  duration: "P1DT2H",
  seconds: 1.5,
  data: "/+8=",
  urlData: "_-8",
  big: "42",
  price: "9.99",
  yes: "true",
  dates: [date],
  nested: [["AA==", null], []],
  byName: { a: date },
  loaves: { a: [{ baked_at: date, grams: 500 }], b: [] },
  either: [date],
  product: { "@kind": "bread", made: date, sold_at: date },
  products: [
    { "@kind": "cake", candles: 3 },
    { "@kind": "roll", made: date, filling: "plum" },
  ],
};

describe("all formats", () => {
  test("decoded", () => {
    const at = new Date(date);
    expect(decode("Everything", everything)).toStrictEqual({
      ...everything,
      at,
      atNullable: at,
      http: at,
      unix: at,
      data: Uint8Array.of(0xff, 0xef),
      urlData: Uint8Array.of(0xff, 0xef),
      big: 42,
      price: 9.99,
      yes: true,
      dates: [at],
      nested: [[Uint8Array.of(0), null], []],
      byName: { a: at },
      loaves: { a: [{ bakedAt: at, weight: 500 }], b: [] },
      either: [at],
      product: { kind: "bread", made: at, soldAt: at },
      products: [
        { kind: "cake", candles: 3 },
        { kind: "roll", made: at, filling: "plum" },
      ],
    });
  });

  test("decoded and encoded again", () => {
    expect(encode("Everything", decode("Everything", everything))).toStrictEqual(everything);
  });

  test("each kind of a union, and models that hold themselves", () => {
    for (const either of [[date], { baked_at: date }, 5]) {
      const value = { ...everything, either, self: { ...everything, self: everything } };
      expect(encode("Everything", decode("Everything", value))).toStrictEqual(value);
    }
  });

  test("a value that is encoded stays as it is", () => {
    const value = decode("Everything", everything);
    const before = structuredClone(value);
    encode("Everything", value);
    expect(value).toStrictEqual(before);
  });
});

describe("names", () => {
  test("renamed, swapped, and what is only read", () => {
    const json = { baked_at: date, grams: 1, id: "5", a: "A", b: "B", unknown: [1] };
    const value = decode("Loaf", json);
    expect(value).toStrictEqual({ bakedAt: new Date(date), weight: 1, id: "5", b: "A", a: "B", unknown: [1] });
    expect(encode("Loaf", value)).toStrictEqual({ baked_at: date, grams: 1, a: "A", b: "B", unknown: [1] });
  });

  test("absent ones stay absent", () => {
    expect(decode("Loaf", { id: "5" })).toStrictEqual({ id: "5" });
    expect(encode("Loaf", { id: "5" })).toStrictEqual({});
  });

  test("null is not set", () => {
    expect(decode("Loaf", { id: "5", baked_at: null, grams: null })).toStrictEqual({
      id: "5",
      bakedAt: undefined,
      weight: undefined,
    });
  });

  test("names that every object inherits", () => {
    const json = JSON.parse(
      `{"constructor":"${date}","__proto__":"${date}","toString":"x","a b":"${date}","класс":"${date}"}`,
    );
    const value = decode("Odd", json) as Record<string, unknown>;
    const at = new Date(date);
    expect(Object.entries(value).sort()).toEqual(
      [
        ["constructor", at],
        ["proto", at],
        ["toString", "x"],
        ["aB", at],
        ["класс", at],
      ].sort(),
    );
    expect(JSON.stringify(Object.entries(encode("Odd", value) as object).sort())).toBe(
      JSON.stringify(Object.entries(json).sort()),
    );
    expect(Object.keys(decode("Odd", {}) as object)).toEqual([]);
  });
});

describe("further properties", () => {
  test("have a place of their own", () => {
    const json = { currency: "EUR", valid_until: date, bread: date, cake: date };
    const at = new Date(date);
    const value = decode("Prices", json);
    expect(value).toStrictEqual({
      currency: "EUR",
      until: at,
      additionalProperties: { bread: at, cake: at },
    });
    expect(encode("Prices", value)).toStrictEqual(json);
  });

  test("may be absent", () => {
    expect(decode("Prices", { currency: "EUR" })).toStrictEqual({ currency: "EUR" });
    expect(encode("Prices", { currency: "EUR" })).toStrictEqual({ currency: "EUR" });
  });

  test("do not replace known ones", () => {
    const value = { currency: "EUR", additionalProperties: { valid_until: new Date(0), currency: new Date(0) } };
    expect(encode("Prices", { ...value, until: new Date(date) })).toStrictEqual({ currency: "EUR", valid_until: date });
  });
});

describe("bodies of the wrong shape", () => {
  test.each([
    [[], "Expected an object at the top of the body, found a list."],
    ["<html>", 'Expected an object at the top of the body, found the text "<html>".'],
    [{ dates: {} }, "Expected a list at /dates of the body, found an object."],
    [{ nested: [["AA=="], [5]] }, "Expected base64 text at /nested/1/0 of the body, found the number 5."],
    [
      { byName: { "a/b": "x" } },
      'Expected a date and time (RFC 3339) at /byName/a~1b of the body, found the text "x".',
    ],
    [
      { loaves: { a: [{ baked_at: "never" }] } },
      'Expected a date and time (RFC 3339) at /loaves/a/0/baked_at of the body, found the text "never".',
    ],
    [
      { product: { "@kind": "bread", sold_at: 1 } },
      "Expected a date and time (RFC 3339) at /product/sold_at of the body, found the number 1.",
    ],
    [
      { either: { baked_at: 1 } },
      "Expected a date and time (RFC 3339) at /either/baked_at of the body, found the number 1.",
    ],
  ])("%j", (json, message) => {
    expect(() => decode("Everything", json)).toThrow(expect.objectContaining({ message, code: "unexpected-shape" }));
  });
});

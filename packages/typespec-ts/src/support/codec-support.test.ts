import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import {
  base64,
  booleanString,
  enveloped,
  gathered,
  isObject,
  joined,
  lifted,
  list,
  model,
  nullable,
  numberString,
  object,
  optional,
  peek,
  record,
  renamed,
  rfc3339,
  rfc7231,
  ShapeError,
  same,
  tagged,
  toBase64,
  toBase64url,
  toEnveloped,
  toJoined,
  toList,
  toRecord,
  toRfc3339,
  toRfc7231,
  toTagged,
  toText,
  toTuple,
  toUnixTimestamp,
  tuple,
  unixTimestamp,
  unlessEmpty,
} from "./codec-support.js";

/** The error that a call throws. */
function thrown(call: () => unknown): ShapeError {
  try {
    call();
  } catch (error) {
    if (error instanceof ShapeError) return error;
    throw error;
  }
  throw new Error("Nothing was thrown.");
}

describe("rfc3339", () => {
  // Somewhere where local time is never UTC.
  beforeAll(() => {
    vi.stubEnv("TZ", "Pacific/Kiritimati");
    expect(new Date(0).getTimezoneOffset()).not.toBe(0);
  });
  afterAll(() => {
    vi.unstubAllEnvs();
  });

  const fraction = (digits: number): string => (digits === 0 ? "" : `.${"1234567".slice(0, digits)}`);

  test.each([0, 1, 2, 3, 4, 5, 6, 7, 9])("%i fraction digits, of which a Date holds three", (digits) => {
    const milliseconds = Math.floor(Number(`0${fraction(digits)}` || 0) * 1000);
    expect(rfc3339(`2024-07-01T10:20:30${fraction(digits)}Z`).getTime()).toBe(
      Date.UTC(2024, 6, 1, 10, 20, 30, milliseconds),
    );
  });

  test.each([
    ["2024-07-01T10:20:30Z", "2024-07-01T10:20:30.000Z"],
    ["2024-07-01T10:20:30+00:00", "2024-07-01T10:20:30.000Z"],
    ["2024-07-01T10:20:30+05:30", "2024-07-01T04:50:30.000Z"],
    ["2024-07-01T10:20:30-08:00", "2024-07-01T18:20:30.000Z"],
    ["2024-07-01T10:20:30.1234567+02:00", "2024-07-01T08:20:30.123Z"],
    ["2024-07-01T10:20:30+0530", "2024-07-01T04:50:30.000Z"],
    ["2024-07-01t10:20:30z", "2024-07-01T10:20:30.000Z"],
    ["2024-07-01 10:20:30Z", "2024-07-01T10:20:30.000Z"],
    ["2024-07-01 10:20:30 +02:00", "2024-07-01T08:20:30.000Z"],
    ["2024-07-01T10:20Z", "2024-07-01T10:20:00.000Z"],
    ["0001-01-01T00:00:00Z", "0001-01-01T00:00:00.000Z"],
    ["9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.999Z"],
  ])("%s", (text, iso) => {
    expect(rfc3339(text).toISOString()).toBe(iso);
  });

  test.each(["2024-07-01T10:20:30", "2024-07-01T10:20:30.000", "2024-07-01 10:20:30"])("%s is UTC", (text) => {
    expect(rfc3339(text).toISOString()).toBe("2024-07-01T10:20:30.000Z");
  });

  test("a day is its first moment in UTC", () => {
    expect(rfc3339("2024-07-01").toISOString()).toBe("2024-07-01T00:00:00.000Z");
  });

  test.each([
    ["", 'the text ""'],
    ["1", 'the text "1"'],
    ["yesterday", 'the text "yesterday"'],
    ["2024-13-01T00:00:00Z", 'the text "2024-13-01T00:00:00Z"'],
    ["2024-07-01T25:00:00Z", 'the text "2024-07-01T25:00:00Z"'],
    ["2024-02-30T10:20:30Z", 'the text "2024-02-30T10:20:30Z"'],
    ["2023-02-29T10:20:30+02:00", 'the text "2023-02-29T10:20:30+02:00"'],
    ["07/01/2024", 'the text "07/01/2024"'],
    [1719829230, "the number 1719829230"],
    [{}, "an object"],
    [[], "a list"],
    [true, "the boolean true"],
    [null, "null"],
    [undefined, "nothing"],
  ])("%j is none", (value, found) => {
    expect(thrown(() => rfc3339(value)).message).toBe(
      `Expected a date and time (RFC 3339) at the top of the body, found ${found}.`,
    );
  });

  test("long text is cut", () => {
    expect(thrown(() => rfc3339("x".repeat(1000))).message.length).toBeLessThan(150);
  });
});

describe("other formats", () => {
  test.each(["Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"])(
    "rfc7231: %s",
    (text) => {
      expect(rfc7231(text).toISOString()).toBe("1994-11-06T08:49:37.000Z");
    },
  );

  test.each(["", "1", "1994-11-06T08:49:37Z", "Sun, 99 Foo 1994 08:49:37 GMT", 5, null])(
    "rfc7231: %j is none",
    (value) => {
      expect(thrown(() => rfc7231(value)).message).toMatch("Expected a date and time (RFC 7231)");
    },
  );

  test("unixTimestamp", () => {
    expect(unixTimestamp(784111777).toISOString()).toBe("1994-11-06T08:49:37.000Z");
    expect(unixTimestamp(0.5).getTime()).toBe(500);
    expect(unixTimestamp(-1).getTime()).toBe(-1000);
    for (const value of ["784111777", 1e300, null, Number.NaN]) {
      expect(thrown(() => unixTimestamp(value)).message).toMatch("Expected a time in seconds since 1970");
    }
  });

  test("dates go back to their form", () => {
    const date = new Date("1994-11-06T08:49:37.123Z");
    expect(toRfc3339(date)).toBe("1994-11-06T08:49:37.123Z");
    expect(toRfc7231(date)).toBe("Sun, 06 Nov 1994 08:49:37 GMT");
    expect(toUnixTimestamp(date)).toBe(784111777);
    expect(toUnixTimestamp(new Date(-1))).toBe(-1);
  });

  test("base64 in both alphabets, with and without padding", () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
    expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
    expect(toBase64url(bytes)).toBe(Buffer.from(bytes).toString("base64url"));
    for (const text of [toBase64(bytes), toBase64url(bytes)]) expect(base64(text)).toEqual(bytes);
    expect(base64("")).toEqual(new Uint8Array());
    expect(base64("_-8")).toEqual(Uint8Array.of(0xff, 0xef));
  });

  test("base64 of megabytes", () => {
    const bytes = Uint8Array.from({ length: 3_000_001 }, (_, i) => (i * 31) % 251);
    const text = toBase64(bytes);
    expect(text).toBe(Buffer.from(bytes).toString("base64"));
    expect(Buffer.compare(base64(text), bytes)).toBe(0);
  });

  test.each(["*", "a", 5, null, {}])("%j is no base64", (value) => {
    expect(thrown(() => base64(value)).message).toMatch("Expected base64 text");
  });

  test.each([
    ["0", 0],
    ["-12", -12],
    ["1.50", 1.5],
    ["1e3", 1000],
    ["9007199254740991", 9007199254740991],
  ])("the number %s", (text, number) => {
    expect(numberString(text)).toBe(number);
    expect(toText(number)).toBe(String(number));
  });

  test.each(["", " ", "0x10", "Infinity", "NaN", "1,5", 5, null])("%j is no number as text", (value) => {
    expect(thrown(() => numberString(value)).message).toMatch("Expected a number as text");
  });

  test("booleans as text", () => {
    expect([booleanString("true"), booleanString("false"), toText(true), toText(false)]).toEqual([
      true,
      false,
      "true",
      "false",
    ]);
    for (const value of ["", "yes", true, 1, null]) {
      expect(thrown(() => booleanString(value)).message).toMatch('Expected "true" or "false" as text');
    }
  });
});

describe("objects, lists and records", () => {
  test.each([
    [[], "a list"],
    ["<html>", 'the text "<html>"'],
    [null, "null"],
    [5, "the number 5"],
    [undefined, "nothing"],
  ])("%j is no object", (value, found) => {
    expect(thrown(() => object(value)).message).toBe(`Expected an object at the top of the body, found ${found}.`);
    expect(isObject(value)).toBe(false);
  });

  test("an object is itself", () => {
    const value = { a: 1 };
    expect(object(value)).toBe(value);
    expect(isObject(value)).toBe(true);
  });

  test("a list is converted in place", () => {
    const value = ["2024-07-01", "2024-07-02"];
    expect(list(rfc3339)(value)).toBe(value);
    expect(value).toEqual([new Date("2024-07-01"), new Date("2024-07-02")]);
  });

  test("a list without a conversion is left as it is, and is a list all the same", () => {
    expect(list()([1, "2"])).toEqual([1, "2"]);
    expect(thrown(() => list()({ length: 0 })).message).toBe(
      "Expected a list at the top of the body, found an object.",
    );
  });

  test("a record is converted in place", () => {
    const value = { a: "1", b: "2" };
    expect(record(numberString)(value)).toBe(value);
    expect(value).toEqual({ a: 1, b: 2 });
    expect(record()({ a: null })).toEqual({ a: null });
    expect(thrown(() => record()([])).message).toBe("Expected an object at the top of the body, found a list.");
  });

  test("null stays where the type has it", () => {
    expect([nullable(rfc3339)(null), nullable(numberString)("5")]).toEqual([null, 5]);
    expect(list(nullable(numberString))(["1", null])).toEqual([1, null]);
  });

  test("same", () => {
    const value = {};
    expect(same(value)).toBe(value);
  });
});

describe("models", () => {
  test("an object is converted in place, null is not set, what is absent stays absent, what is unknown stays", () => {
    const holder = { set: "1", null: null, plain: null, unknown: [null] };
    const decode = model(() => ({ set: numberString, null: numberString, absent: numberString }));
    expect(decode(holder)).toBe(holder);
    expect(holder).toStrictEqual({ set: 1, null: undefined, plain: undefined, unknown: [null] });
  });

  test("null stays null where it is a value", () => {
    const decode = model(() => ({ set: numberString, null: numberString }), ["set", "null", "plain"]);
    expect(decode({ set: "1", null: null, plain: null })).toStrictEqual({ set: 1, null: null, plain: null });
  });

  test("what is decoded already and not set stays so", () => {
    const decode = model(() => ({ set: numberString, value: numberString }), ["value"]);
    expect(decode({ set: undefined, value: undefined })).toStrictEqual({ set: undefined, value: undefined });
  });

  test("a model without a table is an object all the same", () => {
    expect(model()({ a: 1, b: null })).toStrictEqual({ a: 1, b: undefined });
    expect(thrown(() => model()([])).message).toBe("Expected an object at the top of the body, found a list.");
  });

  test("decoders may be declared further down, and refer to themselves", () => {
    const loaf: (value: unknown) => unknown = model(() => ({ next: loaf, price: later }));
    const later = numberString;
    expect(loaf({ price: "1", next: { price: "2" } })).toEqual({ price: 1, next: { price: 2 } });
  });

  test.each(["constructor", "toString", "hasOwnProperty", "__proto__"])(
    "%s is not what every object inherits",
    (key) => {
      const json = (): unknown => JSON.parse(`{"${key}": "5"}`);
      expect(Object.entries(object(model()(json())))).toEqual([[key, "5"]]);
      const decode = model(() => ({ [key]: numberString }));
      expect(Object.keys(object(decode({})))).toEqual([]);
      const present = object(decode(json()));
      expect(Object.entries(present)).toEqual([[key, 5]]);
      expect(Object.getPrototypeOf(present)).toBe(Object.prototype);
    },
  );
});

describe("places", () => {
  const fail = (value: unknown): unknown => object(value);

  test("the top", () => {
    const error = thrown(() => fail(1));
    expect([error.place, error.code, error.name]).toEqual(["", "unexpected-shape", "ShapeError"]);
  });

  test("a JSON pointer through objects, lists and records", () => {
    const statuses = model(() => ({ statuses: list(record(rfc3339)) }));
    const error = thrown(() => statuses({ statuses: [{}, { time: "2024-07-01", "a/b~c": "never" }] }));
    expect(error.place).toBe("/statuses/1/a~1b~0c");
    expect(error.message).toBe(
      'Expected a date and time (RFC 3339) at /statuses/1/a~1b~0c of the body, found the text "never".',
    );
  });

  test("an object where a list is due", () => {
    expect(thrown(() => model(() => ({ disks: list(object) }))({ disks: {} })).message).toBe(
      "Expected a list at /disks of the body, found an object.",
    );
  });

  test("other errors pass as they are", () => {
    const error = new Error("Not about the shape.");
    const decode = (): never => {
      throw error;
    };
    const calls = [
      () => model(() => ({ a: decode }))({ a: 1 }),
      () => list(decode)([1]),
      () => record(decode)({ a: 1 }),
    ];
    for (const call of calls) expect(call).toThrow(error);
  });
});

describe("names", () => {
  test("members get other names, in any order, and absent ones stay absent", () => {
    expect(renamed(object, { a: "b", b: "a", x: "y" })({ a: 1, b: 2, c: 3 })).toStrictEqual({ c: 3, b: 1, a: 2 });
  });

  test("a known member wins over an unknown one with its new name", () => {
    const decode = renamed(object, { baked_at: "bakedAt" });
    expect(decode({ baked_at: 1, bakedAt: 2 })).toStrictEqual({ bakedAt: 1 });
  });

  test("the prototype is never touched", () => {
    const result = renamed<object>(object, { a: "b" })(JSON.parse('{"__proto__": {"isAdmin": true}, "a": 1}'));
    expect(Object.getPrototypeOf(result)).toBe(Object.prototype);
    expect(Object.keys(result)).toEqual(["__proto__", "b"]);
    const back = renamed<object>(object, { proto: "__proto__" })({ proto: 1 });
    expect(Object.entries(back)).toEqual([["__proto__", 1]]);
  });

  test("members without a name are gathered, and null is theirs to have", () => {
    const names = { name: "name", baked_at: "bakedAt" };
    const decode = gathered(model(), names, "further", () => nullable(numberString));
    expect(decode({ name: "x", baked_at: null, a: "5", b: null })).toStrictEqual({
      name: "x",
      bakedAt: undefined,
      further: { a: 5, b: null },
    });
  });

  test("no bag for nothing", () => {
    expect(gathered(model(), { name: "name" }, "further")({ name: "x" })).toStrictEqual({ name: "x" });
  });

  test("what is gathered has its place, and so has what is not", () => {
    const decode = gathered(
      model(() => ({ b: numberString })),
      { b: "c" },
      "further",
      () => numberString,
    );
    expect(thrown(() => decode({ a: "x" })).place).toBe("/a");
    expect(thrown(() => decode({ b: "x" })).place).toBe("/b");
  });
});

describe("flattened objects", () => {
  test("members stand in place of their object, the known ones in front of all others", () => {
    const holder = { name: "a", inner: { name: "b", grams: 5, unknown: 1, other: 2 }, other: 3 };
    expect(lifted(object, "inner", { name: "innerName", grams: "grams" })(holder)).toEqual({
      name: "a",
      innerName: "b",
      grams: 5,
      unknown: 1,
      other: 3,
    });
    expect(lifted(object, "inner", {})({ inner: null, a: 1 })).toEqual({ a: 1 });
  });

  test("an object without a value is not sent", () => {
    expect(unlessEmpty({ a: undefined })).toBeUndefined();
    expect(unlessEmpty({ a: null, b: undefined })).toEqual({ a: null, b: undefined });
    expect(unlessEmpty({ a: 1 }, ({ a }) => ({ a: toText(a) }))).toEqual({ a: "1" });
  });
});

describe("encoding", () => {
  test("what is not given stays out", () => {
    expect(optional(undefined, toText)).toBe(undefined);
    expect(optional(false, toText)).toBe("false");
  });

  test("lists and records are copied", () => {
    const [items, values] = [[1, 2], { a: 1 }];
    expect(toList(toText)(items)).toEqual(["1", "2"]);
    expect(toRecord(toText)(values)).toEqual({ a: "1" });
    expect([items, values.a]).toEqual([[1, 2], 1]);
    expect(toRecord(toList(nullable(toText)))({ a: [1, null] })).toEqual({ a: ["1", null] });
  });
});

describe("lists as text and lists of a known length", () => {
  test("a list is split and joined", () => {
    expect(joined("|", numberString)("1|2")).toEqual([1, 2]);
    expect(joined(",")("a")).toEqual(["a"]);
    expect(joined(",")("")).toEqual([]);
    expect(toJoined("|", toText)([1, 2])).toBe("1|2");
    expect(toJoined(",")(["a", "b"])).toBe("a,b");
  });

  test("a list that is no text", () => {
    expect(thrown(() => joined(",")(["a"])).message).toMatch(/^Expected a list as text at the top .* found a list/);
  });

  test("each item has a codec of its own, and a further one none, time and again", () => {
    const decode = tuple(same, rfc3339);
    for (const _ of [1, 2]) expect(decode(["a", "1970-01-01T00:00:00Z", "b"])).toEqual(["a", new Date(0), "b"]);
    expect(toTuple(same, toRfc3339)(["a", new Date(0), "b"])).toEqual(["a", "1970-01-01T00:00:00.000Z", "b"]);
    expect(thrown(() => decode(["a", "b"])).place).toBe("/1");
  });
});

describe("unions", () => {
  const dates = { date: (value: unknown) => ({ at: rfc3339(object(value).at) }) };
  const toDates = { date: ({ at }: { at: Date }) => ({ at: toRfc3339(at) }) };
  const json = () => ({ kind: "date", value: { at: "1970-01-01T00:00:00.000Z" } });
  const user = { kind: "date", value: { at: new Date(0) } };

  test("the value in an envelope is converted by the name beside it", () => {
    expect(enveloped(json(), "kind", "value", dates)).toEqual(user);
    expect(toEnveloped(user, "kind", "value", toDates)).toEqual(json());
    expect(user.value.at).toEqual(new Date(0)); // not changed in place
    expect(thrown(() => enveloped({ kind: "date", value: 5 }, "kind", "value", dates)).place).toBe("/value");
  });

  test("an object is converted by the name in it, which it keeps", () => {
    expect(tagged({ kind: "date", ...json().value }, "kind", dates)).toEqual({ kind: "date", ...user.value });
    expect(toTagged({ kind: "date", ...user.value }, "kind", toDates)).toEqual({ kind: "date", ...json().value });
  });

  test.each(["constructor", "other", undefined])("a value with the unknown name %s stays as it is", (kind) => {
    for (const value of [{ kind, value: 1 }]) {
      expect(enveloped({ ...value }, "kind", "value", dates)).toEqual(value);
      expect(tagged({ ...value }, "kind", dates)).toEqual(value);
      expect(toEnveloped(value, "kind", "value", toDates)).toEqual(value);
      expect(toTagged(value, "kind", toDates)).toEqual(value);
    }
  });

  test("peek sees own members of objects only", () => {
    expect(peek({ a: 1 }, "a")).toBe(1);
    for (const value of [{}, null, undefined, "text", []]) expect(peek(value, "constructor")).toBeUndefined();
  });
});

import { describe, expect, test } from "vitest";
import { changesFromWire, differences } from "./differences.ts";

// What the comparison of clients stands on must itself be able to fail.

describe("differences", () => {
  test.each([
    ["a value", { a: { b: 1 } }, { a: { b: 2 } }, "/a/b: 2 instead of 1"],
    ["a lost value", { a: 1 }, {}, "/a: undefined instead of 1"],
    ["a lost date", { time: new Date(5) }, {}, "/time: undefined instead of Date 5"],
    ["a lost list", { a: [] }, {}, "/a: undefined instead of []"],
    ["a lost object", { a: { b: 1, c: undefined } }, {}, '/a: undefined instead of {"b":1}'],
    ["a date that stayed text", { time: new Date(5) }, { time: "1970" }, '/time: "1970" instead of Date 5'],
    ["another instant", { time: new Date(5) }, { time: new Date(6) }, "/time: Date 6 instead of Date 5"],
    ["a list for an object", { a: { b: 1 } }, { a: [1] }, '/a: [1] instead of {"b":1}'],
    ["a shorter list", { a: [1, 2] }, { a: [1] }, "/a: 1 items instead of 2"],
  ])("sees %s", (_what, peer, ours, expected) => {
    expect(differences(peer, ours)).toEqual([expected]);
  });

  test("takes null, undefined and absent in the peer's answer as one, and lets ours hold more", () => {
    const peer = { a: null, b: undefined, c: [], e: { f: undefined } };
    expect(differences(peer, { a: undefined, c: [], d: 4 })).toEqual([]);
  });
});

describe("changesFromWire", () => {
  test("sees what was lost, added and changed", () => {
    const wire = { time: "1970-01-01T00:00:00Z", kept: 1, lost: 2, list: [{ a: 1 }] };
    const ours = { time: new Date(1), kept: 1, added: 3, list: [{ a: 2 }] };
    expect(changesFromWire(wire, ours)).toEqual([
      "/time: another instant",
      "/lost: lost",
      "/list/0/a: 2 instead of 1",
      "/added: added",
    ]);
  });

  test("accepts dates for their text and undefined for null", () => {
    expect(changesFromWire({ time: "1970-01-01T00:00:00Z", a: null }, { time: new Date(0), a: undefined })).toEqual([]);
  });
});

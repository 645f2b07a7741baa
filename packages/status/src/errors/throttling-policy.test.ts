import { expect, test } from "vitest";
import { permutations } from "../testing/views.js";
import { classifyError } from "./classify-error.js";

test.each<[what: string, error: object, remaining: string, expected: unknown]>([
  [
    "names in lower case",
    { details: [{ code: "TooManyRequests", message: '{"operationgroup":"A","allowedrequestcount":1}' }] },
    "",
    { name: "A", allowed: 1, measured: undefined, start: undefined, end: undefined },
  ],
  [
    "a target alone",
    { details: [{ code: "TooManyRequests", target: "B", message: "no figures" }] },
    "",
    { name: "B", allowed: undefined },
  ],
  [
    "names in any case",
    { details: [{ code: "TooManyRequests", target: "B", message: '{"OperationGROUP":"A","ENDTIME":"2026-11-02"}' }] },
    "",
    { name: "A", end: undefined },
  ],
  ["a detail that tells nothing, and no header", { details: [{ code: "TooManyRequests" }] }, "", undefined],
  [
    "a detail that tells nothing, and the header",
    { details: [{ code: "TooManyRequests" }] },
    "Microsoft.Compute/C;0",
    { name: "C" },
  ],
  ["the empty bucket of the header", {}, "Microsoft.Compute/A;5999, Microsoft.Compute/C;0", { name: "C" }],
  ["an overdrawn one", {}, "Microsoft.Compute/C;-3", { name: "C" }],
  ["one far overdrawn, without its provider", {}, "A;9, C;-12 ", { name: "C" }],
  ["the first empty one", {}, "Microsoft.Compute/A;0,Microsoft.Compute/C;0", { name: "A" }],
  ["counts that are no whole numbers", {}, "A;-0.5,B;0x0,C; -1", undefined],
  ["no empty bucket", {}, "Microsoft.Compute/A;5999", undefined],
  ["a header of another form", {}, "none;;;A;x,;0", undefined],
])("the limit from %s", (_, error, remaining, expected) => {
  const classified = classifyError({
    status: 429,
    headers: { "x-ms-ratelimit-remaining-resource": remaining },
    body: { error },
  });
  if (expected === undefined) expect(classified).toMatchObject({ policy: undefined });
  else expect(classified).toMatchObject({ policy: expected });
});

test("of several limits, the one that ends last counts; one whose end is not told, least", () => {
  const limit = (target: string, endTime?: string): object => ({
    code: "TooManyRequests",
    target,
    message: JSON.stringify({ endTime }),
  });
  const limits = [
    limit("A", "2026-11-02T08:16:00Z"),
    limit("B", "2026-11-02T08:45:00Z"),
    limit("C"),
    { code: "Another" },
  ];
  for (const details of permutations(limits)) {
    expect(classifyError({ status: 429, body: { error: { details } } })).toMatchObject({ policy: { name: "B" } });
  }
});

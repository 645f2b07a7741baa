import { expect, test } from "vitest";
import { BAKERY, withValue } from "./bakery.fixture.ts";
import { compareOpenApi } from "./compare.ts";
import { describedPart, noteLeftOut } from "./described-part.ts";
import { objectAt } from "./json.ts";

const read = { operationId: "Ovens_Read", responses: {} };
const [path = ""] = Object.keys(objectAt(BAKERY, "paths"));

test("operations that ours leaves out are named, and make no difference", () => {
  const more = withValue(withValue(BAKERY, ["paths", path, "get"], read), ["paths", "/shops"], {
    get: { operationId: "Shops_List", responses: {} },
    put: { responses: {} },
  });
  expect(compareOpenApi(more, BAKERY).differences).not.toEqual([]);
  const part = describedPart(more, BAKERY);
  expect(compareOpenApi(part.document, BAKERY).differences).toEqual([]);
  expect(part.leftOut).toEqual(["Ovens_Read", "Shops_List", "put /shops"]);
  expect(noteLeftOut(part)).toEqual(["operations that the spec leaves out: Ovens_Read, Shops_List and 1 more"]);
});

test("an operation that moved is still the same one", () => {
  const moved = withValue(BAKERY, ["paths"], { "/elsewhere": objectAt(objectAt(BAKERY, "paths"), path) });
  expect(describedPart(moved, BAKERY)).toEqual({ document: moved, leftOut: [], isOther: false });
});

test("documents with nothing in common are compared as they are", () => {
  const other = withValue(BAKERY, ["paths"], { "/shops": { get: read } });
  expect(describedPart(other, BAKERY)).toEqual({ document: other, leftOut: [], isOther: true });
  expect(noteLeftOut({ leftOut: [] })).toEqual([]);
});

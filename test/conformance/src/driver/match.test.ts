import { expect, test } from "vitest";
import type { ClientShape, Graph, GraphOperation } from "../graph/plain.js";
import { match } from "./match.js";
import { wireOf } from "./wire.js";

const client: ClientShape = {
  name: "BakeryClient",
  arm: false,
  serverUrl: "{endpoint}/bakery/v:{version}",
  template: [
    { wire: "endpoint", name: "endpoint", isApiVersion: false },
    { wire: "version", name: "version", isApiVersion: false },
  ],
  credential: [],
  parameters: [],
};

const operation = (id: string, path: string, accept: string): GraphOperation => ({
  id,
  client: "BakeryClient",
  groups: [],
  method: id,
  kind: "basic",
  verb: "get",
  path,
  parameters: [],
  inputs: [{ place: "header", wire: "accept", shape: { kind: "constant", value: accept }, ways: [] }],
  result: { byStatus: false, path: [], streams: false },
  errors: {},
});

const graph: Graph = {
  scenarios: { Bakery_Loaves: ["picture", "photo"] },
  clients: [client],
  operations: [
    operation("other", "/loaves/{name}", "image/png"),
    operation("picture", "/loaves/{name}", "image/png"),
    operation("photo", "/loaves/{name}", "image/jpeg"),
    operation("list", "/", "application/json"),
  ],
  models: {},
  enums: [],
};

const find = (uri: string, accept: string) =>
  match(
    graph,
    "Bakery_Loaves",
    wireOf(
      { kind: "MockApiDefinition", uri, method: "get", request: { headers: { accept } }, response: { status: 200 } },
      "",
    ),
  );

test("finds the scenario's own operation, and what its URL says", () => {
  const found = find("/bakery/v\\:1/loaves/rye%20bread", "image/png");
  expect(found?.operation.id).toBe("picture");
  expect(found?.path).toEqual({ version: "1", name: "rye bread" });
});

test("reads parameters of the router", () => {
  const wire = wireOf(
    {
      kind: "MockApiDefinition",
      uri: "/bakery/v\\:1/loaves/:loaf",
      method: "get",
      request: { pathParams: { loaf: "rye/dark" } },
      response: { status: 200 },
    },
    "",
  );
  expect(match(graph, "Bakery_Loaves", wire)?.path).toEqual({ version: "1", name: "rye/dark" });
});

test("tells operations apart by a header that is always the same", () => {
  expect(find("/bakery/v\\:1/loaves/rye", "image/jpeg")?.operation.id).toBe("photo");
});

test("takes another operation where no marked one fits, and none where none does", () => {
  expect(find("/bakery/v\\:1", "application/json")?.operation.id).toBe("list");
  expect(find("/bakery/v\\:1/loaves/rye/slices", "image/png")).toBeUndefined();
});

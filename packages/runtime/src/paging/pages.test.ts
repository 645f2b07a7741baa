import { describe, expect, test } from "vitest";
import type { OperationOptions } from "../operation-options.js";
import { json } from "../readers.js";
import type { OperationRequest } from "../send.js";
import { contextFor, rejection } from "../testing/client.js";
import { type Answer, jsonAnswer, type Received, serve } from "../testing/server.js";
import { type PageLayout, type PagePosition, pages } from "./pages.js";

interface Loaves {
  loaves?: string[];
  next?: string | null;
}

const readers = { 200: json((body): Loaves => body as Loaves) };

const byLink: PageLayout<Loaves, string> = {
  items: (page) => page.loaves,
  nextLink: (page) => page.next,
  keep: ["api-version"],
};
const byToken: PageLayout<Loaves, string> = {
  items: (page) => page.loaves,
  nextToken: (page) => page.next,
};

/** A server of pages, each at a path of its own, and a list that begins with `/loaves`. */
async function listOf(
  answers: Record<string, Loaves | Answer>,
  layout: PageLayout<Loaves, string> = byLink,
  request: Partial<OperationRequest> = {},
  endpointQuery = "",
) {
  const server = await serve(({ url }) => {
    const answer = answers[url] ?? answers[url.split("?")[0] ?? ""] ?? {};
    return typeof answer === "string" || "body" in answer || "status" in answer
      ? (answer as Answer)
      : jsonAnswer(answer);
  });
  const context = contextFor(server, { endpoint: server.origin + endpointQuery, retryOptions: { maxRetries: 0 } });
  const list = (options: OperationOptions = {}) =>
    pages(
      context,
      ({ token, size }: PagePosition) => ({
        method: "GET",
        path: "/loaves",
        query: [
          ["api-version", "1"],
          ["token", token],
          ["size", size],
        ],
        headers: { accept: "application/json", "x-bakery": "mine" },
        ...request,
      }),
      readers,
      {},
      options,
      layout,
    );
  return { server, list };
}

const urls = (received: readonly Received[]): string[] => received.map(({ url }) => url);

describe("links", () => {
  test("are followed until a page has none, and nothing is sent before the first item is asked for", async () => {
    const { server, list } = await listOf({
      "/loaves": { loaves: ["rye", "spelt"], next: "/more?api-version=1" },
      "/more": { loaves: ["oat"] },
    });
    const loaves = list();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(server.received).toEqual([]);
    expect(await Array.fromAsync(loaves)).toEqual(["rye", "spelt", "oat"]);
    expect(urls(server.received)).toEqual(["/loaves?api-version=1", "/more?api-version=1"]);
    expect(server.received[1]?.headers).toMatchObject({ "x-bakery": "mine", authorization: "Bearer token-1" });
  });

  test.each<[string, string]>([
    ["/more", "/more?api-version=1"],
    ["/more?api-version=2", "/more?api-version=2"],
    ["more?sig=a%2Fb+c", "/more?sig=a%2Fb+c&api-version=1"],
    ["?page=2", "/loaves?page=2&api-version=1"],
    ["/more#top", "/more?api-version=1"],
  ])("%s leads to %s", async (next, url) => {
    const { server, list } = await listOf({ "/loaves?api-version=1": { loaves: [], next } });
    await Array.fromAsync(list());
    expect(urls(server.received)[1]).toBe(url);
  });

  test("to another origin carry neither the credential nor headers of the operation or the call", async () => {
    const other = await serve(() => jsonAnswer({ loaves: ["oat"] }));
    const { server, list } = await listOf({ "/loaves": { loaves: ["rye"], next: `${other.origin}/more` } });
    const options = { requestOptions: { headers: { "x-oven-key": "mine" } } };
    expect(await Array.fromAsync(list(options))).toEqual(["rye", "oat"]);
    expect(server.received[0]?.headers).toMatchObject({ authorization: "Bearer token-1", "x-oven-key": "mine" });
    expect(other.received).toHaveLength(1);
    expect(other.received[0]?.headers).not.toHaveProperty("authorization");
    expect(other.received[0]?.headers).not.toHaveProperty("x-bakery");
    expect(other.received[0]?.headers).not.toHaveProperty("x-oven-key");
    expect(other.received[0]?.headers.accept).toBe("application/json");
  });

  test("to another origin are not given parameters of the operation", async () => {
    const other = await serve(() => jsonAnswer({}));
    const search = { query: [["filter", "mine"]] } as const;
    const { server, list } = await listOf(
      { "/loaves": { loaves: [], next: "/more" }, "/more": { loaves: [], next: `${other.origin}/more?page=3` } },
      { ...byLink, keep: ["filter"] },
      search,
    );
    await Array.fromAsync(list());
    expect(urls(server.received)).toEqual(["/loaves?filter=mine", "/more?filter=mine"]);
    expect(urls(other.received)).toEqual(["/more?page=3"]);
  });

  test("to another origin do not take the body there", async () => {
    const other = await serve(() => jsonAnswer({}));
    const search = { method: "POST", body: { contentType: "text/plain", content: "mine" } } as const;
    const answers = { "/loaves": { loaves: [], next: `${other.origin}/more` } };
    const { list } = await listOf(answers, { ...byLink, nextMethod: "POST" }, search);
    await Array.fromAsync(list());
    expect(other.received.map(({ method, body }) => [method, body])).toEqual([["POST", ""]]);
  });

  test("carry the query of the endpoint, but not to another origin", async () => {
    const other = await serve(() => jsonAnswer({}));
    const next = { "/more?page=2&sig=s3cret": { loaves: ["rye"], next: `${other.origin}/more` } };
    const { server, list } = await listOf(
      { "/loaves": { loaves: [], next: "/more?page=2" }, ...next },
      { ...byLink, keep: [] },
      {},
      "?sig=s3cret",
    );
    expect(await Array.fromAsync(list())).toEqual(["rye"]);
    expect(urls(server.received)).toEqual(["/loaves?sig=s3cret&api-version=1", "/more?page=2&sig=s3cret"]);
    expect(urls(other.received)).toEqual(["/more"]);
  });

  test.each(["javascript:s3cret", "http://localhost/more?sig=s3cret"])(
    "that are none are told without what is in them: %s",
    async (next) => {
      const { list } = await listOf({ "/loaves": { loaves: [], next } });
      const error = await rejection(Array.fromAsync(list()));
      expect(error).toMatchObject({ name: "ClientError", code: "invalid-link" });
      expect(error.message).not.toContain("s3cret");
    },
  );

  test("are followed by GET without the body of the first request, or by POST with it", async () => {
    const answers = { "/loaves": { loaves: [], next: "/more" } };
    const search = { method: "POST", body: { contentType: "text/plain", content: "fresh" } } as const;
    const byGet = await listOf(answers, byLink, search);
    await Array.fromAsync(byGet.list());
    expect(byGet.server.received.map(({ method, body }) => [method, body])).toEqual([
      ["POST", "fresh"],
      ["GET", ""],
    ]);
    const byPost = await listOf(answers, { ...byLink, nextMethod: "POST" }, search);
    await Array.fromAsync(byPost.list());
    expect(byPost.server.received.map(({ method, body }) => [method, body])).toEqual([
      ["POST", "fresh"],
      ["POST", "fresh"],
    ]);
  });
});

describe("tokens", () => {
  test("go with the request of the next page", async () => {
    const { server, list } = await listOf(
      {
        "/loaves?api-version=1": { loaves: ["rye"], next: "page 2" },
        "/loaves?api-version=1&token=page%202": { loaves: ["oat"], next: null },
      },
      byToken,
    );
    expect(await Array.fromAsync(list())).toEqual(["rye", "oat"]);
    expect(urls(server.received)).toEqual(["/loaves?api-version=1", "/loaves?api-version=1&token=page%202"]);
  });

  test("may come in a header", async () => {
    const first = jsonAnswer({ loaves: ["rye"] }, 200, { "next-token": "2" });
    const { server, list } = await listOf(
      { "/loaves?api-version=1": first, "/loaves?api-version=1&token=2": { loaves: ["oat"] } },
      { ...byToken, nextToken: (_, headers) => headers.get("next-token") },
    );
    const seen: number[] = [];
    expect(await Array.fromAsync(list({ onResponse: ({ status }) => seen.push(status) }))).toEqual(["rye", "oat"]);
    expect(server.received).toHaveLength(2);
    expect(seen).toEqual([200, 200]);
  });
});

describe("byPage", () => {
  const answers = {
    "/loaves": { loaves: ["rye"], next: "/more" },
    "/more": { loaves: ["oat"], next: "" },
  };

  test("gives pages, of which each but the last knows how to go on", async () => {
    const { list } = await listOf(answers);
    const [first, second, ...others] = await Array.fromAsync(list().byPage());
    expect([...(first ?? [])]).toEqual(["rye"]);
    expect(first?.continuationToken).toBe("/more");
    expect([...(second ?? [])]).toEqual(["oat"]);
    expect(second).not.toHaveProperty("continuationToken");
    expect(others).toEqual([]);
  });

  test("begins behind the page whose token it is given, and anew without one", async () => {
    const { server, list } = await listOf(answers);
    expect(await Array.fromAsync(list().byPage({ continuationToken: "/more" }))).toEqual([["oat"]]);
    expect(urls(server.received)).toEqual(["/more?api-version=1"]);
    expect(await Array.fromAsync(list().byPage({ continuationToken: undefined }))).toHaveLength(2);
  });

  test("asks for a size of pages", async () => {
    const { server, list } = await listOf({}, byToken);
    expect(await Array.fromAsync(list().byPage({ maxPageSize: 3 }))).toEqual([[]]);
    expect(urls(server.received)).toEqual(["/loaves?api-version=1&size=3"]);
  });
});

describe("what goes wrong", () => {
  test("a signal ends the list between two pages", async () => {
    const { server, list } = await listOf({ "/loaves": { loaves: ["rye"], next: "/more" } });
    const controller = new AbortController();
    const loaves = list({ abortSignal: controller.signal });
    expect(await loaves.next()).toEqual({ done: false, value: "rye" });
    controller.abort();
    expect(await rejection(loaves.next())).toMatchObject({ name: "AbortError" });
    expect(server.received).toHaveLength(1);
  });

  test("a signal ends the wait for a page", async () => {
    const { list } = await listOf({ "/loaves": { loaves: ["rye"], next: "/more" }, "/more": "never" });
    const controller = new AbortController();
    const loaves = list({ abortSignal: controller.signal });
    await loaves.next();
    setTimeout(() => controller.abort(), 20);
    expect(await rejection(loaves.next())).toMatchObject({ name: "AbortError" });
  });

  test("the error of a later page comes after the items of the earlier ones", async () => {
    const { list } = await listOf({
      "/loaves": { loaves: ["rye"], next: "/more" },
      "/more": jsonAnswer({ error: { code: "Gone", message: "No more." } }, 410),
    });
    const loaves = list();
    expect(await loaves.next()).toEqual({ done: false, value: "rye" });
    expect(await rejection(loaves.next())).toMatchObject({ name: "RestError", statusCode: 410, code: "Gone" });
  });

  test.each<[string, PageLayout<Loaves, string>, string]>([
    ["link", byLink, "/more?sig=s3cret"],
    ["token", byToken, "s3cret"],
  ])("an empty page with the %s that led to it is the end, with an error", async (what, layout, next) => {
    const [first, second] = layout === byLink ? ["/loaves", "/more"] : ["/loaves?api-version=1", "/loaves"];
    const { server, list } = await listOf(
      { [first]: { loaves: ["rye"], next }, [second]: { loaves: [], next } },
      layout,
    );
    const loaves = list();
    expect(await loaves.next()).toEqual({ done: false, value: "rye" });
    const error = await rejection(loaves.next());
    expect(error).toMatchObject({ name: "ClientError", code: "invalid-link", message: expect.stringContaining(what) });
    expect(error.message).not.toContain("s3cret");
    expect(server.received).toHaveLength(2);
  });

  test("a cursor may stay the same while there are items", async () => {
    let left = ["rye", "oat", "spelt"];
    const server = await serve(() => {
      const [loaf, ...others] = left;
      left = others;
      return jsonAnswer({ loaves: [loaf], ...(others.length > 0 && { next: "cursor" }) });
    });
    const list = pages(contextFor(server), () => ({ method: "GET", path: "/loaves" }), readers, {}, {}, byToken);
    expect(await Array.fromAsync(list)).toEqual(["rye", "oat", "spelt"]);
  });

  test("a page without items is an empty one", async () => {
    const { list } = await listOf({ "/loaves": { next: "/more" }, "/more": { loaves: ["oat"] } });
    expect(await Array.fromAsync(list())).toEqual(["oat"]);
  });
});

import { describe, expect, test } from "vitest";
import { nothing } from "../readers.js";
import { send } from "../send.js";
import { contextFor, decodeThing, rejection } from "../testing/client.js";
import { type Answer, type Received, serve } from "../testing/server.js";
import { streaming } from "./chunks.js";
import { jsonLines, jsonLinesBody } from "./json-lines.js";

describe("sending", () => {
  const upload = async (items: Iterable<unknown> | AsyncIterable<unknown>, encode?: (item: unknown) => unknown) => {
    const busyOnce = (_: Received, before: number): Answer => ({ status: before === 0 ? 503 : 204 });
    const server = await serve(busyOnce);
    const context = contextFor(server, { retryOptions: { maxRetries: 1, retryDelayInMs: 1 } });
    const body = jsonLinesBody(items, "application/jsonl", encode);
    const done = send(context, { method: "POST", path: "/", body }, { 204: nothing }, {}, {});
    return { server, done };
  };

  test.each<[string, () => Iterable<unknown>, string]>([
    ["a list", () => [{ a: "x\ny" }, 1], '{"a":"x\\ny"}\n1\n'],
    ["a set", () => new Set([1, 2]), "1\n2\n"],
    ["nothing", () => [], ""],
  ])("%s, anew after a failed attempt", async (_, items, text) => {
    const { server, done } = await upload(items());
    await done;
    expect(server.received.map(({ body }) => body)).toEqual([text, text]);
    expect(server.received[0]?.headers["content-type"]).toBe("application/jsonl");
  });

  test("each item is encoded", async () => {
    const { server, done } = await upload([new Date(0)], (date) => (date as Date).getTime());
    await done;
    expect(server.received[0]?.body).toBe("0\n");
  });

  test("what comes asynchronously, once", async () => {
    async function* items(): AsyncGenerator<number> {
      yield 1;
      yield 2;
    }
    const { server, done } = await upload(items());
    expect(await rejection(done)).toMatchObject({ code: "unrepeatable-body" });
    expect(server.received.map(({ body }) => body)).toEqual(["1\n2\n"]);
  });
});

describe("receiving", () => {
  const read = async (answer: Answer, options: Parameters<typeof send>[4] = {}) => {
    const server = await serve(() => answer);
    const readers = { 200: jsonLines(decodeThing) };
    const things = await send(contextFor(server), { method: "GET", path: "/" }, readers, {}, streaming(options));
    return { server, things };
  };

  test("a value from each line", async () => {
    const { things } = await read({ body: '{"time":"2024-07-01"}\r\n\n{"a":1}' });
    expect(await Array.fromAsync(things)).toEqual([{ time: new Date("2024-07-01") }, { a: 1 }]);
  });

  test("values come while the service still sends, and leaving the loop closes the connection", async () => {
    const { server, things } = await read({ body: '{"a":1}\n{"a":2}\n', ending: "stall" });
    for await (const thing of things) {
      expect(thing).toEqual({ a: 1 });
      break;
    }
    await server.hungUp;
    expect(await things.next()).toEqual({ done: true, value: undefined });
  });

  test("return() closes what nobody has begun to read", async () => {
    const { server, things } = await read({ body: "{}\n", ending: "stall" });
    await things.return();
    await server.hungUp;
  });

  test("return() ends a wait for the next value", async () => {
    const { server, things } = await read({ ending: "stall" });
    const next = things.next();
    await things.return();
    expect(await next).toEqual({ done: true, value: undefined });
    await server.hungUp;
  });

  test("a signal ends it", async () => {
    const controller = new AbortController();
    const { server, things } = await read({ body: "{}\n", ending: "stall" }, { abortSignal: controller.signal });
    await things.next();
    setTimeout(() => controller.abort(), 20);
    expect(await rejection(things.next())).toMatchObject({ name: "AbortError" });
    await server.hungUp;
  });

  test.each([
    ["no JSON", "{", "PARSE_ERROR"],
    ["another shape", "{}\n1", "PARSE_ERROR"],
  ])("%s", async (_, body, code) => {
    const { things } = await read({ body });
    expect(await rejection(Array.fromAsync(things))).toMatchObject({ name: "RestError", code, statusCode: 200 });
  });

  test("a connection that breaks off", async () => {
    const { things } = await read({ body: "{}\n{}", ending: "cut" });
    expect(await things.next()).toMatchObject({ done: false });
    expect(await rejection(things.next())).toMatchObject({ name: "RestError", code: "ECONNRESET" });
    expect(await things.next()).toEqual({ done: true, value: undefined });
  });

  test("an error of the service is one of the call", async () => {
    const failed = read({ status: 404, body: '{"code":"None","message":"No."}' });
    expect(await rejection(failed)).toMatchObject({ statusCode: 404, code: "None" });
  });
});

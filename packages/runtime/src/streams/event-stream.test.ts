import { describe, expect, test } from "vitest";
import type { OperationOptions } from "../operation-options.js";
import { contextFor, decodeThing, rejection } from "../testing/client.js";
import { type Answer, type Received, serve, type TestServer } from "../testing/server.js";
import { type EventStreamOptions, sendForEvents } from "./event-stream.js";
import { endMark, event, events, jsonData } from "./events.js";

const readers = {
  200: events(
    endMark("[DONE]"),
    event("message", jsonData(decodeThing)),
    event("note", String),
    event("last", String, true),
  ),
};

type Options = OperationOptions & EventStreamOptions;

const listenTo = (server: TestServer, options: Options = {}) =>
  sendForEvents(contextFor(server), { method: "GET", path: "/events" }, readers, {}, options);

async function listen(answer: string | ((request: Received, before: number) => Answer), options?: Options) {
  const server = await serve(typeof answer === "string" ? () => ({ body: answer }) : answer);
  return { server, stream: await listenTo(server, options) };
}

const all = async (text: string) => Array.fromAsync((await listen(text)).stream);

const note = (data: string) => ({ event: "note", data });

describe("events", () => {
  test("named and unnamed ones, each with its own data", async () => {
    expect(await all('data: {"time":"2024-07-01"}\n\nevent: note\ndata: {}\n\n')).toEqual([
      { event: "message", data: { time: new Date("2024-07-01") } },
      note("{}"),
    ]);
  });

  test.each([
    ["without the blank", "event:note\ndata:a\n\n", ["a"]],
    ["one blank only", "event: note\ndata:  a\n\n", [" a"]],
    ["several lines", "event: note\ndata: a\ndata:\ndata: b\n\n", ["a\n\nb"]],
    ["a first line of nothing", "event: note\ndata\ndata: b\n\n", ["\nb"]],
    ["a colon in the data", "event: note\ndata: a: b\n\n", ["a: b"]],
    ["other ends of lines", "event: note\r\ndata: a\r\n\r\nevent: note\rdata: b\r\r", ["a", "b"]],
    ["comments and unknown fields", ": hi\nevent: note\nfoo: 1\nfoo\ndata: a\n\n", ["a"]],
    ["a name without data", "event: note\n\nevent: note\ndata: a\n\n", ["a"]],
    ["unknown names", "event: other\ndata: x\n\nevent: note\ndata: a\n\n", ["a"]],
    ["one that is not complete", "event: note\ndata: a\n\nevent: note\ndata: b\n", ["a"]],
    ["a mark at the beginning", "\uFEFFevent: note\ndata: a\n\n", ["a"]],
  ])("%s", async (_, text, data) => {
    expect(await all(text)).toEqual(data.map(note));
  });

  test("nothing after the end mark, though the service goes on", async () => {
    const body = "event: note\ndata: a\n\ndata: [DONE]\n\nevent: note\ndata: b\n\n";
    const { server, stream } = await listen(() => ({ body, ending: "stall" }), { maxReconnects: 5 });
    expect(await Array.fromAsync(stream)).toEqual([note("a")]);
    await server.hungUp;
  });

  test("a last event with data is given", async () => {
    expect(await all("event: last\ndata: a\n\nevent: note\ndata: b\n\n")).toEqual([{ event: "last", data: "a" }]);
  });

  test("data that cannot be read", async () => {
    const { stream } = await listen("data: {\n\n", { maxReconnects: 5 });
    expect(await rejection(stream.next())).toMatchObject({ name: "RestError", code: "PARSE_ERROR" });
  });

  test("an error of the service is one of the call", async () => {
    const failed = listen(() => ({ status: 404, body: '{"code":"None","message":"No."}' }));
    expect(await rejection(failed)).toMatchObject({ statusCode: 404, code: "None" });
  });
});

describe("closing", () => {
  test("leaving the loop", async () => {
    const { server, stream } = await listen(() => ({ body: "event: note\ndata: a\n\n", ending: "stall" }));
    for await (const { data } of stream) {
      expect(data).toBe("a");
      break;
    }
    await server.hungUp;
  });

  test("return() while the next event is awaited", async () => {
    const { server, stream } = await listen(() => ({ ending: "stall" }));
    const next = stream.next();
    await stream.return();
    expect(await next).toEqual({ done: true, value: undefined });
    await server.hungUp;
  });

  test("return() while it waits to connect again", async () => {
    const { server, stream } = await listen("retry: 100000\n\n", { maxReconnects: 1 });
    const next = stream.next();
    await new Promise((resolve) => setTimeout(resolve, 30));
    await stream.return();
    expect(await next).toEqual({ done: true, value: undefined });
    expect(server.received).toHaveLength(1);
  });

  test.each(["stall", "wait"])("a signal during a %s", async (during) => {
    const controller = new AbortController();
    const answer: Answer = during === "stall" ? { ending: "stall" } : { body: "retry: 100000\n\n" };
    const { stream } = await listen(() => answer, { abortSignal: controller.signal, maxReconnects: 1 });
    setTimeout(() => controller.abort(), 30);
    expect(await rejection(stream.next())).toMatchObject({ name: "AbortError" });
  });
});

describe("connecting again", () => {
  const numbered = (_: Received, before: number): Answer => ({
    body: `retry: 1\nid: ${before}\nevent: note\ndata: ${before}\n\n`,
  });
  const ids = ({ received }: TestServer) => received.map(({ headers }) => headers["last-event-id"]);

  test("is not done unless asked for", async () => {
    const { server, stream } = await listen(numbered);
    expect(await Array.fromAsync(stream)).toEqual([note("0")]);
    expect(stream.lastEventId).toBe("0");
    expect(server.received).toHaveLength(1);
  });

  test("goes on behind the last event, as often as asked for", async () => {
    const { server, stream } = await listen(numbered, { maxReconnects: 2 });
    expect(await Array.fromAsync(stream)).toEqual([note("0"), note("1"), note("2")]);
    expect(ids(server)).toEqual([undefined, "0", "1"]);
  });

  test("a stream of another time is taken up", async () => {
    const { server, stream } = await listen("event: note\ndata: a\n\n", { lastEventId: "7" });
    expect(await Array.fromAsync(stream)).toEqual([note("a")]);
    expect(ids(server)).toEqual(["7"]);
    expect(stream.lastEventId).toBe("7");
  });

  test("ends where the service has nothing more", async () => {
    const answer = (request: Received, before: number): Answer =>
      before < 2 ? numbered(request, before) : { status: 204 };
    const { server, stream } = await listen(answer, { maxReconnects: Number.POSITIVE_INFINITY });
    expect(await Array.fromAsync(stream)).toEqual([note("0"), note("1")]);
    expect(server.received).toHaveLength(3);
  });

  test("after a connection that breaks off", async () => {
    const answer = (request: Received, before: number): Answer => {
      const whole = numbered(request, before) as { body: string };
      return before === 0 ? { ...whole, ending: "cut" } : whole;
    };
    expect(await Array.fromAsync((await listen(answer, { maxReconnects: 1 })).stream)).toEqual([note("0"), note("1")]);
    const { stream } = await listen(answer);
    expect(await rejection(Array.fromAsync(stream))).toMatchObject({ name: "RestError", code: "ECONNRESET" });
  });

  test.each([
    ["with NULL", "id: a\0b\n"],
    ["that is there before", "id: x\n\nid: a\0b\n"],
  ])("an id %s is not heeded", async (_, id) => {
    const { stream } = await listen(`${id}event: note\ndata: a\n\n`);
    expect(await Array.fromAsync(stream)).toEqual([note("a")]);
    expect(stream.lastEventId).toBe(id.startsWith("id: x") ? "x" : undefined);
  });

  test("an empty id takes the last one away", async () => {
    const text = "retry: 1\nid: x\n\nid\nevent: note\ndata: a\n\n";
    const { server, stream } = await listen(text, { maxReconnects: 1 });
    await Array.fromAsync(stream);
    expect(ids(server)).toEqual([undefined, undefined]);
  });

  test.each(["soon", "1.5", "-1", ""])("a wait of %j is not heeded", async (retry) => {
    const started = Date.now();
    const { stream } = await listen(`retry: 1\nretry: ${retry}\nevent: note\ndata: a\n\n`, { maxReconnects: 1 });
    expect(await Array.fromAsync(stream)).toHaveLength(2);
    expect(Date.now() - started).toBeLessThan(900);
  });

  test("without a wait of the service's, it is a second", async () => {
    const started = Date.now();
    const { stream } = await listen("event: note\ndata: a\n\n", { maxReconnects: 1 });
    await Array.fromAsync(stream);
    expect(Date.now() - started).toBeGreaterThanOrEqual(990);
  });

  test("an error of the service ends it", async () => {
    const answer = (request: Received, before: number): Answer =>
      before === 0 ? numbered(request, before) : { status: 403, body: '{"code":"Gone","message":"No."}' };
    const { stream } = await listen(answer, { maxReconnects: 3 });
    await stream.next();
    expect(await rejection(stream.next())).toMatchObject({ statusCode: 403, code: "Gone" });
  });
});

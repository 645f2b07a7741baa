import { describe, expect, test } from "vitest";
import type { ErrorDecoder } from "../response-error.js";
import type { OperationRequest } from "../send.js";
import { contextFor, decodeThing, rejection } from "../testing/client.js";
import { type Answer, jsonAnswer, type Received, serve } from "../testing/server.js";
import { xmlError } from "../xml/xml.js";
import { type LongRunningPlan, longRunning } from "./long-running.js";
import { longRunningPages } from "./long-running-pages.js";
import type { LongRunningOperationOptions } from "./types.js";

type Answers = Record<string, Answer | Answer[]>;

/** A bakery that answers each path with the next of its answers, and the last of them again and again. */
async function bakery(
  answers: Answers,
  plan: LongRunningPlan = {},
  request: Partial<OperationRequest> = {},
  decodeError: ErrorDecoder = decodeThing,
) {
  const counts = new Map<string, number>();
  const server = await serve(({ method, url }) => {
    const key = `${method} ${url.split("?")[0]}`;
    const list = [answers[key] ?? { status: 404 }].flat();
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    return list[Math.min(count, list.length - 1)] as Answer;
  });
  const context = contextFor(server, { retryOptions: { maxRetries: 0 } });
  const bake = (options: LongRunningOperationOptions = {}) =>
    longRunning(
      context,
      () => ({
        method: "POST",
        path: "/bake",
        query: [["api-version", "1"]],
        headers: { accept: "application/json" },
        ...request,
      }),
      decodeThing,
      { default: decodeError },
      { updateIntervalInMs: 1, ...options },
      { keep: ["api-version"], ...plan },
    );
  return { server, context, bake };
}

const calls = (received: readonly Received[]): string[] => received.map(({ method, url }) => `${method} ${url}`);
const accepted = (headers: Record<string, string>): Answer => ({ status: 202, headers });
const running = jsonAnswer({ status: "InProgress" });
const time = "2024-07-01T00:00:00Z";
const cake = { time: new Date(time) };

describe("ways to the result", () => {
  test.each(["operation-location", "azure-asyncoperation"])("in the status that %s leads to", async (header) => {
    const { server, bake } = await bakery(
      {
        "POST /bake": accepted({ [header]: "/status" }),
        "GET /status": [running, jsonAnswer({ status: "Succeeded", result: { time } })],
      },
      { finalStateVia: "operation-location", resultPath: ["result"] },
    );
    expect(await bake()).toEqual(cake);
    expect(calls(server.received)).toEqual([
      "POST /bake?api-version=1",
      "GET /status?api-version=1",
      "GET /status?api-version=1",
    ]);
  });

  test("where Location leads, after the status has been watched", async () => {
    const { server, bake } = await bakery(
      {
        "POST /bake": accepted({ "azure-asyncoperation": "/status", location: "/cake?api-version=2" }),
        "GET /status": jsonAnswer({ status: "Succeeded" }),
        "GET /cake": jsonAnswer({ time }),
      },
      { finalStateVia: "location" },
    );
    expect(await bake()).toEqual(cake);
    expect(calls(server.received).slice(1)).toEqual(["GET /status?api-version=1", "GET /cake?api-version=2"]);
  });

  test("where Location leads, as soon as it no longer answers 202", async () => {
    const { bake } = await bakery({
      "POST /bake": accepted({ location: "/cake" }),
      "GET /cake": [{ status: 202 }, jsonAnswer({ time })],
    });
    expect(await bake()).toEqual(cake);
  });

  test("at the resource that was put", async () => {
    const { server, bake } = await bakery(
      {
        "PUT /bake": jsonAnswer({}, 201, { "azure-asyncoperation": "/status" }),
        "GET /status": jsonAnswer({ status: "Succeeded" }),
        "GET /bake": jsonAnswer({ time }),
      },
      { finalStateVia: "azure-async-operation" },
      { method: "PUT" },
    );
    expect(await bake()).toEqual(cake);
    expect(calls(server.received).at(-1)).toBe("GET /bake?api-version=1");
  });

  test("in the body of a resource that tells its state itself", async () => {
    const { bake } = await bakery(
      {
        "PUT /bake": jsonAnswer({ properties: { provisioningState: "Creating" } }, 201),
        "GET /bake": [
          jsonAnswer({ properties: { provisioningState: "Creating" } }),
          jsonAnswer({ time, properties: { provisioningState: "Succeeded" } }),
        ],
      },
      {},
      { method: "PUT" },
    );
    expect(await bake()).toMatchObject(cake);
  });

  test("in the first answer", async () => {
    const { server, bake } = await bakery({ "POST /bake": jsonAnswer({ time }) });
    expect(await bake()).toEqual(cake);
    expect(server.received).toHaveLength(1);
  });
});

describe("a poller", () => {
  const answers: Answers = {
    "POST /bake": accepted({ "operation-location": "/status" }),
    "GET /status": [running, running, jsonAnswer({ status: "Succeeded", time })],
  };
  const plan: LongRunningPlan = { finalStateVia: "operation-location" };

  test("tells its state and reports progress", async () => {
    const { bake } = await bakery(answers, plan);
    const poller = bake();
    const seen: string[] = [];
    const stop = poller.onProgress(({ status }) => seen.push(status));
    expect(poller.operationState).toBeUndefined();
    await poller.submitted();
    expect([poller.isDone, poller.operationState?.status, poller.result]).toEqual([false, "running", undefined]);
    expect((await poller.poll()).status).toBe("running");
    await poller;
    stop();
    expect([poller.isDone, poller.operationState?.status]).toEqual([true, "succeeded"]);
    expect(poller.result).toMatchObject(cake);
    expect(seen).toEqual(["running", "running", "succeeded"]);
    expect((await poller.poll()).status).toBe("succeeded");
  });

  test("looks once for all that wait", async () => {
    const { server, bake } = await bakery(answers, plan);
    const poller = bake();
    const results = await Promise.all([poller, poller.pollUntilDone(), poller.then((result) => result)]);
    expect(results[0]).toBe(results[2]);
    expect(server.received).toHaveLength(4);
    expect(await poller.finally(() => {})).toBe(results[0]);
  });

  test("shows every answer to onResponse", async () => {
    const { bake } = await bakery(answers, plan);
    const seen: number[] = [];
    await bake({ onResponse: ({ status }) => seen.push(status) });
    expect(seen).toEqual([202, 200, 200, 200]);
  });

  test("sends headers of the call with the first request only", async () => {
    const { server, bake } = await bakery(answers, plan);
    await bake({ requestOptions: { headers: { "if-match": "*" } } });
    expect(server.received.map(({ headers }) => headers["if-match"])).toEqual(["*", undefined, undefined, undefined]);
  });

  test("waits as long as the service asks for, from the first answer on", async () => {
    const { bake } = await bakery(
      {
        "POST /bake": accepted({ location: "/cake", "retry-after": "1" }),
        "GET /cake": [accepted({ "retry-after": "1" }), jsonAnswer({ time })],
      },
      plan,
    );
    const start = performance.now();
    await bake();
    expect(performance.now() - start).toBeGreaterThan(1990);
  });

  test("leaves the credential and parameters of the operation at home where a link leads elsewhere", async () => {
    const other = await serve(() => jsonAnswer({ status: "Succeeded", time }));
    const { server, bake } = await bakery(
      { "POST /bake": accepted({ "operation-location": `${other.origin}/status` }) },
      plan,
    );
    await bake();
    expect(server.received[0]?.headers.authorization).toBe("Bearer token-1");
    expect(other.received[0]?.headers).not.toHaveProperty("authorization");
    expect(calls(other.received)).toEqual(["GET /status"]);
  });

  test("ends where there is nothing to follow", async () => {
    const { bake } = await bakery({ "POST /bake": jsonAnswer({ time }, 202) });
    expect(await bake()).toEqual(cake);
  });
});

describe("failure", () => {
  const link = accepted({ "operation-location": "/status" });

  test.each<[string, string, string]>([
    ["Failed", "failed", "OvenCold"],
    ["Canceled", "canceled", "OvenCold"],
  ])("an operation that ends as %s rejects with the service's error", async (status, state, code) => {
    const { bake } = await bakery({
      "POST /bake": link,
      "GET /status": jsonAnswer({ status, time, error: { code: "OvenCold", message: "Heat it." } }),
    });
    const poller = bake();
    const error = await rejection(poller);
    expect(error).toMatchObject({ name: "RestError", statusCode: 200, code, message: "Heat it." });
    expect(error).toMatchObject({ details: cake });
    expect([poller.isDone, poller.operationState?.status, poller.operationState?.error]).toEqual([true, state, error]);
    expect(await rejection(poller.poll())).toBe(error);
    expect(await poller.catch((caught) => caught)).toBe(error);
  });

  const error = { code: "OvenCold", message: "Heat it." };

  test("details are made of what the decoder of the error parses", async () => {
    const decode = Object.assign((body: unknown) => body, { parse: (text: string) => `parsed ${text}` });
    const answers = { "POST /bake": link, "GET /status": jsonAnswer({ status: "Failed", error }) };
    const { bake } = await bakery(answers, {}, {}, decode);
    const details = `parsed ${JSON.stringify({ status: "Failed", error })}`;
    expect(await rejection(bake())).toMatchObject({ ...error, details });
  });

  test("an operation whose errors are XML has them in JSON where its status is", async () => {
    const answers = { "POST /bake": link, "GET /status": jsonAnswer({ status: "Failed", error }) };
    const { bake } = await bakery(
      answers,
      {},
      {},
      xmlError(({ name }) => name),
    );
    expect(await rejection(bake())).toMatchObject({ ...error, details: undefined, cause: { name: "SyntaxError" } });
  });

  test("a look that is refused with XML has its details", async () => {
    const body = "<Error><Code>OvenCold</Code><Message>Heat it.</Message></Error>";
    const answers: Answers = { "POST /bake": link, "GET /status": { status: 409, body } };
    const { bake } = await bakery(
      answers,
      {},
      {},
      xmlError(({ name }) => name),
    );
    expect(await rejection(bake())).toMatchObject({ ...error, statusCode: 409, details: "Error" });
  });

  test("a token that the service repeats is not told", async () => {
    const error = { code: "OvenCold", message: "Bearer token-1 may not heat it." };
    const { bake } = await bakery({ "POST /bake": link, "GET /status": jsonAnswer({ status: "Failed", error }) });
    const { message, details } = await rejection<Error & { details: unknown }>(bake());
    expect(message).toBe("Bearer … may not heat it.");
    expect(JSON.stringify(details)).not.toContain("token-1");
  });

  test("without an error in the body, the state has to do", async () => {
    const { bake } = await bakery({ "POST /bake": link, "GET /status": jsonAnswer({ status: "Canceled" }) });
    expect(await rejection(bake())).toMatchObject({
      code: "OperationCanceled",
      message: expect.stringMatching(/canceled/),
    });
  });

  test("an operation that is refused was never started", async () => {
    const { bake } = await bakery({ "POST /bake": jsonAnswer({ error: { code: "NoOven", message: "No." } }, 409) });
    const poller = bake();
    expect(await rejection(poller.submitted())).toMatchObject({ name: "RestError", statusCode: 409, code: "NoOven" });
    expect(await rejection(poller)).toMatchObject({ statusCode: 409 });
    expect(poller.isDone).toBe(false);
  });

  test("a look that is not answered says nothing of the operation", async () => {
    const { bake } = await bakery({
      "POST /bake": link,
      "GET /status": [{ status: 503 }, { body: "{", ending: "cut" }, jsonAnswer({ status: "Succeeded", time })],
    });
    const poller = bake();
    expect(await rejection(poller)).toMatchObject({ name: "RestError", statusCode: 503 });
    expect(poller.isDone).toBe(false);
    expect(await rejection(poller)).toMatchObject({ name: "RestError" });
    expect(await poller).toMatchObject(cake);
  });

  test("a look that is refused ends it", async () => {
    const { bake } = await bakery({ "POST /bake": link });
    const poller = bake();
    expect(await rejection(poller)).toMatchObject({ name: "RestError", statusCode: 404 });
    expect([poller.isDone, poller.operationState?.status]).toEqual([true, "failed"]);
    expect(await rejection(poller)).toMatchObject({ statusCode: 404 });
  });

  test("a result that cannot be read rejects, again and again", async () => {
    const { bake } = await bakery({ "POST /bake": jsonAnswer([]) });
    const poller = bake();
    expect(await rejection(poller)).toMatchObject({ name: "RestError", code: "PARSE_ERROR" });
    expect(await rejection(poller)).toMatchObject({ code: "PARSE_ERROR" });
  });
});

describe("abort", () => {
  const answers: Answers = { "POST /bake": accepted({ "operation-location": "/status" }), "GET /status": running };

  test.each<[string, LongRunningOperationOptions]>([
    ["the wait between two looks", { updateIntervalInMs: 60_000 }],
    ["looks one after the other", { updateIntervalInMs: 1 }],
  ])("of the call ends %s", async (_, options) => {
    const { bake } = await bakery(answers);
    const poller = bake({ ...options, abortSignal: AbortSignal.timeout(50) });
    expect(await rejection(poller)).toMatchObject({ name: "AbortError" });
  });

  test("before a wait ends it, whatever other signal the call has", async () => {
    const { bake } = await bakery(answers);
    const poller = bake({ abortSignal: new AbortController().signal });
    await poller.submitted();
    const looking = rejection(poller.poll({ abortSignal: AbortSignal.abort() }));
    expect(await looking).toMatchObject({ name: "AbortError" });
    const controller = new AbortController();
    const other = bake({ abortSignal: controller.signal });
    await other.submitted();
    controller.abort();
    const waiting = rejection(other.pollUntilDone({ abortSignal: new AbortController().signal }));
    expect(await waiting).toMatchObject({ name: "AbortError" });
  });

  test("of one wait does not end the others", async () => {
    const { bake } = await bakery({
      ...answers,
      "GET /status": [running, running, jsonAnswer({ status: "Succeeded", time })],
    });
    const poller = bake({ updateIntervalInMs: 40, abortSignal: new AbortController().signal });
    const aborted = rejection(poller.pollUntilDone({ abortSignal: AbortSignal.timeout(10) }));
    expect(await poller).toMatchObject(cake);
    expect(await aborted).toMatchObject({ name: "AbortError" });
  });

  test("of a look that several wait for ends it for one of them", async () => {
    const { bake } = await bakery({ ...answers, "GET /status": ["never", jsonAnswer({ status: "Succeeded", time })] });
    const poller = bake();
    await poller.submitted();
    const aborted = rejection(poller.poll({ abortSignal: AbortSignal.timeout(20) }));
    expect(await poller.poll()).toMatchObject({ status: "succeeded" });
    expect(await aborted).toMatchObject({ name: "AbortError" });
  });

  test("ends a look that is not answered", async () => {
    const { bake } = await bakery({ ...answers, "GET /status": "never" });
    const poller = bake();
    expect(await rejection(poller.poll({ abortSignal: AbortSignal.timeout(20) }))).toMatchObject({
      name: "AbortError",
    });
    expect(poller.isDone).toBe(false);
  });
});

describe("restoreFrom", () => {
  const answers: Answers = {
    "POST /bake": accepted({ "operation-location": "/status" }),
    "GET /status": [running, jsonAnswer({ status: "Succeeded", time })],
  };

  test("goes on with the operation, and does not start it again", async () => {
    const { server, bake } = await bakery(answers);
    const poller = bake();
    await poller.poll();
    const restoreFrom = await poller.serialize();
    const restored = bake({ restoreFrom });
    expect([restored.isDone, restored.operationState?.status]).toEqual([false, "running"]);
    expect(await restored).toMatchObject(cake);
    expect(calls(server.received).filter((call) => call.startsWith("POST"))).toHaveLength(1);
  });

  test("gives result and error of an operation that has ended, without a request", async () => {
    const done = await bakery({ "POST /bake": jsonAnswer({ time }) });
    const finished = done.bake();
    await finished;
    const restored = done.bake({ restoreFrom: await finished.serialize() });
    expect([restored.isDone, restored.result]).toEqual([true, cake]);
    expect(await restored).toEqual(cake);
    expect(done.server.received).toHaveLength(1);

    const failing = await bakery({
      ...answers,
      "GET /status": jsonAnswer({ status: "Failed", error: { code: "OvenCold", message: "Heat it." } }),
    });
    const failed = failing.bake();
    await rejection(failed);
    const again = failing.bake({ restoreFrom: await failed.serialize() });
    expect(await rejection(again)).toMatchObject({ name: "RestError", code: "OvenCold", message: "Heat it." });
  });

  test("takes what @azure/core-lro serializes", async () => {
    const { bake, server } = await bakery(answers);
    const config = {
      metadata: { mode: "OperationLocation" },
      operationLocation: `${server.origin}/status`,
      initialRequestUrl: `${server.origin}/bake?api-version=1`,
      requestMethod: "POST",
    };
    expect(await bake({ restoreFrom: JSON.stringify({ state: { status: "running", config } }) })).toMatchObject(cake);
  });

  test.each([
    "",
    "s3cret",
    "null",
    "{}",
    '{"state":{"status":"running","config":{}}}',
    '{"state":{"status":"s3cret","config":{}}}',
    '{"state":{"status":"running","config":{"operationLocation":"/x","initialRequestUrl":"https://x.example/other"}}}',
    '{"state":{"status":"running","config":{"operationLocation":"/x","requestMethod":"PUT"}}}',
  ])("refuses %j", async (restoreFrom) => {
    const { server, bake } = await bakery(answers);
    expect(() => bake({ restoreFrom })).toThrow(
      expect.objectContaining({
        name: "ClientError",
        code: "invalid-poller-state",
        message: expect.not.stringContaining("s3cret"),
      }),
    );
    expect(server.received).toEqual([]);
  });
});

describe("a result that comes page by page", () => {
  interface Loaves {
    loaves: string[];
    next?: string;
  }

  test("is a list; the operation is started once, when its first item is asked for", async () => {
    const { server, context } = await bakery({
      "POST /bake": accepted({ location: "/loaves" }),
      "GET /loaves": [{ status: 202 }, jsonAnswer({ loaves: ["rye"], next: "/more" })],
      "GET /more": jsonAnswer({ loaves: ["oat"] }),
    });
    const list = longRunningPages(
      context,
      () => ({ method: "POST", path: "/bake", query: [["api-version", "1"]] }),
      (body) => body as Loaves,
      {},
      { updateIntervalInMs: 1 },
      { finalStateVia: "location", items: (page) => page.loaves, nextLink: (page) => page.next, keep: ["api-version"] },
    );
    expect(server.received).toEqual([]);
    expect(await Array.fromAsync(list)).toEqual(["rye", "oat"]);
    const [first] = await Array.fromAsync(list.byPage());
    expect(first?.continuationToken).toBe("/more");
    expect(await Array.fromAsync(list.byPage({ continuationToken: "/more" }))).toEqual([["oat"]]);
    const method = (name: string) => calls(server.received).filter((call) => call.startsWith(name));
    expect(method("POST")).toEqual(["POST /bake?api-version=1"]);
    expect(method("GET /more")).toEqual(Array(3).fill("GET /more?api-version=1"));
  });
});

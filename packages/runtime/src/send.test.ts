import { gzipSync } from "node:zlib";
import type { PipelinePolicy } from "@azure/core-rest-pipeline";
import { createEmptyPipeline } from "@azure/core-rest-pipeline";
import { describe, expect, test } from "vitest";
import { bytes } from "./bytes.js";
import type { OperationRequestOptions } from "./operation-options.js";
import { json, nothing, text } from "./readers.js";
import { contextFor, decodeThing, get, rejection } from "./testing/client.js";
import { type Answer, jsonAnswer, serve } from "./testing/server.js";

describe("request", () => {
  test("has the operation's method, path, query, headers and body, and an id", async () => {
    const server = await serve(() => jsonAnswer({}));
    await get(
      contextFor(server),
      {},
      {
        method: "PUT",
        query: [["api-version", "2024-07-01"]],
        headers: { accept: "application/json", "x-count": 3, "x-none": undefined },
        body: { contentType: "application/json", content: '{"a":"é"}' },
      },
    );
    expect(server.received).toMatchObject([
      {
        method: "PUT",
        url: "/things/1?api-version=2024-07-01",
        body: '{"a":"é"}',
        headers: {
          accept: "application/json",
          "x-count": "3",
          "content-type": "application/json",
          "content-length": "10",
          "x-ms-client-request-id": expect.stringMatching(/^[0-9a-f-]{36}$/),
        },
      },
    ]);
    expect(server.received[0]?.headers).not.toHaveProperty("x-none");
  });

  test("takes bytes as a body", async () => {
    const server = await serve(() => jsonAnswer({}));
    const content = new TextEncoder().encode("abc");
    await get(contextFor(server), {}, { method: "POST", body: { contentType: "application/octet-stream", content } });
    expect(server.received[0]?.body).toBe("abc");
  });

  test("takes the caller's headers over the operation's", async () => {
    const server = await serve(() => jsonAnswer({}));
    const headers = { Accept: "text/plain", "x-mine": true };
    await get(contextFor(server), { requestOptions: { headers } }, { headers: { accept: "application/json" } });
    expect(server.received[0]?.headers).toMatchObject({ accept: "text/plain", "x-mine": "true" });
  });

  test("names the request id as the client's options say", async () => {
    const server = await serve(() => jsonAnswer({}));
    await get(contextFor(server, { telemetryOptions: { clientRequestIdHeaderName: "x-id" } }));
    expect(server.received[0]?.headers).toHaveProperty("x-id");
  });

  test("reports progress", async () => {
    const server = await serve(() => jsonAnswer({ a: 1 }));
    const up: number[] = [];
    const down: number[] = [];
    const requestOptions: OperationRequestOptions = {
      onUploadProgress: ({ loadedBytes }) => void up.push(loadedBytes),
      onDownloadProgress: ({ loadedBytes }) => void down.push(loadedBytes),
    };
    await get(
      contextFor(server),
      { requestOptions },
      { method: "POST", body: { contentType: "text/plain", content: "12345" } },
    );
    expect([up, down]).toEqual([[5], [7]]);
  });
});

describe("result", () => {
  const read = async (answer: Answer, readers: Parameters<typeof get>[4]): Promise<unknown> =>
    get(contextFor(await serve(() => answer)), {}, {}, {}, readers);

  test("is decoded JSON", async () => {
    expect(await read(jsonAnswer({ time: "2026-11-01T00:00:00Z" }), { 200: json(decodeThing) })).toEqual({
      time: new Date("2026-11-01T00:00:00Z"),
    });
  });

  test("is the reader's of the status", async () => {
    const readers = { 200: json(decodeThing), 202: text, 204: nothing };
    expect(await read(jsonAnswer({}), readers)).toEqual({});
    expect(await read({ status: 202, body: "later" }, readers)).toBe("later");
    expect(await read({ status: 202 }, readers)).toBe("");
    expect(await read({ status: 204 }, readers)).toBeUndefined();
  });

  test("is bytes as they came, where these are asked for", async () => {
    const body = Uint8Array.from({ length: 200_000 }, (_, i) => i % 256);
    expect(await read({ body }, { 200: bytes })).toEqual(body);
    expect(await read({ status: 206, body }, { 200: bytes, 206: bytes })).toEqual(body);
    expect(await read({}, { 200: bytes })).toEqual(new Uint8Array());
    await expect(read(jsonAnswer({ error: { message: "no bytes" } }, 404), { 200: bytes })).rejects.toThrow("no bytes");
  });

  test("is unpacked", async () => {
    const body = gzipSync('{"packed":true}');
    const server = await serve(() => ({ headers: { "content-encoding": "gzip" }, body }));
    expect(await get(contextFor(server))).toEqual({ packed: true });
    expect(server.received[0]?.headers["accept-encoding"]).toContain("gzip");
  });
});

describe("pipeline", () => {
  const mark = (name: string, calls: string[]): PipelinePolicy => ({
    name,
    sendRequest(request, next) {
      calls.push(name);
      return next(request);
    },
  });

  test("runs additional policies once per call or once per attempt", async () => {
    const calls: string[] = [];
    const server = await serve((_, before) =>
      before ? jsonAnswer({}) : { status: 503, headers: { "retry-after-ms": "1" } },
    );
    const context = contextFor(server, {
      additionalPolicies: [
        { policy: mark("call", calls), position: "perCall" },
        { policy: mark("attempt", calls), position: "perRetry" },
      ],
    });
    await get(context);
    expect(calls).toEqual(["call", "attempt", "attempt"]);
  });

  test("is the caller's where one is given, as it is", async () => {
    const calls: string[] = [];
    const pipeline = createEmptyPipeline();
    pipeline.addPolicy(mark("own", calls));
    const server = await serve(() => jsonAnswer({}));
    const context = contextFor(server, { pipeline, agent: undefined });
    expect(context.pipeline).toBe(pipeline);
    expect(pipeline.getOrderedPolicies().map(({ name }) => name)).toEqual(["own"]);
    // Without the policy for TLS options, the test server is not trusted.
    await expect(get(context)).rejects.toThrow(/self-signed/);
    expect(calls).toEqual(["own"]);
  });

  test("runs through the caller's HTTP client", async () => {
    const server = await serve(() => jsonAnswer({}));
    const urls: string[] = [];
    const context = contextFor(server, {
      httpClient: {
        sendRequest: async (request) => {
          urls.push(request.url);
          return { request, status: 200, headers: request.headers, bodyAsText: '{"own":true}' };
        },
      },
    });
    expect(await get(context)).toEqual({ own: true });
    expect(urls).toEqual([`${server.origin}/things/1`]);
    expect(server.received).toEqual([]);
  });
});

test("no answer at all is a RestError", async () => {
  const server = await serve(() => jsonAnswer({}));
  const context = contextFor(server, { endpoint: "https://localhost:1", retryOptions: { maxRetries: 0 } });
  expect(await rejection(get(context))).toMatchObject({ name: "RestError", code: "ECONNREFUSED" });
});

import { describe, expect, test } from "vitest";
import type { FullOperationResponse } from "./operation-options.js";
import { contextFor, get, rejection } from "./testing/client.js";
import { jsonAnswer, serve } from "./testing/server.js";

type Call = { response: FullOperationResponse; error: unknown };
const collect = (calls: Call[]) => (response: FullOperationResponse, error?: unknown) =>
  void calls.push({ response, error });

describe("onResponse", () => {
  test("sees status, headers and body of the result", async () => {
    const calls: Call[] = [];
    const server = await serve(() => jsonAnswer({ time: "2026-11-01T00:00:00Z" }, 200, { "X-Ms-Request-Charge": "1" }));
    const result = await get(contextFor(server), { onResponse: collect(calls) });
    expect(calls).toHaveLength(1);
    const { response, error } = calls[0] as Call;
    expect(error).toBeUndefined();
    expect(response.status).toBe(200);
    expect(response.headers.get("x-ms-request-charge")).toBe("1");
    expect(response.rawHeaders).toMatchObject({ "x-ms-request-charge": "1", "content-type": "application/json" });
    expect(response.bodyAsText).toBe('{"time":"2026-11-01T00:00:00Z"}');
    // The result was made out of another copy.
    expect(response.parsedBody).toEqual({ time: "2026-11-01T00:00:00Z" });
    expect(response.parsedBody).toBe(response.parsedBody);
    expect(result).toEqual({ time: new Date("2026-11-01T00:00:00Z") });
    expect(response.request.url).toBe(`${server.origin}/things/1`);
  });

  test("sees the last response only", async () => {
    const calls: Call[] = [];
    const server = await serve((_, before) =>
      before ? jsonAnswer({}) : { status: 503, headers: { "retry-after-ms": "1" } },
    );
    await get(contextFor(server), { onResponse: collect(calls) });
    expect(calls.map(({ response }) => response.status)).toEqual([200]);
  });

  test.each([
    ["an error status", jsonAnswer({ error: { message: "No." } }, 404), { error: { message: "No." } }],
    ["an unreadable result", { body: "<html>" }, undefined],
    ["an unexpected status", { status: 202 }, undefined],
  ])("sees the error of %s", async (_, answer, parsed) => {
    const calls: Call[] = [];
    const server = await serve(() => answer);
    const error = await rejection(get(contextFor(server), { onResponse: collect(calls) }));
    expect(calls).toHaveLength(1);
    expect(calls[0]?.error).toBe(error);
    expect(calls[0]?.response.parsedBody).toEqual(parsed);
  });

  test("rejects the call with what it throws", async () => {
    const server = await serve(() => jsonAnswer({}));
    const thrown = new Error("mine");
    const onResponse = () => {
      throw thrown;
    };
    expect(await rejection(get(contextFor(server), { onResponse }))).toBe(thrown);
  });

  test("is not called without a response", async () => {
    const calls: Call[] = [];
    const server = await serve(() => "never");
    await rejection(get(contextFor(server), { onResponse: collect(calls), requestOptions: { timeout: 20 } }));
    expect(calls).toEqual([]);
  });
});

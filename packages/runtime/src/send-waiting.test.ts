import { getEventListeners } from "node:events";
import { describe, expect, test } from "vitest";
import { bytes } from "./bytes.js";
import { contextFor, get, rejection, testCredential } from "./testing/client.js";
import { jsonAnswer, serve } from "./testing/server.js";

const aborted = expect.objectContaining({ name: "AbortError" });

describe("abort", () => {
  test("before the call: nothing is sent, no token is asked for", async () => {
    const credential = testCredential();
    const server = await serve(() => jsonAnswer({}));
    const error = await rejection(get(contextFor(server, {}, credential), { abortSignal: AbortSignal.abort() }));
    expect(error).toEqual(aborted);
    expect(credential.asked).toEqual([]);
    expect(server.received).toEqual([]);
  });

  test("while the answer is awaited", async () => {
    const controller = new AbortController();
    const server = await serve(() => {
      controller.abort();
      return "never";
    });
    expect(await rejection(get(contextFor(server), { abortSignal: controller.signal }))).toEqual(aborted);
    expect(server.received).toHaveLength(1);
  });

  test("while the next attempt is awaited", async () => {
    const controller = new AbortController();
    const server = await serve(() => {
      setTimeout(() => controller.abort(), 100);
      return { status: 429, headers: { "retry-after": "60" } };
    });
    const start = performance.now();
    expect(await rejection(get(contextFor(server), { abortSignal: controller.signal }))).toEqual(aborted);
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(server.received).toHaveLength(1);
  });

  test("with a signal that is none of the platform's", async () => {
    const listeners: ((event: object) => void)[] = [];
    const abortSignal = {
      aborted: false,
      addEventListener: (_: "abort", listener: (event: object) => void) => void listeners.push(listener),
      removeEventListener: () => {},
    };
    const server = await serve(() => {
      for (const listener of listeners) listener({ type: "abort" });
      return "never";
    });
    expect(await rejection(get(contextFor(server), { abortSignal }))).toEqual(aborted);
  });
});

describe("abort while a token is awaited", () => {
  test("ends one call and leaves the others that wait for the same token", async () => {
    const controller = new AbortController();
    const server = await serve(() => jsonAnswer({ ok: true }));
    let open = (): void => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const credential = testCredential();
    const { getToken } = credential;
    credential.getToken = async (scopes, options) => {
      await Promise.race([gate, new Promise((_, reject) => options?.abortSignal?.addEventListener("abort", reject))]);
      return getToken(scopes, options);
    };
    const context = contextFor(server, {}, credential);
    const first = rejection(get(context, { abortSignal: controller.signal }));
    const second = get(context);
    controller.abort();
    expect(await first).toEqual(aborted);
    open();
    expect(await second).toEqual({ ok: true });
    expect(credential.asked).toHaveLength(1);
    expect(server.received).toHaveLength(1);
  });

  test("does not wait for a credential that has no ear for it", { timeout: 5_000 }, async () => {
    const server = await serve(() => jsonAnswer({}));
    const credential = { ...testCredential(), getToken: () => new Promise<never>(() => {}) };
    const abortSignal = AbortSignal.timeout(80);
    expect(await rejection(get(contextFor(server, {}, credential), { abortSignal }))).toEqual(aborted);
    expect(server.received).toEqual([]);
  });

  test("leaves no listener behind, however the call ends", async () => {
    const server = await serve(({ url }) => (url.endsWith("2") ? jsonAnswer({}, 404) : jsonAnswer({})));
    const { signal } = new AbortController();
    const context = contextFor(server);
    await get(context, { abortSignal: signal });
    await rejection(get(context, { abortSignal: signal }, { path: "/things/2" }));
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });
});

test("the timeout ends the call, in milliseconds", async () => {
  const server = await serve(() => "never");
  const start = performance.now();
  expect(await rejection(get(contextFor(server), { requestOptions: { timeout: 80 } }))).toEqual(aborted);
  const elapsed = performance.now() - start;
  expect(elapsed).toBeGreaterThan(75);
  expect(elapsed).toBeLessThan(5_000);
});

describe("a body of bytes that stops in the middle", () => {
  const stalls = () => serve(() => ({ body: "half", ending: "stall" }));

  test("ends with the caller's signal", async () => {
    const abortSignal = AbortSignal.timeout(80);
    expect(await rejection(get(contextFor(await stalls()), { abortSignal }, {}, {}, { 200: bytes }))).toEqual(aborted);
  });

  test("ends with the timeout", async () => {
    const requestOptions = { timeout: 80 };
    expect(await rejection(get(contextFor(await stalls()), { requestOptions }, {}, {}, { 200: bytes }))).toEqual(
      aborted,
    );
  });
});

describe("retry", () => {
  test.each([429, 503])("after a %i, not before Retry-After", async (status) => {
    const times: number[] = [];
    const server = await serve((_, before) => {
      times.push(performance.now());
      return before ? jsonAnswer({ ok: true }) : { status, headers: { "retry-after": "1" } };
    });
    expect(await get(contextFor(server))).toEqual({ ok: true });
    expect(times).toHaveLength(2);
    const [first = 0, second = 0] = times;
    expect(second - first).toBeGreaterThan(990);
    expect(second - first).toBeLessThan(2_000);
  });

  test("sends the same request id and body again", async () => {
    const server = await serve((_, before) =>
      before ? jsonAnswer({}) : { status: 429, headers: { "retry-after-ms": "1" } },
    );
    await get(contextFor(server), {}, { method: "POST", body: { contentType: "text/plain", content: "abc" } });
    expect(server.received.map(({ body }) => body)).toEqual(["abc", "abc"]);
    const ids = server.received.map(({ headers }) => headers["x-ms-client-request-id"]);
    expect(ids[0]).toBe(ids[1]);
  });

  test("ends where the caller's options say, with the last error", async () => {
    const server = await serve(() => jsonAnswer({ error: { code: "Busy", message: "Later." } }, 503));
    const context = contextFor(server, { retryOptions: { maxRetries: 2, retryDelayInMs: 1 } });
    expect(await rejection(get(context))).toMatchObject({ statusCode: 503, code: "Busy", message: "Later." });
    expect(server.received).toHaveLength(3);
  });

  test("a 404 is not tried again", async () => {
    const server = await serve(() => jsonAnswer({}, 404));
    await rejection(get(contextFor(server)));
    expect(server.received).toHaveLength(1);
  });
});

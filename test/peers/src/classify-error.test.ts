import { type Emulator, startEmulator } from "@instance-view/emulator";
import { type ClassifiedError, classifyError } from "@instance-view/status";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askBoth, type Question, thrownByBoth } from "./support/both-clients.ts";
import { recorded } from "./support/recorded.ts";
import { serve, startServer } from "./support/servers.ts";

// The errors that the clients really throw, over real connections: what ours throws and what the official one throws come
// to the same.

async function classified(question: Question): Promise<ClassifiedError> {
  const { peer, ours } = await thrownByBoth(question);
  const classified = classifyError(ours);
  expect({ ...classified, ...differing }).toEqual({ ...classifyError(peer), ...differing });
  return classified;
}

/** What differs from one request to the next; for answers that cannot be read, the two have codes of their own. */
const differing = {
  errorCode: undefined,
  requestId: undefined,
  correlationId: undefined,
  retryAfterInMs: undefined,
  policy: undefined,
};

describe("by the emulator", () => {
  let server: Emulator;
  beforeAll(async () => {
    server = await startEmulator({ token: "the-token" });
  });
  afterAll(() => server.close());

  test.each<[question: Omit<Question, "server">, expected: object]>([
    [{ token: "another-token" }, { kind: "unauthorized", statusCode: 401, errorCode: "InvalidAuthenticationToken" }],
    [{ instanceId: "4711" }, { kind: "not-found", by: "compute", missing: "instance", errorCode: "NotFound" }],
    [{ scaleSet: "other" }, { kind: "not-found", by: "arm", missing: "scale-set" }],
    [{ resourceGroup: "other" }, { kind: "not-found", by: "arm", missing: "resource-group" }],
    [{ subscriptionId: "11111111-0000-0000-0000-000000000000" }, { kind: "not-found", missing: "subscription" }],
    [
      { scaleSet: "myFlexibleScaleSet", instanceId: "myFlexibleScaleSet_4f1c09ab" },
      {
        kind: "flexible-scale-set",
        instead: {
          path: "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myResourceGroup/providers/Microsoft.Compute/virtualMachines/myFlexibleScaleSet_4f1c09ab/instanceView",
        },
      },
    ],
  ])("%j", async (question, expected) => {
    expect(await classified({ server, token: "the-token", ...question })).toMatchObject({
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      ...expected,
    });
  });

  test("throttled: how long, and by which limit", async () => {
    await using throttled = await startEmulator({ throttle: true });
    for (let asked = 0; asked < 36; asked += 2) await askBoth({ server: throttled });
    const error = await classified({ server: throttled });
    expect(error).toMatchObject({
      kind: "throttled",
      policy: { name: "GetVMScaleSetVMResource", allowed: 36, start: expect.any(Date), end: expect.any(Date) },
    });
    if (error.kind !== "throttled") throw new Error(error.kind);
    expect(error.policy?.measured).toBeGreaterThan(36);
    expect(error.retryAfterInMs).toBeGreaterThan(0);
    expect(error.retryAfterInMs).toBeLessThanOrEqual(60_000);
  });
});

describe("by other servers", () => {
  test.each<[status: number, body: string, kind: string, headers: Record<string, string>]>([
    [403, '{"error":{"code":"AuthorizationFailed"}}', "forbidden", {}],
    [409, '{"error":{"code":"OperationNotAllowed"}}', "conflict", {}],
    [429, "{}", "throttled", {}],
    [503, "", "service-unavailable", {}],
    [500, "<html>", "service-unavailable", { "content-type": "text/html" }],
    [404, "<html>", "unreadable-response", { "content-type": "text/html" }],
    [404, "{}", "unreadable-response", {}],
    [404, "<html>", "unreadable-response", {}],
    [404, '{"error":{"code":"NotFo', "unreadable-response", {}],
    [403, "<html>", "unreadable-response", { "content-type": "text/html" }],
    [302, "", "unreadable-response", {}],
    [400, '{"error":{"code":"Odd"}}', "other", {}],
  ])("%i %s is %s", async (status, body, kind, headers) => {
    await using server = await serve(status, body, headers);
    expect(await classified({ server })).toMatchObject({ kind, statusCode: status });
  });

  test.each([["{"], ["<html>"]])("200 %s is unreadable", async (body) => {
    await using server = await serve(200, body);
    expect(await classified({ server })).toMatchObject({ kind: "unreadable-response" });
  });

  test.each(recorded("error-"))("$name", async ({ status, headers, body }) => {
    const text = body === null ? "" : typeof body === "string" ? body : JSON.stringify(body);
    await using server = await serve(status, text, { ...headers, "content-length": String(Buffer.byteLength(text)) });
    expect((await classified({ server })).kind).toBe(classifyError({ status, headers, body }).kind);
  });
});

describe("without an answer", () => {
  test("nobody listens", async () => {
    const { endpoint, ...server } = await serve(200, "{}");
    await server[Symbol.asyncDispose]();
    expect(await classified({ server: { endpoint, certificate: undefined } })).toMatchObject({
      kind: "network",
      statusCode: undefined,
      errorCode: "ECONNREFUSED",
    });
  });

  test("the certificate is not trusted", async () => {
    await using server = await serve(200, "{}");
    expect(await classified({ server: { ...server, certificate: undefined } })).toMatchObject({ kind: "network" });
  });

  test("the connection breaks", async () => {
    await using server = await startServer((request) => void request.socket.destroy());
    expect(await classified({ server })).toMatchObject({ kind: "network" });
  });

  test("the caller does not want it any more", async () => {
    await using server = await startServer(() => {});
    expect(await classified({ server, abortSignal: AbortSignal.timeout(50) })).toMatchObject({ kind: "cancelled" });
    expect(await classified({ server, abortSignal: AbortSignal.abort() })).toMatchObject({ kind: "cancelled" });
  });

  test("nobody is signed in", async () => {
    await using server = await serve(200, "{}");
    const credential = {
      getToken: () => Promise.reject(Object.assign(new Error("Run az login."), { name: "CredentialUnavailableError" })),
    };
    expect(await classified({ server, credential })).toMatchObject({ kind: "unauthorized", statusCode: undefined });
  });
});

import { createEmptyPipeline, type PipelinePolicy } from "@azure/core-rest-pipeline";
import { describe, expect, test } from "vitest";
import type { ClientOptions } from "./client-options.js";
import type { OperationOptions } from "./operation-options.js";
import { createContext } from "./service-context.js";
import { contextFor, get, info, testCredential } from "./testing/client.js";
import { jsonAnswer, serve } from "./testing/server.js";

const redirectOptions = { allowCrossOriginRedirects: true };

test("a redirect within the origin is signed again", async () => {
  const server = await serve((_, before) =>
    before ? jsonAnswer({}) : { status: 307, headers: { location: "/things/2" } },
  );
  await get(contextFor(server));
  expect(server.received.map(({ url, headers }) => [url, headers.authorization])).toEqual([
    ["/things/1", "Bearer token-1"],
    ["/things/2", "Bearer token-1"],
  ]);
});

test("a redirect to another origin is not followed by default", async () => {
  const other = await serve(() => jsonAnswer({}));
  const server = await serve(() => ({ status: 307, headers: { location: `${other.origin}/there?sig=s3cret` } }));
  await expect(get(contextFor(server))).rejects.toMatchObject({
    name: "RestError",
    statusCode: 307,
    message: `The service answered 307 (no type, body ""), not 200: a redirect to ${other.origin}, which is not followed`,
  });
  expect(other.received).toEqual([]);
});

test("a redirect to another origin, where allowed, carries no token", async () => {
  const other = await serve(() => jsonAnswer({ from: "other" }));
  const server = await serve(() => ({ status: 307, headers: { location: `${other.origin}/there` } }));
  expect(await get(contextFor(server, { redirectOptions }))).toEqual({ from: "other" });
  expect(server.received[0]?.headers.authorization).toBe("Bearer token-1");
  expect(other.received.map(({ url, headers }) => [url, headers.authorization])).toEqual([["/there", undefined]]);
});

test("a redirect to plain HTTP, where allowed, carries no token", async () => {
  const other = await serve(() => jsonAnswer({}), { tls: false });
  const server = await serve(() => ({ status: 307, headers: { location: `${other.origin}/there` } }));
  await get(contextFor(server, { redirectOptions, allowInsecureConnection: true }));
  expect(other.received.map(({ headers }) => headers.authorization)).toEqual([undefined]);
});

test("a redirect back to the origin is signed", async () => {
  const server = await serve((_, before) =>
    before ? jsonAnswer({}) : { status: 307, headers: { location: `${other.origin}/there` } },
  );
  const other = await serve(() => ({ status: 307, headers: { location: `${server.origin}/back` } }));
  await get(contextFor(server, { redirectOptions }));
  expect(other.received.map(({ headers }) => headers.authorization)).toEqual([undefined]);
  expect(server.received.map(({ headers }) => headers.authorization)).toEqual(["Bearer token-1", "Bearer token-1"]);
});

test("another origin cannot have a new token made by a claims challenge", async () => {
  const credential = testCredential();
  const other = await serve(() => ({ status: 401, headers: { "www-authenticate": claimsChallenge } }));
  const server = await serve(() => ({ status: 307, headers: { location: `${other.origin}/there` } }));
  await expect(get(contextFor(server, { redirectOptions }, credential))).rejects.toMatchObject({ statusCode: 401 });
  expect(credential.asked).toHaveLength(1);
});

test.each(["perCall", "perRetry"] as const)(
  "a policy (%s) that changes the origin does not take the token along",
  async (position) => {
    const other = await serve(() => jsonAnswer({}));
    const server = await serve(() => jsonAnswer({}));
    const policy: PipelinePolicy = {
      name: "rewrite",
      sendRequest(request, next) {
        request.url = request.url.replace(server.origin, other.origin);
        request.headers.set("x-ms-authorization-auxiliary", "Bearer auxiliary");
        return next(request);
      },
    };
    await get(contextFor(server, { additionalPolicies: [{ policy, position }] }));
    expect(server.received).toEqual([]);
    expect(other.received).toHaveLength(1);
    expect(other.received[0]?.headers).not.toHaveProperty("authorization");
    expect(other.received[0]?.headers).not.toHaveProperty("x-ms-authorization-auxiliary");
  },
);

test("an Authorization header of the caller's own does not leave the origin either", async () => {
  const other = await serve(() => jsonAnswer({}));
  const server = await serve(() => jsonAnswer({}));
  const policy: PipelinePolicy = {
    name: "rewrite",
    sendRequest(request, next) {
      request.url = request.url.replace(server.origin, other.origin);
      return next(request);
    },
  };
  const context = contextFor(server, { additionalPolicies: [{ policy, position: "perRetry" }] });
  await get(context, { requestOptions: { headers: { Authorization: "Basic abc" } } });
  expect(other.received[0]?.headers).not.toHaveProperty("authorization");
});

test("a port or a longer host name is another origin", async () => {
  const seen: (string | undefined)[] = [];
  for (const url of [
    "https://arm.example:8443/x",
    "https://arm.example.evil.example/x",
    "https://arm.example@evil.example/x",
  ]) {
    const policy: PipelinePolicy = {
      name: "rewrite",
      sendRequest(request, next) {
        request.url = url;
        return next(request);
      },
    };
    const context = contextFor(
      { origin: "https://arm.example", certificate: undefined, received: [], hungUp: Promise.resolve() },
      {
        additionalPolicies: [{ policy, position: "perRetry" }],
        httpClient: {
          async sendRequest(request) {
            seen.push(request.headers.get("authorization"));
            return { request, status: 200, headers: request.headers, bodyAsText: "{}" };
          },
        },
      },
    );
    await get(context);
  }
  expect(seen).toEqual([undefined, undefined, undefined]);
});

describe("over plain HTTP, where it is allowed, no header that signs is sent", () => {
  const signing = { Authorization: "Bearer own", "x-ms-authorization-auxiliary": "Bearer auxiliary", "x-key": "k" };
  const policy: PipelinePolicy = {
    name: "sign",
    sendRequest(request, next) {
      for (const [name, value] of Object.entries(signing)) request.headers.set(name, value);
      return next(request);
    },
  };
  const settings = { ...info, apiKeyHeaderName: "x-key" };

  test.each<[string, ClientOptions, OperationOptions]>([
    ["the call's", {}, { requestOptions: { headers: signing } }],
    ["a policy's", { additionalPolicies: [{ policy, position: "perRetry" }] }, {}],
  ])("%s", async (_, options, callOptions) => {
    const server = await serve(() => jsonAnswer({ ok: true }), { tls: false });
    const context = createContext(
      { ...settings, endpoint: server.origin },
      { ...options, allowInsecureConnection: true },
    );
    expect(await get(context, callOptions)).toEqual({ ok: true });
    for (const name of Object.keys(signing)) expect(server.received[0]?.headers).not.toHaveProperty(name.toLowerCase());
  });

  test("a pipeline's of the caller's own, nor with a credential", async () => {
    const server = await serve(() => jsonAnswer({ ok: true }), { tls: false });
    const pipeline = createEmptyPipeline();
    pipeline.addPolicy(policy);
    await get(contextFor(server, { pipeline, allowInsecureConnection: true }));
    expect(server.received).toHaveLength(1);
    expect(server.received[0]?.headers).not.toHaveProperty("authorization");
  });
});

const claims = '{"access_token":{"nbf":{"essential":true,"value":"1726077595"}}}';
const claimsChallenge = `Bearer realm="", authorization_uri="https://login.example/authorize", error="insufficient_claims", claims="${btoa(claims)}"`;

test("a claims challenge is answered with a new token", async () => {
  const credential = testCredential();
  const server = await serve((_, before) =>
    before ? jsonAnswer({ ok: true }) : { status: 401, headers: { "www-authenticate": claimsChallenge } },
  );
  expect(await get(contextFor(server, {}, credential))).toEqual({ ok: true });
  expect(server.received.map(({ headers }) => headers.authorization)).toEqual(["Bearer token-1", "Bearer token-2"]);
  expect(credential.asked.map(({ options }) => [options.enableCae, options.claims])).toEqual([
    [true, undefined],
    [true, claims],
  ]);
});

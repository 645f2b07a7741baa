import type { PipelinePolicy, PipelineRequest } from "@azure/core-rest-pipeline";
import { startEmulator } from "@instance-view/emulator";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askBoth, askBothInVain, type Both, type ErrorSeen, type Question } from "./support/both-clients.ts";
import { differences } from "./support/differences.ts";
import { recorded } from "./support/recorded.ts";
import { serve } from "./support/servers.ts";

/** Changes the request behind the client's back. */
function tampering(change: (request: PipelineRequest) => void): NonNullable<Question["additionalPolicies"]> {
  const policy: PipelinePolicy = {
    name: "tampering",
    sendRequest(request, next) {
      change(request);
      return next(request);
    },
  };
  return [{ position: "perCall", policy }];
}

function rewriting(from: string | RegExp, to: string): ReturnType<typeof tampering> {
  return tampering((request) => {
    request.url = request.url.replace(from, to);
  });
}

function expectSame({ peer, ours }: Both<ErrorSeen>): void {
  const { message: peerMessage, ...peerRest } = peer;
  const { message: ourMessage, ...ourRest } = ours;
  expect(differences(peerRest, ourRest)).toEqual([]);
  // Where the service says nothing the words are the client's own.
  if (!peerMessage.startsWith("Unexpected status code")) expect(ourMessage).toBe(peerMessage);
}

describe("the official client and ours throw the same error", () => {
  let emulator: Awaited<ReturnType<typeof startEmulator>>;
  beforeAll(async () => {
    emulator = await startEmulator({ token: "the-token" });
  });
  afterAll(() => emulator.close());

  test.each<[status: number, code: string, question: Omit<Question, "server">]>([
    [401, "InvalidAuthenticationToken", { token: "another-token" }],
    [400, "InvalidSubscriptionId", { subscriptionId: "mySubscription" }],
    [404, "SubscriptionNotFound", { subscriptionId: "11111111-0000-0000-0000-000000000000" }],
    [404, "ResourceGroupNotFound", { resourceGroup: "other" }],
    [404, "ResourceNotFound", { scaleSet: "other" }],
    [404, "NotFound", { instanceId: "4711" }],
    [400, "InvalidParameter", { instanceId: "first" }],
    [400, "InvalidParameter", { scaleSet: "myFlexibleScaleSet", instanceId: "myFlexibleScaleSet_4f1c09ab" }],
    [400, "MissingApiVersionParameter", { additionalPolicies: rewriting(/\?.*/, "") }],
    [400, "NoRegisteredProviderFound", { additionalPolicies: rewriting(/=.*/, "=2014-01-01") }],
    [404, "InvalidResourceType", { additionalPolicies: rewriting("/instanceView", "/powerOff") }],
    [404, "MissingSubscription", { additionalPolicies: rewriting("/subscriptions/", "/tenants/") }],
    [
      405,
      "MethodNotAllowed",
      { additionalPolicies: tampering((request) => Object.assign(request, { method: "POST" })) },
    ],
    [400, "BadRequest", { resourceGroup: "broken", additionalPolicies: rewriting("broken", "%zz") }],
  ])("%i %s", async (statusCode, code, question) => {
    const both = await askBothInVain({ server: emulator, token: "the-token", ...question });
    expect(both.ours).toMatchObject({ name: "RestError", statusCode, code, details: { error: { code } } });
    expectSame(both);
  });

  test("429 OperationNotAllowed, with what the service says of the limit", async () => {
    await using throttled = await startEmulator({ throttle: true });
    const tokens = 36; // of one VM
    for (let asked = 0; asked < tokens; asked += 2) await askBoth({ server: throttled });
    const counted = await askBothInVain({ server: throttled });
    // The service counts refused requests, too.
    const both = JSON.parse(JSON.stringify(counted).replaceAll(/measuredRequestCount\W+\d+/g, "")) as typeof counted;
    expect(both.ours).toMatchObject({
      statusCode: 429,
      code: "OperationNotAllowed",
      details: {
        error: { details: [{ code: "TooManyRequests" }], innererror: { internalErrorCode: "TooManyRequestsReceived" } },
      },
    });
    expectSame(both);
  });

  test.each(recorded("error-"))("$name", async ({ status, headers, body }) => {
    const { "content-type": type } = headers;
    await using server = await serve(
      status,
      body === null ? "" : typeof body === "string" ? body : JSON.stringify(body),
      type === undefined ? {} : { "content-type": type },
    );
    const both = await askBothInVain({ server });
    expect(both.ours).toMatchObject({ name: "RestError", statusCode: status });
    expectSame(both);
  });
});

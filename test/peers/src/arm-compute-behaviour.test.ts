import * as theirs from "@azure/arm-compute";
import type { AccessToken, GetTokenOptions, TokenCredential } from "@azure/core-auth";
import type { PipelinePolicy } from "@azure/core-rest-pipeline";
import * as ours from "@instance-view/client";
import { describe, expect, test } from "vitest";
import { staticCredential } from "./support/credentials.ts";
import { names, reach, subscriptionId } from "./support/our-client.ts";
import { serve, startServer, type TestServer } from "./support/servers.ts";

test("constants are the same", () => {
  expect({ ...ours.AzureClouds }).toEqual({ ...theirs.AzureClouds });
  expect({ ...ours.KnownHyperVGeneration }).toEqual({ ...theirs.KnownHyperVGeneration });
});

// One set of expectations for both: what a program relies on that goes beyond answers and errors.
describe.each([
  { client: "the official client", ...theirs },
  { client: "our client", ...ours },
])("$client", ({ ComputeManagementClient }) => {
  function clientOf(server: TestServer, credential: TokenCredential = staticCredential("token"), maxRetries = 0) {
    return new ComputeManagementClient(credential, subscriptionId, { ...reach(server), retryOptions: { maxRetries } });
  }

  test.each([
    [429, { "retry-after-ms": "5" }],
    [503, { "retry-after": "0" }],
  ])("asks again after %i, when the service says", async (status, headers) => {
    await using server = await startServer((_request, response) => {
      response.writeHead(server.requests.length > 2 ? 200 : status, { "content-type": "application/json", ...headers });
      response.end("{}");
    });
    const { virtualMachineScaleSetVMs } = clientOf(server, undefined, 3);
    const statuses: number[] = [];
    await virtualMachineScaleSetVMs.getInstanceView(...names, { onResponse: ({ status }) => statuses.push(status) });
    expect(server.requests).toHaveLength(3);
    expect(statuses).toEqual([200]);
    const ids = server.requests.map(({ headers }) => headers["x-ms-client-request-id"]);
    expect(new Set(ids).size).toBe(1);
  });

  test("stops while the service thinks, when the caller says so", async () => {
    const controller = new AbortController();
    await using server = await startServer(() => controller.abort());
    const answer = clientOf(server).virtualMachineScaleSetVMs.getInstanceView(...names, {
      abortSignal: controller.signal,
    });
    await expect(answer).rejects.toMatchObject({ name: "AbortError" });
  });

  test("stops when the time of the call is up", async () => {
    await using server = await startServer(() => {});
    const answer = clientOf(server).virtualMachineScaleSetVMs.getInstanceView(...names, {
      requestOptions: { timeout: 20 },
    });
    await expect(answer).rejects.toMatchObject({ name: "AbortError" });
  });

  test("asks for one token while it is good", async () => {
    await using server = await serve(200, "{}");
    let asked = 0;
    const { getToken } = staticCredential("token");
    const credential: TokenCredential = {
      getToken(scopes) {
        asked++;
        return getToken(scopes);
      },
    };
    const { virtualMachineScaleSetVMs } = clientOf(server, credential);
    await virtualMachineScaleSetVMs.getInstanceView(...names);
    await virtualMachineScaleSetVMs.getInstanceView(...names);
    expect(asked).toBe(1);
  });

  test("answers a challenge for claims with a new token", async () => {
    await using server = await startServer((request, response) => {
      const accepted = request.headers.authorization === "Bearer with-claims";
      const claims = Buffer.from('{"access_token":{"nbf":{"essential":true}}}').toString("base64");
      const challenge = `Bearer authorization_uri="https://login.invalid/", error="insufficient_claims", claims="${claims}"`;
      response.writeHead(accepted ? 200 : 401, {
        "content-type": "application/json",
        ...(!accepted && { "www-authenticate": challenge }),
      });
      response.end("{}");
    });
    const credential: TokenCredential = {
      async getToken(_scopes, options?: GetTokenOptions): Promise<AccessToken> {
        const token = options?.claims?.includes("nbf") ? "with-claims" : "without";
        return { token, expiresOnTimestamp: Date.now() + 3_600_000 };
      },
    };
    const answer = clientOf(server, credential).virtualMachineScaleSetVMs.getInstanceView(...names);
    await expect(answer).resolves.toEqual(expect.anything());
    expect(server.requests).toHaveLength(2);
  });

  test("passes on what the credential throws, and asks the service nothing", async () => {
    await using server = await serve(200, "{}");
    const failure = new Error("Sign in first.");
    const credential: TokenCredential = { getToken: () => Promise.reject(failure) };
    const answer = clientOf(server, credential).virtualMachineScaleSetVMs.getInstanceView(...names);
    await expect(answer).rejects.toBe(failure);
    expect(server.requests).toEqual([]);
  });

  test("takes policies into its pipeline, and lets them go", async () => {
    await using server = await serve(200, "{}");
    const policy: PipelinePolicy = {
      name: "marking",
      sendRequest(request, next) {
        request.headers.set("x-marked", "yes");
        return next(request);
      },
    };
    const client = clientOf(server);
    client.pipeline.addPolicy(policy);
    await client.virtualMachineScaleSetVMs.getInstanceView(...names);
    client.pipeline.removePolicy({ name: "marking" });
    await client.virtualMachineScaleSetVMs.getInstanceView(...names);
    expect(server.requests.map(({ headers }) => headers["x-marked"])).toEqual(["yes", undefined]);
  });
});

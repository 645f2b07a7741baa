import type { IncomingMessage, RequestListener } from "node:http";
import { inspect } from "node:util";
import type { PipelinePolicy } from "@azure/core-rest-pipeline";
import { ComputeManagementClient } from "@instance-view/client";
import { describe, expect, test } from "vitest";
import { recordingCredential } from "./support/credentials.ts";
import { clientOf, names, path, subscriptionId } from "./support/our-client.ts";
import { serve, startServer } from "./support/servers.ts";

function redirectTo(location: () => string): RequestListener {
  return (_request, response) => {
    response.writeHead(307, { location: location() });
    response.end();
  };
}

const authorizations = (requests: readonly IncomingMessage[]) => requests.map(({ headers }) => headers.authorization);

describe("the bearer token", () => {
  test("goes to the endpoint", async () => {
    await using server = await serve(200, "{}");
    await clientOf(server).virtualMachineScaleSetVMs.getInstanceView(...names);
    expect(authorizations(server.requests)).toEqual(["Bearer emulator"]);
  });

  test("goes along when the endpoint redirects to itself", async () => {
    await using server = await startServer((request, response) => {
      const moved = request.url?.startsWith("/moved");
      response.writeHead(moved ? 200 : 307, { "content-type": "application/json", location: `/moved${request.url}` });
      response.end("{}");
    });
    await clientOf(server).virtualMachineScaleSetVMs.getInstanceView(...names);
    expect(authorizations(server.requests)).toEqual(["Bearer emulator", "Bearer emulator"]);
  });

  test("does not go to another host that the endpoint redirects to", async () => {
    await using other = await serve(200, "{}");
    await using server = await startServer(redirectTo(() => `${other.endpoint}/elsewhere`));
    const stays = clientOf(server).virtualMachineScaleSetVMs.getInstanceView(...names);
    await expect(stays).rejects.toMatchObject({ statusCode: 307 });
    expect(other.requests).toEqual([]);

    const follower = clientOf(server, { redirectOptions: { allowCrossOriginRedirects: true } });
    await follower.virtualMachineScaleSetVMs.getInstanceView(...names);
    expect(authorizations(server.requests)).toEqual(["Bearer emulator", "Bearer emulator"]);
    expect(authorizations(other.requests)).toEqual([undefined]);
  });

  test("does not go over plain HTTP when the endpoint redirects there", async () => {
    await using plain = await startServer((_request, response) => response.end("{}"), "http");
    await using server = await startServer(redirectTo(() => `${plain.endpoint}${path}`));
    const redirectOptions = { allowCrossOriginRedirects: true };
    const careful = clientOf(server, { redirectOptions });
    await expect(careful.virtualMachineScaleSetVMs.getInstanceView(...names)).rejects.toThrow(
      "allowInsecureConnection",
    );
    expect(plain.requests).toEqual([]);

    const careless = clientOf(server, { redirectOptions, allowInsecureConnection: true });
    await careless.virtualMachineScaleSetVMs.getInstanceView(...names);
    expect(authorizations(plain.requests)).toEqual([undefined]);
  });

  test("is refused an endpoint of plain HTTP, before anything is asked for", () => {
    const credential = recordingCredential();
    for (const allowInsecureConnection of [false, true]) {
      const options = { endpoint: "http://127.0.0.1:1", allowInsecureConnection };
      expect(() => new ComputeManagementClient(credential, subscriptionId, options)).toThrow(
        expect.objectContaining({ code: "insecure-endpoint" }),
      );
    }
    expect(credential.scopes).toEqual([]);
  });

  test.each(["perCall", "perRetry"] as const)("does not go to a host that a policy (%s) puts in", async (position) => {
    await using other = await serve(200, "{}");
    await using server = await serve(200, "{}");
    const policy: PipelinePolicy = {
      name: "elsewhere",
      sendRequest(request, next) {
        request.url = request.url.replace(server.endpoint, other.endpoint);
        return next(request);
      },
    };
    const client = clientOf(server, { additionalPolicies: [{ position, policy }] });
    await client.virtualMachineScaleSetVMs.getInstanceView(...names);
    expect(authorizations(other.requests)).toEqual([undefined]);
  });

  test("is in no error", async () => {
    await using server = await serve(500, "{}");
    const answer = clientOf(server).virtualMachineScaleSetVMs.getInstanceView(...names);
    const error = await answer.catch((reason: unknown) => reason as Error);
    expect(`${inspect(error, { depth: 10 })}${JSON.stringify(error)}`).not.toContain("Bearer emulator");
  });
});

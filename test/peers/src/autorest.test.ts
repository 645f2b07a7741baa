import { join } from "node:path";
import { ComputeManagementClient } from "@instance-view/client";
import { demoFleet, startEmulator } from "@instance-view/emulator";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type AutorestModule, generateWithAutorest } from "./support/autorest.ts";
import { staticCredential } from "./support/credentials.ts";
import { differences } from "./support/differences.ts";
import { names, newestVersion, reach, subscriptionId } from "./support/our-client.ts";
import { serve } from "./support/servers.ts";

const openapi = join(import.meta.dirname, `../../../specs/compute/openapi/${newestVersion}.json`);

describe("the client that AutoRest makes of our OpenAPI", () => {
  let autorest: AutorestModule;
  let emulator: Awaited<ReturnType<typeof startEmulator>>;
  beforeAll(async () => {
    [autorest, emulator] = await Promise.all([generateWithAutorest(openapi), startEmulator()]);
  }, 60_000);
  afterAll(() => emulator.close());

  function clients(server: Parameters<typeof reach>[0]) {
    const credential = staticCredential("emulator");
    return {
      peer: new autorest.Compute(credential, subscriptionId, reach(server)).virtualMachineScaleSetVMs,
      ours: new ComputeManagementClient(credential, subscriptionId, reach(server)).virtualMachineScaleSetVMs,
    };
  }

  test("sends the same request", async () => {
    await using server = await serve(200, "{}");
    const { peer, ours } = clients(server);
    const askedFor = ["my group", "größe", "0"] as const;
    await peer.getInstanceView(...askedFor);
    await ours.getInstanceView(...askedFor);
    const [theirRequest, ourRequest] = server.requests.map(({ method, url, headers }) => {
      const { "user-agent": _agent, "x-ms-client-request-id": _id, ...rest } = headers;
      return { method, url, headers: rest };
    });
    expect(ourRequest).toEqual(theirRequest);
  });

  const [uniform] = demoFleet().scaleSets;
  test.each(Object.keys(uniform?.virtualMachines ?? {}))("reads the same values for machine %s", async (instanceId) => {
    const [resourceGroup, scaleSet] = names;
    const { peer, ours } = clients(emulator);
    const theirView = await peer.getInstanceView(resourceGroup, scaleSet, instanceId);
    const ourView = await ours.getInstanceView(resourceGroup, scaleSet, instanceId);
    expect(Object.keys(theirView).length).toBeGreaterThan(0);
    expect(differences(theirView, ourView)).toEqual([]);
  });

  test("throws the same error", async () => {
    const [resourceGroup, scaleSet] = names;
    const { peer, ours } = clients(emulator);
    const errorOf = (reason: unknown) => {
      const { name, statusCode, code, message, details } = reason as Record<string, unknown>;
      return { name, statusCode, code, message, details };
    };
    const theirs = await peer.getInstanceView(resourceGroup, scaleSet, "4711").catch(errorOf);
    const mine = await ours.getInstanceView(resourceGroup, scaleSet, "4711").catch(errorOf);
    expect(mine).toMatchObject({ name: "RestError", statusCode: 404, code: "NotFound" });
    expect(differences(theirs, mine)).toEqual([]);
  });
});

import { createComputeManagement } from "@instance-view/client";
import { getInstanceView } from "@instance-view/client/api/virtualMachineScaleSetVMs";
import { startEmulator } from "@instance-view/emulator";
import { describe, expect, test } from "vitest";
import { recordingCredential } from "./support/credentials.ts";
import { clientOf, reach, subscriptionId } from "./support/our-client.ts";
import { serve, type TestServer } from "./support/servers.ts";

/** The paths that arrive when a client asks for machine 0 of a resource group of this name. */
async function pathsFor(server: TestServer, resourceGroup: string): Promise<(string | undefined)[]> {
  await clientOf(server).virtualMachineScaleSetVMs.getInstanceView(resourceGroup, "s", "0");
  return server.requests.map(({ url }) => url?.split("/")[4]);
}

describe("names in the path", () => {
  test.each([
    ["my group", "my%20group"],
    ["a/b", "a%2Fb"],
    ["../../x", "..%2F..%2Fx"],
    ["a?b#c", "a%3Fb%23c"],
    ["100%", "100%25"],
    ["%2e%2e", "%252e%252e"],
    ["größe", "gr%C3%B6%C3%9Fe"],
    ["{vmScaleSetName}", "%7BvmScaleSetName%7D"],
    ["a.b..", "a.b.."],
  ])("%j arrives as one segment, %s", async (name, segment) => {
    await using server = await serve(200, "{}");
    expect(await pathsFor(server, name)).toEqual([segment]);
  });

  test("the emulator finds what the client encodes", async () => {
    const scaleSet = { subscriptionId, resourceGroup: "a b/c%", name: "größe", virtualMachines: { 7: {} } };
    await using emulator = await startEmulator({ fleet: { scaleSets: [scaleSet] } });
    const { getInstanceView } = clientOf(emulator).virtualMachineScaleSetVMs;
    await expect(getInstanceView("a b/c%", "größe", "7")).resolves.toEqual({});
  });

  const empty = ["", ".", "..", "...", undefined, null] as string[];
  test.each(
    ["subscriptionId", "resourceGroupName", "vmScaleSetName", "instanceId"].flatMap((parameter, position) =>
      empty.map((value) => ({ parameter, position, value, shown: JSON.stringify(value) ?? "undefined" })),
    ),
  )("$parameter $shown is refused before any request", async ({ parameter, position, value }) => {
    await using server = await serve(200, "{}");
    const credential = recordingCredential();
    const [subscription = "", ...names] = [subscriptionId, "g", "s", "0"].with(position, value);
    const context = createComputeManagement(credential, subscription, reach(server));
    const answer = getInstanceView(context, ...(names as [string, string, string]));
    await expect(answer).rejects.toMatchObject({
      name: "ClientError",
      code: "invalid-path-parameter",
      message: expect.stringContaining(`"${parameter}"`),
    });
    expect(server.requests).toEqual([]);
    expect(credential.scopes).toEqual([]);
  });
});

import { once } from "node:events";
import { Agent, request } from "node:https";
import { type Emulator, startEmulator } from "@instance-view/emulator";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { secret } from "./testing/https-server.js";
import { type Run, runHere } from "./testing/run.js";
import { trustHere } from "./testing/trust.js";

const vm = ["-g", "myResourceGroup", "-n", "myVirtualMachineScaleSet", "--subscription"].concat(
  "00000000-0000-0000-0000-000000000000",
);
let emulator: Emulator;

beforeAll(async () => {
  emulator = await startEmulator({ token: secret, throttle: true });
  trustHere(emulator.certificate);
});
afterAll(() => emulator.close());

function ask(args: readonly string[], token = secret): Promise<Run> {
  return runHere(["show", "--endpoint", emulator.endpoint, ...args], { INSTANCE_VIEW_TOKEN: token });
}

describe("what Azure refuses", () => {
  test.each([
    [
      "an instance that is gone",
      [...vm, "-i", "99"],
      3,
      'Instance 99 of scale set "myVirtualMachineScaleSet" is gone, or never was (404 NotFound): `az vmss list-instances -g myResourceGroup -n myVirtualMachineScaleSet -o table` shows those that are there.',
    ],
    [
      "an unknown scale set",
      [...vm, "-i", "0", "-n", "nope"],
      3,
      'There is no scale set "nope" in resource group "myResourceGroup" (404 ResourceNotFound): check --vmss-name and --resource-group; `az vmss list -g myResourceGroup -o table` shows yours.',
    ],
    [
      "an unknown resource group",
      [...vm, "-i", "0", "-g", "nope"],
      3,
      'There is no resource group "nope" (404 ResourceGroupNotFound): check --resource-group and --subscription; `az group list -o table` shows yours.',
    ],
    [
      "an unknown subscription",
      [...vm, "-i", "0", "--subscription", "11111111-1111-1111-1111-111111111111"],
      3,
      "There is no subscription 11111111-1111-1111-1111-111111111111 here (404 SubscriptionNotFound): check --subscription and --cloud; `az account list` shows yours.",
    ],
    [
      "a Flexible scale set",
      [...vm, "-n", "myFlexibleScaleSet", "-i", "myFlexibleScaleSet_4f1c09ab"],
      1,
      '"myFlexibleScaleSet_4f1c09ab" is no instance of a Uniform scale set (400 InvalidParameter); for a VM of a Flexible one, ask with `az vm get-instance-view -g myResourceGroup -n myFlexibleScaleSet_4f1c09ab`.',
    ],
    [
      "a number in a Flexible scale set",
      [...vm, "-n", "myFlexibleScaleSet", "-i", "0"],
      1,
      "The VMs of a Flexible scale set have names, not numbers (400 InvalidParameter): `az vmss list-instances -g myResourceGroup -n myFlexibleScaleSet -o table` shows them.",
    ],
    [
      "an unknown api-version",
      [...vm, "-i", "0", "--api-version", "2001-01-01"],
      1,
      "This api-version is not served here (400 NoRegisteredProviderFound): leave out --api-version, or choose another.",
    ],
  ])("%s", async (_title, args, exitCode, message) => {
    expect(await ask(args)).toMatchObject({ exitCode, stdout: "", stderr: `instance-view: ${message}\n` });
  });

  test("a token that is refused", async () => {
    const { exitCode, stderr } = await ask([...vm, "-i", "0"], "another-t0ken");
    expect(stderr).toBe(
      "instance-view: The token in INSTANCE_VIEW_TOKEN was refused (401 InvalidAuthenticationToken): it may have expired; set a new one.\n",
    );
    expect(exitCode).toBe(4);
  });

  test("an empty bucket is reported at once", async () => {
    const headers = { authorization: `Bearer ${secret}` };
    // Its bucket for one VM holds 36 tokens.
    const path =
      "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myResourceGroup/providers/Microsoft.Compute/virtualMachineScaleSets/myVirtualMachineScaleSet/virtualMachines/8";
    const agent = new Agent({ keepAlive: true });
    for (let i = 0; i < 36; i++) {
      const call = request(`${emulator.endpoint}${path}/instanceView?api-version=2024-07-01`, {
        agent,
        headers,
      });
      const [response] = await once(call.end(), "response");
      await once(response.resume(), "end");
    }
    agent.destroy();
    const { exitCode, stdout, stderr, milliseconds } = await ask([...vm, "-i", "8", "--timeout", "5"]);
    expect(stderr).toMatch(
      /^instance-view: There were too many requests \(429, limit GetVMScaleSetVMResource: 37 requests, 36 allowed\): come back in \d+ s, at \d\d:\d\d:\d\d UTC\.\n$/,
    );
    expect({ exitCode, stdout }).toEqual({ exitCode: 5, stdout: "" });
    expect(milliseconds).toBeLessThan(5000);
  });
});

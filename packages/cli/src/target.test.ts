import { describe, expect, test } from "vitest";
import { resourceIdOf } from "./resource-id.js";
import { resolveTarget, type TargetOptions } from "./target.js";

const subscriptionId = "11111111-1111-1111-1111-111111111111";
const fromEnv = "22222222-2222-2222-2222-222222222222";
const options: TargetOptions = { resourceGroup: "rg", vmssName: "web", instanceId: "7", subscription: subscriptionId };
const target = { subscriptionId, resourceGroup: "rg", scaleSet: "web", instanceId: "7" };
const demo = {
  subscriptionId: "00000000-0000-0000-0000-000000000000",
  resourceGroup: "myResourceGroup",
  scaleSet: "myVirtualMachineScaleSet",
  instanceId: "0",
};

describe("resolveTarget", () => {
  test("takes options", () => {
    expect(resolveTarget(undefined, options, {})).toEqual(target);
  });

  test("takes a resource id", () => {
    expect(resolveTarget(resourceIdOf(target), {}, {})).toEqual(target);
  });

  test("leaves names of VMs to the service, which knows Flexible scale sets", () => {
    expect(resolveTarget(undefined, { ...options, instanceId: "web_4f1c-0.9b" }, {}).instanceId).toBe("web_4f1c-0.9b");
  });

  test("takes the subscription from the environment, unless it is given", () => {
    const env = { AZURE_SUBSCRIPTION_ID: fromEnv };
    expect(resolveTarget(undefined, { resourceGroup: "rg", vmssName: "web", instanceId: "7" }, env)).toEqual({
      ...target,
      subscriptionId: fromEnv,
    });
    expect(resolveTarget(undefined, options, env)).toEqual(target);
    expect(resolveTarget(resourceIdOf(target), {}, env)).toEqual(target);
  });

  test("fills in the demo's names, and not the user's own subscription", () => {
    const env = { AZURE_SUBSCRIPTION_ID: fromEnv };
    expect(resolveTarget(undefined, { demo: true }, env)).toEqual(demo);
    expect(resolveTarget(undefined, { demo: true, instanceId: "3" }, env)).toEqual({ ...demo, instanceId: "3" });
    expect(resolveTarget(resourceIdOf(target), { demo: true }, env)).toEqual(target);
  });

  test.each([
    ["names what is missing", undefined, { vmssName: "web" }, /--resource-group, --instance-id, --subscription/],
    ["takes empty for missing", undefined, { ...options, instanceId: "" }, /RESOURCE_ID, or --instance-id;/],
    ["also in the demo", undefined, { demo: true, instanceId: "" }, /RESOURCE_ID, or --instance-id;/],
    ["refuses what leads elsewhere", undefined, { ...options, instanceId: "0/../1" }, /^An instance id is a number/],
    ["refuses it in an id", resourceIdOf({ ...target, instanceId: "0#1" }), {}, /^An instance id is a number/],
    ["refuses both ways at once", resourceIdOf(target), { instanceId: "7" }, /not both/],
    ["refuses a subscription's name", undefined, { ...options, subscription: "Dev/Test" }, /GUID, not as "Dev\/Test"/],
    [
      "refuses the name in an id",
      "/subscriptions/x/resourceGroups/rg/providers/Microsoft.Compute/virtualMachineScaleSets/web/virtualMachines/7",
      {},
      /GUID/,
    ],
  ])("%s", (_title, id, given, message) => {
    expect(() => resolveTarget(id, given, {})).toThrow(
      expect.objectContaining({ exitCode: 2, message: expect.stringMatching(message) }),
    );
  });
});

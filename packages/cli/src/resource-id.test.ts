import { describe, expect, test } from "vitest";
import { parseResourceId, resourceIdOf } from "./resource-id.js";

const subscription = "/subscriptions/11111111-1111-1111-1111-111111111111";
const compute = `${subscription}/resourceGroups/rg/providers/Microsoft.Compute`;
const target = {
  subscriptionId: "11111111-1111-1111-1111-111111111111",
  resourceGroup: "rg",
  scaleSet: "web",
  instanceId: "7",
};

describe("an id of a scale-set VM", () => {
  test.each([
    `${compute}/virtualMachineScaleSets/web/virtualMachines/7`,
    `${compute}/virtualMachineScaleSets/web/virtualMachines/7/instanceView`,
    `${compute}/virtualMachineScaleSets/web/virtualMachines/7/`,
    `${compute.toUpperCase().replace("/RG/", "/rg/")}/VIRTUALMACHINESCALESETS/web/VIRTUALMACHINES/7/INSTANCEVIEW`,
    `/${compute}/virtualMachineScaleSets/web/virtualMachines/7`, // as Git Bash on Windows needs it
    `${compute.slice(1)}/virtualMachineScaleSets/web/virtualMachines/7`,
  ])("%s", (id) => {
    expect(parseResourceId(id)).toEqual(target);
  });

  test("keeps the spelling of names", () => {
    const id = `${subscription}/resourceGroups/My.Group_(1)/providers/microsoft.compute/virtualMachineScaleSets/Wéb/virtualMachines/0`;
    expect(parseResourceId(id)).toMatchObject({ resourceGroup: "My.Group_(1)", scaleSet: "Wéb" });
  });

  test("is written back in the usual spelling", () => {
    expect(resourceIdOf(target)).toBe(`${compute}/virtualMachineScaleSets/web/virtualMachines/7`);
  });
});

describe("an id of something else is refused, and named", () => {
  test.each([
    [`${compute}/virtualMachines/db`, /single VM or one of a Flexible scale set.*az vm get-instance-view --ids/],
    [`${compute}/virtualMachines/db/instanceView`, /single VM/],
    [`${subscription}/resourceGroups/g(1)/providers/Microsoft.Compute/virtualMachines/db`, /--ids '\/sub[^']+\/db'`/],
    [`${compute}/virtualMachineScaleSets/web`, /id of a scale set, not of a VM.*add \/virtualMachines\//],
    [`${compute}/virtualMachineScaleSets/web/instanceView`, /id of a scale set/],
    [`https://management.azure.com${compute}/virtualMachineScaleSets/web/virtualMachines/7`, /not a URL/],
    [`${compute}/virtualMachineScaleSets/web/virtualMachines/7?api-version=2024-07-01`, /must be the id of a VM/],
    [`${compute}/virtualMachineScaleSets/web/virtualMachines/7/extensions/x`, /must be the id of a VM/],
    [`${compute}/virtualMachineScaleSets//virtualMachines/7`, /must be the id of a VM/],
    [
      `${compute.replace("Compute", "Network")}/virtualMachineScaleSets/web/virtualMachines/7`,
      /must be the id of a VM/,
    ],
    [`${subscription}/resourceGroups/rg`, /must be the id of a VM/],
    ["web_7", /must be the id of a VM in a scale set: \/subscriptions\/ID\//],
    ["", /must be the id of a VM/],
  ])("%s", (id, message) => {
    expect(() => parseResourceId(id)).toThrow(
      expect.objectContaining({ exitCode: 2, message: expect.stringMatching(message) }),
    );
  });
});

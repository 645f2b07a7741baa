import { describe, expect, test } from "vitest";
import { validateFleet } from "./validate.js";

const scaleSet = { subscriptionId: "s", resourceGroup: "g", name: "n", virtualMachines: { 0: {} } };
const fleetOf = (...changes: object[]) => ({ scaleSets: changes.map((change) => ({ ...scaleSet, ...change })) });

describe("a fleet", () => {
  test.each([
    ["with nothing in it", { scaleSets: [] }],
    ["with no mode given", fleetOf({})],
    ["with VM names in a Flexible set", fleetOf({ orchestrationMode: "Flexible", virtualMachines: { "vm-a": {} } })],
    ["with one name in two resource groups", fleetOf({}, { resourceGroup: "other" })],
    ["with views of any content", fleetOf({ virtualMachines: { 0: { statuses: "none", later: null } } })],
  ])("%s is valid", (_, fleet) => {
    expect(() => validateFleet(fleet)).not.toThrow();
  });

  test.each([
    [null, "fleet must be an object."],
    [[], "fleet must be an object."],
    [{}, "fleet.scaleSets must be an array of scale sets."],
    [{ scaleSets: [], subscriptions: [] }, 'fleet has the unknown property "subscriptions"; known are scaleSets.'],
    [{ scaleSets: [7] }, "fleet.scaleSets[0] must be an object."],
    [fleetOf({ subscriptionId: "" }), "fleet.scaleSets[0].subscriptionId must be a non-empty string."],
    [fleetOf({}, { resourceGroup: 1 }), "fleet.scaleSets[1].resourceGroup must be a non-empty string."],
    [fleetOf({ name: undefined }), "fleet.scaleSets[0].name must be a non-empty string."],
    [
      fleetOf({ orchestrationMode: "flexible" }),
      'fleet.scaleSets[0].orchestrationMode must be "Uniform" or "Flexible".',
    ],
    [fleetOf({ virtualMachines: [] }), "fleet.scaleSets[0].virtualMachines must be an object."],
    [fleetOf({ virtualMachines: { 3: null } }), 'fleet.scaleSets[0].virtualMachines["3"] must be an object.'],
    [
      fleetOf({ virtualMachines: { "vm-a": {} } }),
      'fleet.scaleSets[0].virtualMachines["vm-a"] needs a number as its instance id, because its scale set is Uniform.',
    ],
    [
      fleetOf({ orchestrationMode: "Flexible", virtualMachines: { a: {}, A: {} } }),
      'fleet.scaleSets[0].virtualMachines["A"] is there twice, in different case.',
    ],
    [fleetOf({}, { name: "N" }), "fleet.scaleSets[1] names a scale set that is already in the fleet."],
  ])("%j is refused", (fleet, message) => {
    expect(() => validateFleet(fleet)).toThrow(expect.objectContaining({ code: "InvalidFleet", message }));
  });

  test("names a property that is misspelt", () => {
    expect(() => validateFleet(fleetOf({ orchestrationmode: "Flexible" }))).toThrow(
      /unknown property "orchestrationmode"/,
    );
  });
});

import { demoFleet, startEmulator, type WireInstanceView } from "@instance-view/emulator";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askBoth, demo } from "./support/both-clients.ts";
import { changesFromWire, differences } from "./support/differences.ts";
import { recordedViews } from "./support/recorded.ts";

type Emulator = Awaited<ReturnType<typeof startEmulator>>;

function describeViews(source: string, views: readonly [name: string, view: object][]): void {
  describe(`the official client reads ${source} as ours does`, () => {
    let emulator: Emulator;
    beforeAll(async () => {
      const virtualMachines = Object.fromEntries(views.map(([, view], index) => [index, view as WireInstanceView]));
      emulator = await startEmulator({
        fleet: {
          scaleSets: [
            {
              subscriptionId: demo.subscriptionId,
              resourceGroup: demo.resourceGroup,
              name: demo.scaleSet,
              virtualMachines,
            },
          ],
        },
      });
    });
    afterAll(() => emulator.close());

    test.each(views.map(([name, view], index) => ({ name, view, instanceId: `${index}` })))("$name", async (it) => {
      const { peer, ours } = await askBoth({ server: emulator, instanceId: it.instanceId });
      expect(differences(peer, ours)).toEqual([]);
      expect(changesFromWire(it.view, ours)).toEqual([]);
    });
  });
}

const demoViews = demoFleet().scaleSets.flatMap(({ name, virtualMachines }) =>
  Object.entries(virtualMachines).map(([id, view]): [string, object] => [`${name} ${id}`, view]),
);
describeViews("the demo fleet", demoViews);

const fromAzure = recordedViews();
if (fromAzure.length > 0) describeViews("what was recorded from Azure", fromAzure);

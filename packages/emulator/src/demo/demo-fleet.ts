import type { Fleet } from "../fleet/fleet.js";
import type { WireInstanceView } from "../wire.js";
import { encryptedDisks } from "./encrypted-disks.js";
import { failedScript } from "./failed-script.js";
import { fresh } from "./fresh.js";
import { fromTheFuture } from "./from-the-future.js";
import { inGoodOrder } from "./in-good-order.js";
import { deallocatedVm, generalizedVm, hibernatedVm } from "./powered-off.js";
import { creatingVm, timedOutVm } from "./provisioning.js";
import { unhealthyApplication } from "./unhealthy-application.js";

const subscriptionId = "00000000-0000-0000-0000-000000000000";
const resourceGroup = "myResourceGroup";

/**
 * The fleet that is served when no other is given: eleven machines of one scale set, each in another situation that
 * real fleets know, and a Flexible scale set. Each call returns data of its own, free to change.
 */
export function demoFleet(): Fleet<WireInstanceView> {
  const fleet: Fleet<WireInstanceView> = {
    scaleSets: [
      {
        subscriptionId,
        resourceGroup,
        name: "myVirtualMachineScaleSet",
        orchestrationMode: "Uniform",
        virtualMachines: {
          0: failedScript,
          1: fresh,
          2: deallocatedVm,
          3: timedOutVm,
          4: creatingVm,
          5: generalizedVm,
          6: encryptedDisks,
          7: fromTheFuture,
          8: hibernatedVm,
          9: unhealthyApplication,
          10: inGoodOrder,
        },
      },
      {
        subscriptionId,
        resourceGroup,
        name: "myFlexibleScaleSet",
        orchestrationMode: "Flexible",
        virtualMachines: { myFlexibleScaleSet_4f1c09ab: unhealthyApplication },
      },
    ],
  };
  // Through JSON, so that machines which share a status in these files do not share it in what the caller gets.
  return JSON.parse(JSON.stringify(fleet)) as typeof fleet;
}

import { deepStrictEqual } from "node:assert/strict";
import { Combined, type Disk, type VirtualMachine } from "#emitted/azure-resource-manager-multi-service";
import type { At, Calls } from "../call.ts";

const subscription = "00000000-0000-0000-0000-000000000000";
const provider = `/subscriptions/${subscription}/resourceGroups/test-rg/providers/Microsoft.Compute`;
const properties = { provisioningState: "Succeeded" };
const vm: VirtualMachine = {
  id: `${provider}/virtualMachines/vm1`,
  name: "vm1",
  type: "Microsoft.Compute/virtualMachines",
  location: "eastus",
  properties,
};
const disk: Disk = {
  id: `${provider}/disks/disk1`,
  name: "disk1",
  type: "Microsoft.Compute/disks",
  location: "eastus",
  properties,
};

const clientAt = (at: At) => new Combined(at.credential, subscription, { endpoint: at.endpoint, ...at.options });

/** Each service is asked for its own version, without a word from the caller. */
export const calls: Calls = {
  async Azure_ResourceManager_MultiService_Compute_VirtualMachines_get(at) {
    deepStrictEqual(await clientAt(at).virtualMachines.get("test-rg", "vm1"), vm);
  },
  async Azure_ResourceManager_MultiService_Compute_VirtualMachines_createOrUpdate(at) {
    const resource = { location: "eastus", properties: {} };
    deepStrictEqual(await clientAt(at).virtualMachines.createOrUpdate("test-rg", "vm1", resource), vm);
  },
  async Azure_ResourceManager_MultiService_ComputeDisk_Disks_get(at) {
    deepStrictEqual(await clientAt(at).disks.get("test-rg", "disk1"), disk);
  },
  async Azure_ResourceManager_MultiService_ComputeDisk_Disks_createOrUpdate(at) {
    const resource = { location: "eastus", properties: {} };
    deepStrictEqual(await clientAt(at).disks.createOrUpdate("test-rg", "disk1", resource), disk);
  },
};

import { deepStrictEqual } from "node:assert/strict";
import {
  Combined,
  type SharedMetadata,
  type StorageAccount,
  type VirtualMachine,
} from "#emitted/azure-resource-manager-multi-service-shared-models";
import type { At, Calls } from "../call.ts";

const subscription = "00000000-0000-0000-0000-000000000000";
const group = `/subscriptions/${subscription}/resourceGroups/test-rg`;
// One type, whichever service it comes from.
const ofVm: SharedMetadata = { createdBy: "user@example.com", tags: { environment: "production" } };
const ofAccount: SharedMetadata = { createdBy: "admin@example.com", tags: { department: "engineering" } };
const vm: VirtualMachine = {
  id: `${group}/providers/Microsoft.Compute/virtualMachinesShared/vm-shared1`,
  name: "vm-shared1",
  type: "Microsoft.Compute/virtualMachinesShared",
  location: "eastus",
  properties: {
    provisioningState: "Succeeded",
    metadata: { createdAt: new Date("2025-01-01T00:00:00Z"), ...ofVm },
  },
};
const account: StorageAccount = {
  id: `${group}/providers/Microsoft.Storage/storageAccounts/account1`,
  name: "account1",
  type: "Microsoft.Storage/storageAccounts",
  location: "westus",
  properties: {
    provisioningState: "Succeeded",
    metadata: { createdAt: new Date("2025-01-02T00:00:00Z"), ...ofAccount },
  },
};

const clientAt = (at: At) => new Combined(at.credential, subscription, { endpoint: at.endpoint, ...at.options });

export const calls: Calls = {
  async Azure_ResourceManager_MultiServiceSharedModels_Compute_VirtualMachines_get(at) {
    deepStrictEqual(await clientAt(at).virtualMachines.get("test-rg", "vm-shared1"), vm);
  },
  async Azure_ResourceManager_MultiServiceSharedModels_Compute_VirtualMachines_createOrUpdate(at) {
    const resource = { location: "eastus", properties: { metadata: ofVm } };
    deepStrictEqual(await clientAt(at).virtualMachines.createOrUpdate("test-rg", "vm-shared1", resource), vm);
  },
  async Azure_ResourceManager_MultiServiceSharedModels_Storage_StorageAccounts_get(at) {
    deepStrictEqual(await clientAt(at).storageAccounts.get("test-rg", "account1"), account);
  },
  async Azure_ResourceManager_MultiServiceSharedModels_Storage_StorageAccounts_createOrUpdate(at) {
    const resource = { location: "westus", properties: { metadata: ofAccount } };
    deepStrictEqual(await clientAt(at).storageAccounts.createOrUpdate("test-rg", "account1", resource), account);
  },
};

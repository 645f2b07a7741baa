import { deepStrictEqual } from "node:assert/strict";
import {
  CommonPropertiesClient,
  type ManagedIdentityTrackedResource,
} from "#emitted/azure-resource-manager-common-properties";
import type { Calls } from "../call.ts";

const subscription = "00000000-0000-0000-0000-000000000000";
const group = `/subscriptions/${subscription}/resourceGroups/test-rg/providers`;
const identity = `${group}/Microsoft.ManagedIdentity/userAssignedIdentities/id1`;

export const calls: Calls = {
  /** A PATCH of the whole resource by its spec, so that its type asks for a location too; the service does not. */
  async Azure_ResourceManager_CommonProperties_ManagedIdentity_updateWithUserAssignedAndSystemAssigned(at) {
    const client = new CommonPropertiesClient(at.credential, subscription, { endpoint: at.endpoint, ...at.options });
    const change: Partial<ManagedIdentityTrackedResource> = {
      identity: { type: "SystemAssigned,UserAssigned", userAssignedIdentities: { [identity]: {} } },
    };
    const resource = await client.managedIdentity.updateWithUserAssignedAndSystemAssigned(
      "test-rg",
      "identity",
      change as ManagedIdentityTrackedResource,
    );
    deepStrictEqual(resource, {
      id: `${group}/Azure.ResourceManager.CommonProperties/managedIdentityTrackedResources/identity`,
      location: "eastus",
      tags: { tagKey1: "tagValue1" },
      identity: {
        type: "SystemAssigned,UserAssigned",
        userAssignedIdentities: { [identity]: { principalId: subscription, clientId: subscription } },
        principalId: subscription,
        tenantId: subscription,
      },
      properties: { provisioningState: "Succeeded" },
    });
  },
};

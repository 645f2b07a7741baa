import { deepStrictEqual, equal } from "node:assert/strict";
import {
  type ExtensionsResource,
  ResourcesClient,
  type SingletonTrackedResource,
  type TopLevelTrackedResource,
} from "#emitted/azure-resource-manager-resources";
import type { At, Calls } from "../call.ts";

const subscription = "00000000-0000-0000-0000-000000000000";
const group = `/subscriptions/${subscription}/resourceGroups/test-rg`;
const at2024 = new Date("2024-10-04T00:56:07.442Z");
const systemData = {
  createdBy: "AzureSDK",
  createdByType: "User",
  createdAt: at2024,
  lastModifiedBy: "AzureSDK",
  lastModifiedAt: at2024,
  lastModifiedByType: "User",
};

/** What a resource may extend: a resource group, a subscription, the tenant, and another resource. */
const scopes = [
  group,
  `/subscriptions/${subscription}`,
  "",
  `${group}/providers/Azure.ResourceManager.Resources/topLevelTrackedResources/top`,
];

const clientAt = (at: At): ResourcesClient =>
  new ResourcesClient(at.credential, subscription, { endpoint: at.endpoint, ...at.options });

const extension = (scope: string, description: string): ExtensionsResource => ({
  id: `${scope}/providers/Azure.ResourceManager.Resources/extensionsResources/extension`,
  name: "extension",
  type: "Azure.ResourceManager.Resources/extensionsResources",
  properties: { description, provisioningState: "Succeeded" },
  systemData,
});

/** A PATCH of the whole resource by its spec, so that its type asks for a location too; the service does not. */
const change = { properties: { description: "valid2" } };

export const calls: Calls = {
  async Azure_ResourceManager_Resources_ExtensionsResources_get(at) {
    for (const scope of scopes) {
      const resource = await clientAt(at).extensionsResources.get(scope, "extension");
      deepStrictEqual(resource, extension(scope, "valid"));
    }
  },
  async Azure_ResourceManager_Resources_ExtensionsResources_createOrUpdate(at) {
    for (const scope of scopes) {
      const properties = { description: "valid" };
      const resource = await clientAt(at).extensionsResources.createOrUpdate(scope, "extension", { properties });
      deepStrictEqual(resource, extension(scope, "valid"));
    }
  },
  async Azure_ResourceManager_Resources_ExtensionsResources_update(at) {
    for (const scope of scopes) {
      const resource = await clientAt(at).extensionsResources.update(scope, "extension", change);
      deepStrictEqual(resource, extension(scope, "valid2"));
    }
  },
  async Azure_ResourceManager_Resources_ExtensionsResources_delete(at) {
    for (const scope of scopes) equal(await clientAt(at).extensionsResources.delete(scope, "extension"), undefined);
  },
  async Azure_ResourceManager_Resources_ExtensionsResources_listByScope(at) {
    for (const scope of scopes) {
      const resources = await Array.fromAsync(clientAt(at).extensionsResources.listByScope(scope));
      deepStrictEqual(resources, [extension(scope, "valid")]);
    }
  },
  async Azure_ResourceManager_Resources_Singleton_update(at) {
    const resource = await clientAt(at).singleton.update("test-rg", change as SingletonTrackedResource);
    deepStrictEqual(resource, {
      id: `${group}/providers/Azure.ResourceManager.Resources/singletonTrackedResources/default`,
      name: "default",
      type: "Azure.ResourceManager.Resources/singletonTrackedResources",
      location: "eastus",
      properties: { description: "valid2", provisioningState: "Succeeded" },
      systemData,
    });
  },
  async Azure_ResourceManager_Resources_TopLevel_update(at) {
    const resource = await clientAt(at).topLevel.update("test-rg", "top", change as TopLevelTrackedResource);
    deepStrictEqual(resource, {
      id: `${group}/providers/Azure.ResourceManager.Resources/topLevelTrackedResources/top`,
      name: "top",
      type: "Azure.ResourceManager.Resources/topLevelTrackedResources",
      location: "eastus",
      properties: { description: "valid2", provisioningState: "Succeeded" },
      systemData,
    });
  },
};

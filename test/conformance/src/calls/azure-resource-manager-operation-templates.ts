import { deepStrictEqual, equal } from "node:assert/strict";
import {
  type CostReport,
  OperationTemplatesClient,
  type PagedAsyncIterableIterator,
  type Product,
  type Widget,
} from "#emitted/azure-resource-manager-operation-templates";
import type { At, Calls } from "../call.ts";

const subscription = "00000000-0000-0000-0000-000000000000";
const group = `/subscriptions/${subscription}/resourceGroups/test-rg`;
const provider = `${group}/providers/Azure.ResourceManager.OperationTemplates`;
const quickly = { updateIntervalInMs: 1 };

const clientAt = (at: At): OperationTemplatesClient =>
  new OperationTemplatesClient(at.credential, subscription, { endpoint: at.endpoint, ...at.options });

async function areProducts(list: PagedAsyncIterableIterator<Product>): Promise<void> {
  deepStrictEqual(
    await Array.fromAsync(list),
    ["product1", "product2"].map((name) => ({
      id: `${provider}/products/${name}`,
      name,
      type: "Azure.ResourceManager.OperationTemplates/products",
      location: "eastus",
      properties: { provisioningState: "Succeeded", productId: name },
    })),
  );
}

export const calls: Calls = {
  async Azure_ResourceManager_OperationTemplates_Lro_export(at) {
    const result = await clientAt(at).lro.export("test-rg", "order1", { format: "csv" }, quickly);
    deepStrictEqual(result, { content: "order1,product1,1" });
  },
  async Azure_ResourceManager_OperationTemplates_Lro_exportArray(at) {
    const results = await clientAt(at).lro.exportArray({ format: "csv" }, quickly);
    deepStrictEqual(
      results.map(({ content }) => content),
      ["order1,product1,1", "order2,product2,2"],
    );
  },
  async Azure_ResourceManager_OperationTemplates_Lro_getLro(at) {
    const report: CostReport = await clientAt(at).lro.getLro(group, "report1", quickly);
    equal(report.id, `${provider}/costReports/report1`);
    equal(report.properties?.downloadUrl, "https://storage.blob.core.windows.net/reports/report1.csv");
    deepStrictEqual(report.systemData?.createdAt, new Date("2024-10-04T00:56:07.442Z"));
  },
  Azure_ResourceManager_OperationTemplates_LroPaging_postPagingLro: (at) =>
    areProducts(clientAt(at).lroPaging.postPagingLro("test-rg", "default", quickly)),
  Azure_ResourceManager_OperationTemplates_LroPaging_postPagingLroWithBody: (at) =>
    areProducts(clientAt(at).lroPaging.postPagingLroWithBody("test-rg", "default", { vnetId: "vnet1" }, quickly)),
  async Azure_ResourceManager_OperationTemplates_OptionalBody_patch(at) {
    const { optionalBody } = clientAt(at);
    const unchanged: Widget = await optionalBody.patch("test-rg", "widget1");
    equal(unchanged.properties?.description, "A test widget");
    const change = { properties: { name: "updated-widget", description: "Updated description" } };
    // A PATCH of the whole resource by its spec, so that its type asks for a location too; the service does not.
    const properties = change as Widget;
    const changed = await optionalBody.patch("test-rg", "widget1", { properties });
    equal(changed.properties?.name, "updated-widget");
    equal(changed.properties?.description, "Updated description");
    deepStrictEqual(changed.systemData?.createdAt, new Date("2024-10-04T00:56:07.442Z"));
  },
  async Azure_ResourceManager_OperationTemplates_OptionalBody_post(at) {
    const { optionalBody } = clientAt(at);
    deepStrictEqual(await optionalBody.post("test-rg", "widget1"), { result: "Action completed successfully" });
    const body = { actionType: "perform", parameters: "test-parameters" };
    deepStrictEqual(await optionalBody.post("test-rg", "widget1", { body }), {
      result: "Action completed successfully with parameters",
    });
  },
  async Azure_ResourceManager_OperationTemplates_OptionalBody_providerPost(at) {
    const { optionalBody } = clientAt(at);
    const unchanged = { totalAllowed: 50, status: "Changed to default allowance" };
    deepStrictEqual(await optionalBody.providerPost(), unchanged);
    const body = { totalAllowed: 100, reason: "Increased demand" };
    const changed = { totalAllowed: 100, status: "Changed to requested allowance" };
    deepStrictEqual(await optionalBody.providerPost({ body }), changed);
  },
  async Azure_ResourceManager_OperationTemplates_Legacy_createOrReplaceOptionalBody(at) {
    const { legacy } = clientAt(at);
    const usual = await legacy.createOrReplaceOptionalBody("test-rg", "default");
    equal(usual.properties?.configValue, "default-value");
    const resource = { location: "eastus", properties: { configValue: "custom-value" } };
    const own = await legacy.createOrReplaceOptionalBody("test-rg", "default", { resource });
    equal(own.properties?.configValue, "custom-value");
  },
};

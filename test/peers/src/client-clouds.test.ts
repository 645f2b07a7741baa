import { createHttpHeaders, type HttpClient } from "@azure/core-rest-pipeline";
import {
  type AzureSupportedClouds,
  ComputeManagementClient,
  type ComputeManagementClientOptionalParams,
} from "@instance-view/client";
import { describe, expect, test } from "vitest";
import { recordingCredential } from "./support/credentials.ts";
import { names, subscriptionId } from "./support/our-client.ts";

/** Where a client sends its request, and which scopes it asks a token for; nothing leaves this machine. */
async function ask(options: ComputeManagementClientOptionalParams): Promise<{ origin: string; scopes: unknown }> {
  const origins: string[] = [];
  const httpClient: HttpClient = {
    async sendRequest(request) {
      origins.push(new URL(request.url).origin);
      return { request, status: 200, headers: createHttpHeaders(), bodyAsText: "{}" };
    },
  };
  const credential = recordingCredential();
  const client = new ComputeManagementClient(credential, subscriptionId, {
    ...options,
    httpClient,
    retryOptions: { maxRetries: 0 },
  });
  await client.virtualMachineScaleSetVMs.getInstanceView(...names);
  expect(origins).toHaveLength(1);
  return { origin: origins.join(), scopes: credential.scopes.flat() };
}

const publicScope = ["https://management.azure.com/.default"];
const governmentScope = ["https://management.usgovcloudapi.net/.default"];
const chinaScope = ["https://management.chinacloudapi.cn/.default"];

describe("clouds", () => {
  test("the public cloud is the default", async () => {
    expect(await ask({})).toEqual({ origin: "https://management.azure.com", scopes: publicScope });
  });

  test.each<[AzureSupportedClouds, string, string[]]>([
    ["AZURE_PUBLIC_CLOUD", "https://management.azure.com", publicScope],
    ["AZURE_US_GOVERNMENT", "https://management.usgovcloudapi.net", governmentScope],
    ["AZURE_CHINA_CLOUD", "https://management.chinacloudapi.cn", chinaScope],
  ])("cloudSetting %s decides endpoint and scope", async (cloudSetting, origin, scopes) => {
    expect(await ask({ cloudSetting })).toEqual({ origin, scopes });
  });

  test.each([
    ["https://management.usgovcloudapi.net", governmentScope],
    ["https://management.chinacloudapi.cn/", chinaScope],
    ["https://westeurope.management.azure.com", publicScope],
    ["https://localhost:8443", publicScope],
    ["https://evilmanagement.chinacloudapi.cn.example", publicScope],
  ])("the endpoint %s decides the scope", async (endpoint, scopes) => {
    expect(await ask({ endpoint })).toEqual({ origin: new URL(endpoint).origin, scopes });
  });

  test("with both, the request goes to the endpoint with a token of the cloud", async () => {
    expect(await ask({ endpoint: "https://localhost:8443", cloudSetting: "AZURE_CHINA_CLOUD" })).toEqual({
      origin: "https://localhost:8443",
      scopes: chinaScope,
    });
  });

  test("scopes that the caller names go before all others", async () => {
    const credentials = { scopes: ["https://example.invalid/.default"] };
    expect(await ask({ cloudSetting: "AZURE_US_GOVERNMENT", credentials })).toMatchObject(credentials);
  });

  test("an unknown cloud is refused", () => {
    const options = { cloudSetting: "AZURE_GERMAN_CLOUD" as AzureSupportedClouds };
    expect(() => new ComputeManagementClient(recordingCredential(), subscriptionId, options)).toThrow(
      expect.objectContaining({ code: "unknown-cloud" }),
    );
  });
});

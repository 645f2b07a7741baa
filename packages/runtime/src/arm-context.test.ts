import { describe, expect, test } from "vitest";
import { type ArmClientOptions, createArmContext } from "./arm-context.js";
import { AzureClouds, type AzureSupportedClouds } from "./clouds.js";
import { answerInstead, contextFor, get, info, testCredential } from "./testing/client.js";
import { jsonAnswer, serve } from "./testing/server.js";

const scopesOf = {
  public: "https://management.azure.com/.default",
  china: "https://management.chinacloudapi.cn/.default",
  government: "https://management.usgovcloudapi.net/.default",
};

/** Where a call goes and the scopes that its token is for. */
async function called(options: ArmClientOptions): Promise<{ url: string | undefined; scopes: string[] | undefined }> {
  const credential = testCredential();
  const urls: string[] = [];
  await get(createArmContext({ ...info, credential }, { ...answerInstead(urls), ...options }));
  return { url: urls[0], scopes: credential.asked[0]?.scopes };
}

describe("endpoint and scope", () => {
  test.each<[ArmClientOptions, string, string]>([
    [{}, "https://management.azure.com", scopesOf.public],
    [{ cloudSetting: "AZURE_PUBLIC_CLOUD" }, "https://management.azure.com", scopesOf.public],
    [{ cloudSetting: AzureClouds.AZURE_CHINA_CLOUD }, "https://management.chinacloudapi.cn", scopesOf.china],
    [{ cloudSetting: "AZURE_US_GOVERNMENT" }, "https://management.usgovcloudapi.net", scopesOf.government],
    [{ endpoint: "https://management.azure.com/" }, "https://management.azure.com", scopesOf.public],
    [{ endpoint: "https://westus.management.azure.com" }, "https://westus.management.azure.com", scopesOf.public],
    [{ endpoint: "https://MANAGEMENT.chinacloudapi.cn" }, "https://management.chinacloudapi.cn", scopesOf.china],
    [
      { endpoint: "https://usgovvirginia.management.usgovcloudapi.net:443/" },
      "https://usgovvirginia.management.usgovcloudapi.net",
      scopesOf.government,
    ],
    [{ endpoint: "https://arm.example" }, "https://arm.example", scopesOf.public],
    [{ endpoint: "https://xmanagement.chinacloudapi.cn" }, "https://xmanagement.chinacloudapi.cn", scopesOf.public],
    [{ endpoint: "https://arm.example", cloudSetting: "AZURE_CHINA_CLOUD" }, "https://arm.example", scopesOf.china],
    [{ endpoint: undefined, cloudSetting: undefined }, "https://management.azure.com", scopesOf.public],
  ])("%j goes to %s for %s", async (options, origin, scope) => {
    expect(await called(options)).toEqual({ url: `${origin}/things/1`, scopes: [scope] });
  });

  test("the caller's scopes win", async () => {
    const { scopes } = await called({
      endpoint: "https://arm.example",
      cloudSetting: "AZURE_CHINA_CLOUD",
      credentials: { scopes: ["api://one/.default", "api://two/.default"] },
    });
    expect(scopes).toEqual(["api://one/.default", "api://two/.default"]);
  });
});

describe("refused when the client is made", () => {
  const credential = testCredential();
  const refusal = (options: ArmClientOptions) => () => createArmContext({ ...info, credential }, options);

  test.each([
    "",
    "management.azure.com",
    "localhost:8080",
    "/subscriptions",
    "ftp://x.example",
    "https://",
    "not a url",
  ])("endpoint %j", (endpoint) => {
    expect(refusal({ endpoint })).toThrow(expect.objectContaining({ name: "ClientError", code: "invalid-endpoint" }));
  });

  test("an endpoint that is refused is not printed: it may hold a key", () => {
    expect(refusal({ endpoint: "htps://user:s3cret@x.example" })).not.toThrow(/s3cret/);
  });

  test.each(["AZURE_GERMAN_CLOUD", "", "toString"])("cloud %j", (cloudSetting) => {
    expect(refusal({ cloudSetting: cloudSetting as AzureSupportedClouds })).toThrow(
      expect.objectContaining({
        code: "unknown-cloud",
        message: expect.stringContaining("AZURE_PUBLIC_CLOUD,AZURE_CHINA_CLOUD,AZURE_US_GOVERNMENT"),
      }),
    );
  });

  test.each([undefined, true])("plain HTTP, with allowInsecureConnection %s", (allowInsecureConnection) => {
    expect(refusal({ endpoint: "http://localhost:80", allowInsecureConnection })).toThrow(
      expect.objectContaining({ code: "insecure-endpoint", message: expect.stringContaining("use https") }),
    );
    expect(credential.asked).toEqual([]);
  });

  test.each([undefined, "subscription-id", { key: "k" }])("credential %j", (wrong) => {
    expect(() => createArmContext({ ...info, credential: wrong as unknown as typeof credential }, {})).toThrow(
      expect.objectContaining({ code: "invalid-credential" }),
    );
  });
});

test("the user agent names the caller, then the package, then the core library", async () => {
  const server = await serve(() => jsonAnswer({}));
  await get(contextFor(server));
  await get(contextFor(server, { userAgentOptions: { userAgentPrefix: "my-app/2" } }));
  const agents = server.received.map(({ headers }) => headers["user-agent"]);
  expect(agents[0]).toMatch(/^scope-client\/1\.2\.3 core-rest-pipeline\//);
  expect(agents[1]).toMatch(/^my-app\/2 scope-client\/1\.2\.3 core-rest-pipeline\//);
});

test("one token serves the calls of a client", async () => {
  const credential = testCredential();
  const server = await serve(() => jsonAnswer({}));
  const context = contextFor(server, {}, credential);
  await get(context);
  await Promise.all([get(context), get(context)]);
  expect(server.received.map(({ headers }) => headers.authorization)).toEqual(Array(3).fill("Bearer token-1"));
  expect(credential.asked).toHaveLength(1);
});

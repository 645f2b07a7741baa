import { describe, expect, test } from "vitest";
import { connect } from "./connection.js";

describe("connect", () => {
  test("asks the cloud that is named", async () => {
    const { clientOptions, signIn } = await connect({ cloud: "usgov" }, {});
    expect(clientOptions).toEqual({ cloudSetting: "AZURE_US_GOVERNMENT" });
    expect(signIn).toBe("azure");
  });

  test("takes endpoint and cloud together, and the token of the environment", async () => {
    const endpoint = "https://management.local.azurestack.external";
    const { clientOptions, credential, signIn } = await connect(
      { endpoint, cloud: "china" },
      { INSTANCE_VIEW_TOKEN: "t" },
    );
    expect(clientOptions).toEqual({ endpoint, cloudSetting: "AZURE_CHINA_CLOUD" });
    expect(signIn).toBe("environment");
    expect(await credential.getToken("any")).toMatchObject({ token: "t" });
  });

  test("an empty token is none", async () => {
    expect(await connect({}, { INSTANCE_VIEW_TOKEN: "" })).toMatchObject({ signIn: "azure", clientOptions: {} });
  });
});

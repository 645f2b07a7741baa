import type { TokenCredential } from "@azure/core-auth";
import { ClientError } from "./client-error.js";
import type { ClientOptions } from "./client-options.js";
import type { AzureSupportedClouds } from "./clouds.js";
import { buildContext, type ClientContext, type PackageInfo } from "./context.js";
import { tokenPolicy } from "./token-policy.js";

/** What clients of Azure Resource Manager take. */
export interface ArmClientOptions extends ClientOptions {
  /**
   * Cloud whose Resource Manager answers; it decides the token's scope as well. With `endpoint` too, requests go to
   * the endpoint, with a token of this cloud. With `endpoint` alone, the scope is that of the cloud that the endpoint's
   * host belongs to, and of the public cloud for any other host, unless `credentials.scopes` says otherwise.
   */
  cloudSetting?: AzureSupportedClouds | undefined;
}

/** What a generated client says of itself. */
export interface ArmContextSettings extends PackageInfo {
  credential: TokenCredential;
}

const publicHost = "management.azure.com";
const hosts: Readonly<Record<AzureSupportedClouds, string>> = {
  AZURE_PUBLIC_CLOUD: publicHost,
  AZURE_CHINA_CLOUD: "management.chinacloudapi.cn",
  AZURE_US_GOVERNMENT: "management.usgovcloudapi.net",
};

/**
 * Makes the context of a client of Azure Resource Manager.
 *
 * @throws ClientError `unknown-cloud`, `invalid-endpoint`, `insecure-endpoint` or `invalid-credential`
 */
export function createArmContext(settings: ArmContextSettings, options: ArmClientOptions): ClientContext {
  const { cloudSetting: cloud, credentials, endpoint } = options;
  if (cloud !== undefined && !Object.hasOwn(hosts, cloud)) {
    throw new ClientError("unknown-cloud", `cloudSetting must be one of ${Object.keys(hosts)}, not "${cloud}".`);
  }
  const host = cloud && hosts[cloud];
  return buildContext(endpoint ?? `https://${host ?? publicHost}`, settings, options, ({ hostname }) => {
    // Regional endpoints are subdomains of their cloud's.
    const audience = host ?? Object.values(hosts).find((known) => `.${hostname}`.endsWith(`.${known}`)) ?? publicHost;
    return tokenPolicy(settings.credential, credentials?.scopes ?? `https://${audience}/.default`);
  });
}

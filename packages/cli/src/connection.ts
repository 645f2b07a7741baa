import type { TokenCredential } from "@azure/core-auth";
import type { ComputeManagementClientOptionalParams } from "@instance-view/client";
import { AzureClouds, type AzureSupportedClouds } from "@instance-view/runtime";
import { azureCredential, type CloudName, environmentCredential } from "./credential.js";
import type { Io } from "./io.js";

/** The options that say who is asked. */
export interface ConnectionOptions {
  readonly demo?: boolean;
  readonly endpoint?: string;
  readonly cloud?: CloudName;
}

/** Who is asked, and how we are known there. */
export interface Connection {
  readonly credential: TokenCredential;
  readonly clientOptions: ComputeManagementClientOptionalParams;
  /** Where the token comes from; it decides what can be done when it is refused. */
  readonly signIn: "azure" | "environment" | "demo";
  /** In the demo, what there is to ask for. */
  readonly inventory?: string;
  close(): Promise<void>;
}

const clouds: Readonly<Record<CloudName, AzureSupportedClouds>> = {
  public: AzureClouds.AZURE_PUBLIC_CLOUD,
  usgov: AzureClouds.AZURE_US_GOVERNMENT,
  china: AzureClouds.AZURE_CHINA_CLOUD,
};

/** Prepares to ask Azure, another endpoint, or the demo's emulator, which is started for it. */
export async function connect(options: ConnectionOptions, env: Io["env"]): Promise<Connection> {
  const { demo, endpoint, cloud } = options;
  if (demo) {
    const { connectDemo } = await import("./demo.js");
    return connectDemo();
  }
  const given = environmentCredential(env);
  return {
    credential: given ?? azureCredential(cloud),
    clientOptions: {
      ...(endpoint !== undefined && { endpoint }),
      ...(cloud !== undefined && { cloudSetting: clouds[cloud] }),
    },
    signIn: given ? "environment" : "azure",
    close: () => Promise.resolve(),
  };
}

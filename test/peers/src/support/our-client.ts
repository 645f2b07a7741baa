import {
  ComputeManagementClient,
  type ComputeManagementClientOptionalParams,
  KnownVersions,
} from "@instance-view/client";
import { staticCredential } from "./credentials.ts";

/** A subscription of the emulator's demo fleet. */
export const subscriptionId = "00000000-0000-0000-0000-000000000000";

/** The names of a machine of the demo fleet. */
export const names = ["myResourceGroup", "myVirtualMachineScaleSet", "0"] as const;

/** The path that asks for that machine's view. */
export const path = `/subscriptions/${subscriptionId}/resourceGroups/${names[0]}/providers/Microsoft.Compute/virtualMachineScaleSets/${names[1]}/virtualMachines/${names[2]}/instanceView`;

/** The api-version that the client asks for by itself: the newest that its spec knows. */
export const newestVersion: string = Object.values(KnownVersions).at(-1) ?? "none";

/** Options to reach a server of a test, without a second attempt. */
export function reach(server: { readonly endpoint: string; readonly certificate: string | undefined }): {
  endpoint: string;
  tlsOptions?: { ca: string };
  retryOptions: { maxRetries: number };
} {
  return {
    endpoint: server.endpoint,
    ...(server.certificate && { tlsOptions: { ca: server.certificate } }),
    retryOptions: { maxRetries: 0 },
  };
}

/** A client for a server of a test. */
export function clientOf(
  server: Parameters<typeof reach>[0],
  options: ComputeManagementClientOptionalParams = {},
): ComputeManagementClient {
  return new ComputeManagementClient(staticCredential("emulator"), subscriptionId, { ...reach(server), ...options });
}

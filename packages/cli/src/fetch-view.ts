import type { VirtualMachineScaleSetVMInstanceView } from "@instance-view/models";
import type { Connection } from "./connection.js";
import type { Deadline } from "./deadline.js";
import { patiencePolicy } from "./patience-policy.js";
import type { Target } from "./resource-id.js";

/** A view, and the exchange that it came in. */
export interface FetchedView {
  readonly view: VirtualMachineScaleSetVMInstanceView;
  readonly url: URL;
  readonly status: number;
  readonly milliseconds: number;
}

/** How to ask. */
export interface FetchSettings {
  readonly apiVersion: string | undefined;
  readonly deadline: Deadline;
  readonly onWait: (seconds: number) => void;
}

// Someone is waiting at a terminal: three quick retries, about two seconds in all.
const retryOptions = { maxRetries: 3, retryDelayInMs: 250 };

/** Asks for the view of a VM. */
export async function fetchView(
  target: Target,
  { credential, clientOptions, signIn }: Connection,
  { apiVersion, deadline, onWait }: FetchSettings,
): Promise<FetchedView> {
  const { ComputeManagementClient } = await import("@instance-view/client");
  const client = new ComputeManagementClient(credential, target.subscriptionId, {
    ...clientOptions,
    ...(apiVersion !== undefined && { apiVersion }),
    retryOptions,
    additionalPolicies: [patiencePolicy(deadline, onWait)],
  });
  // A proxy of the company cannot reach this process.
  if (signIn === "demo") client.pipeline.removePolicy({ name: "proxyPolicy" });

  let exchange: Omit<FetchedView, "view"> | undefined;
  const start = performance.now();
  const { resourceGroup, scaleSet, instanceId } = target;
  const view = await client.virtualMachineScaleSetVMs.getInstanceView(resourceGroup, scaleSet, instanceId, {
    abortSignal: deadline.signal,
    onResponse({ request, status }) {
      exchange = { url: new URL(request.url), status, milliseconds: performance.now() - start };
    },
  });
  if (exchange === undefined) throw new Error("the client gave a view without a response");
  return { view, ...exchange };
}

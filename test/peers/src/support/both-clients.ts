import { ComputeManagementClient as ArmCompute } from "@azure/arm-compute";
import {
  ComputeManagementClient,
  type ComputeManagementClientOptionalParams,
  isRestError,
} from "@instance-view/client";
import { staticCredential } from "./credentials.ts";

/** Where the demo fleet of the emulator is. */
export const demo = {
  subscriptionId: "00000000-0000-0000-0000-000000000000",
  resourceGroup: "myResourceGroup",
  scaleSet: "myVirtualMachineScaleSet",
} as const;

/** What to ask, and where. */
export interface Question extends Partial<Record<keyof typeof demo, string>> {
  readonly server: { readonly endpoint: string; readonly certificate: string | undefined };
  readonly token?: string;
  readonly instanceId?: string;
  readonly additionalPolicies?: NonNullable<ComputeManagementClientOptionalParams["additionalPolicies"]>;
}

/** The answers to one question. */
export interface Both<T> {
  readonly peer: T;
  readonly ours: T;
}

/** Asks for an instance view through `@azure/arm-compute` and through ours, with the same options. */
export async function askBoth(question: Question): Promise<Both<object>> {
  const [peer, ours] = ask(question);
  return { peer: await peer(), ours: await ours() };
}

/** What a program can read off an error. */
export interface ErrorSeen {
  readonly name: string;
  readonly statusCode: number | undefined;
  readonly code: string | undefined;
  readonly message: string;
  readonly details: unknown;
}

/** Asks both for something that is to be refused. */
export async function askBothInVain(question: Question): Promise<Both<ErrorSeen>> {
  const [peer, ours] = ask(question);
  return { peer: await errorOf(peer()), ours: await errorOf(ours()) };
}

function ask(question: Question): [peer: () => Promise<object>, ours: () => Promise<object>] {
  const { server, token = "emulator", additionalPolicies = [], instanceId = "0" } = question;
  const { subscriptionId, resourceGroup, scaleSet } = { ...demo, ...question };
  const options = {
    endpoint: server.endpoint,
    additionalPolicies,
    retryOptions: { maxRetries: 0 },
    ...(server.certificate && { tlsOptions: { ca: server.certificate } }),
  };
  const credential = staticCredential(token);
  return [
    new ArmCompute(credential, subscriptionId, options),
    new ComputeManagementClient(credential, subscriptionId, options),
  ].map(
    ({ virtualMachineScaleSetVMs }) =>
      () =>
        virtualMachineScaleSetVMs.getInstanceView(resourceGroup, scaleSet, instanceId),
  ) as ReturnType<typeof ask>;
}

async function errorOf(answer: Promise<unknown>): Promise<ErrorSeen> {
  try {
    await answer;
  } catch (error) {
    if (!isRestError(error)) throw error;
    const { name, statusCode, code, message, details } = error;
    return { name, statusCode, code, message, details };
  }
  throw new Error("The question was answered.");
}

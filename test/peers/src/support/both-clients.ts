import { ComputeManagementClient as ArmCompute } from "@azure/arm-compute";
import type { TokenCredential } from "@azure/core-auth";
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
  readonly abortSignal?: AbortSignal;
  readonly credential?: TokenCredential;
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
  const { peer, ours } = await thrownByBoth(question);
  return { peer: seen(peer), ours: seen(ours) };
}

/** What both throw at a question that is to be refused. */
export async function thrownByBoth(question: Question): Promise<Both<unknown>> {
  const [peer, ours] = ask(question);
  return { peer: await thrown(peer()), ours: await thrown(ours()) };
}

function ask(question: Question): [peer: () => Promise<object>, ours: () => Promise<object>] {
  const { server, token = "emulator", additionalPolicies = [], instanceId = "0", abortSignal } = question;
  const { subscriptionId, resourceGroup, scaleSet } = { ...demo, ...question };
  const options = {
    endpoint: server.endpoint,
    additionalPolicies,
    retryOptions: { maxRetries: 0 },
    ...(server.certificate && { tlsOptions: { ca: server.certificate } }),
  };
  const { credential = staticCredential(token) } = question;
  return [
    new ArmCompute(credential, subscriptionId, options),
    new ComputeManagementClient(credential, subscriptionId, options),
  ].map(
    ({ virtualMachineScaleSetVMs }) =>
      () =>
        virtualMachineScaleSetVMs.getInstanceView(resourceGroup, scaleSet, instanceId, abortSignal && { abortSignal }),
  ) as ReturnType<typeof ask>;
}

async function thrown(answer: Promise<unknown>): Promise<unknown> {
  try {
    await answer;
  } catch (error) {
    return error;
  }
  throw new Error("The question was answered.");
}

function seen(error: unknown): ErrorSeen {
  if (!isRestError(error)) throw error;
  const { name, statusCode, code, message, details } = error;
  return { name, statusCode, code, message, details };
}

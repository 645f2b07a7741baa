import { Agent as HttpAgent, get as httpGet } from "node:http";
import { Agent as HttpsAgent, get as httpsGet } from "node:https";
import { setDefaultCACertificates } from "node:tls";
import { ComputeManagementClient as ArmCompute } from "@azure/arm-compute";
import type { TokenCredential } from "@azure/core-auth";
import { bearerTokenAuthenticationPolicyName, createPipelineFromOptions } from "@azure/core-rest-pipeline";
import { ComputeManagementClient, createComputeManagement } from "@instance-view/client";
import { getInstanceView } from "@instance-view/client/api/virtualMachineScaleSetVMs";
import { autorestClient } from "./autorest.ts";
import type { Listening } from "./server.ts";

export type Call = () => Promise<unknown>;

const token = "a".repeat(1200); // as long as those of Entra ID
const subscriptionId = "00000000-0000-0000-0000-000000000000";
const names = ["myResourceGroup", "myVirtualMachineScaleSet", "0"] as const;
const path = `/subscriptions/${subscriptionId}/resourceGroups/${names[0]}/providers/Microsoft.Compute/virtualMachineScaleSets/${names[1]}/virtualMachines/${names[2]}/instanceView?api-version=2024-07-01`;

/**
 * Everybody's way to ask for the same instance view, and to get it as an object.
 *
 * Over HTTPS each does what a program does: same certificate to trust, a bearer token in each request. Over HTTP no token
 * may go, so nobody sends one: the others' clients lose their policy for tokens, and ours, which makes none for plain HTTP,
 * gets the pipeline of core-rest-pipeline.
 */
export async function callers(protocol: "https" | "http", server: Listening): Promise<ReadonlyMap<string, Call>> {
  const credential: TokenCredential = {
    getToken: async () => ({ token, expiresOnTimestamp: Date.now() + 86_400_000 }),
  };
  const isSecure = protocol === "https";
  const options = () =>
    isSecure
      ? { endpoint: server.https, tlsOptions: { ca: server.certificate } }
      : { endpoint: server.http, allowInsecureConnection: true };
  const ownOptions = () => ({ ...options(), ...(!isSecure && { pipeline: createPipelineFromOptions({}) }) });
  const { Compute } = await autorestClient();
  const made = new Compute(credential, subscriptionId, options());
  const official = new ArmCompute(credential, subscriptionId, options());
  if (!isSecure) {
    for (const { pipeline } of [made, official]) pipeline.removePolicy({ name: bearerTokenAuthenticationPolicyName });
  }
  const ours = new ComputeManagementClient(credential, subscriptionId, ownOptions());
  const context = createComputeManagement(credential, subscriptionId, ownOptions());

  setDefaultCACertificates([server.certificate]); // for fetch, which has no option for it
  const url = server[protocol] + path;
  const headers = { accept: "application/json", ...(isSecure && { authorization: `Bearer ${token}` }) };
  return new Map<string, Call>([
    ["ours, class", () => ours.virtualMachineScaleSetVMs.getInstanceView(...names)],
    ["ours, function", () => getInstanceView(context, ...names)],
    ["arm-compute", () => official.virtualMachineScaleSetVMs.getInstanceView(...names)],
    ["AutoRest", () => made.virtualMachineScaleSetVMs.getInstanceView(...names)],
    ["fetch", async () => (await fetch(url, { headers })).json()],
    [
      "node:http",
      isSecure
        ? throughNode(httpsGet, new HttpsAgent({ keepAlive: true, ca: server.certificate }))
        : throughNode(httpGet, new HttpAgent({ keepAlive: true })),
    ],
  ]);

  function throughNode(get: typeof httpGet, agent: HttpAgent): Call {
    return () =>
      new Promise((resolve, reject) => {
        get(url, { agent, headers }, (response) => {
          const chunks: Buffer[] = [];
          response.on("data", (chunk: Buffer) => chunks.push(chunk));
          response.on("end", () => resolve(JSON.parse(Buffer.concat(chunks).toString("utf8"))));
          response.on("error", reject);
        }).on("error", reject);
      });
  }
}

import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { request as httpsRequest } from "node:https";
import type { Emulator } from "./emulator.js";

export const subscription: string = "/subscriptions/00000000-0000-0000-0000-000000000000";
export const scaleSets: string = `${subscription}/resourceGroups/myResourceGroup/providers/Microsoft.Compute/virtualMachineScaleSets`;

/** The target of the operation on a machine of the demo fleet. */
export function instanceView(instanceId: string | number, query = "?api-version=2024-07-01"): string {
  return `${scaleSets}/myVirtualMachineScaleSet/virtualMachines/${instanceId}/instanceView${query}`;
}

export interface Received {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  text: string;
  /** The `error` of the body, if it is an error. */
  error: Record<string, unknown> & { code: string; message: string };
}

export interface CallOptions {
  method?: string;
  headers?: Record<string, string>;
}

/** Sends the target as it stands, where `fetch` would tidy it up, and trusts nothing but the emulator's certificate. */
export function call(
  emulator: Pick<Emulator, "endpoint" | "certificate" | "token">,
  target: string,
  { method = "GET", headers = { authorization: `Bearer ${emulator.token}` } }: CallOptions = {},
): Promise<Received> {
  const { hostname, port, protocol } = new URL(emulator.endpoint);
  const host = hostname.replace(/^\[|\]$/g, "");
  const tls = emulator.certificate === undefined ? {} : { ca: emulator.certificate };
  const send = protocol === "https:" ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const request = send({ host, port, path: target, method, headers, ...tls }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => {
        text += chunk;
      });
      response.on("error", reject);
      response.on("end", () => {
        const error = response.statusCode === 200 || text === "" ? undefined : JSON.parse(text).error;
        resolve({ status: response.statusCode, headers: response.headers, text, error });
      });
    });
    request.on("error", reject);
    request.end();
  });
}

import type { GetTokenOptions, TokenCredential } from "@azure/core-auth";
import type { PipelineResponse } from "@azure/core-rest-pipeline";
import { type ArmClientOptions, createArmContext } from "../arm-context.js";
import type { ClientContext, PackageInfo } from "../context.js";
import type { OperationOptions } from "../operation-options.js";
import { json } from "../readers.js";
import type { ErrorDecoders } from "../response-error.js";
import { type OperationRequest, type ResponseReaders, send } from "../send.js";
import type { TestServer } from "./server.js";

export const info: PackageInfo = { packageName: "@scope/client", packageVersion: "1.2.3" };

/** A credential that counts its tokens (token-1, token-2…) and remembers what it was asked. */
export interface TestCredential extends TokenCredential {
  asked: { scopes: string[]; options: GetTokenOptions }[];
}

export function testCredential(): TestCredential {
  const asked: TestCredential["asked"] = [];
  return {
    asked,
    getToken: async (scopes, options = {}) => {
      const count = asked.push({ scopes: [scopes].flat(), options });
      return { token: `token-${count}`, expiresOnTimestamp: Date.now() + 3_600_000 };
    },
  };
}

/** A context whose requests go to a test server, with its certificate trusted. */
export function contextFor(
  server: TestServer,
  options: ArmClientOptions = {},
  credential = testCredential(),
): ClientContext {
  const tlsOptions = server.certificate === undefined ? undefined : { ca: server.certificate };
  return createArmContext({ ...info, credential }, { endpoint: server.origin, tlsOptions, ...options });
}

/** A response that no server gave, for hosts that a test cannot be. */
export function answerInstead(urls: string[]): Pick<ArmClientOptions, "httpClient"> {
  return {
    httpClient: {
      sendRequest: async (request): Promise<PipelineResponse> => {
        urls.push(request.url);
        return { request, status: 200, headers: request.headers, bodyAsText: "{}" };
      },
    },
  };
}

/** Decodes as generated code does: in place, and with the error that it throws. */
export function decodeThing(body: unknown): { time?: Date } {
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    throw Object.assign(new Error("Expected an object at the top of the body."), { name: "ShapeError" });
  }
  const thing = body as { time?: unknown };
  if (typeof thing.time === "number") {
    throw Object.assign(new Error("Expected a time at /time of the body."), { name: "ShapeError" });
  }
  if (typeof thing.time === "string") thing.time = new Date(thing.time);
  return thing as { time?: Date };
}

/** Sends a GET that a 200 of JSON answers, unless told otherwise. */
export function get(
  context: ClientContext,
  options: OperationOptions = {},
  request: Partial<OperationRequest> = {},
  errors: ErrorDecoders = { default: decodeThing },
  readers: ResponseReaders = { 200: json(decodeThing) },
): Promise<unknown> {
  return send(context, { method: "GET", path: "/things/1", ...request }, readers, errors, options);
}

/** What a promise rejects with. */
export async function rejection<E = Error>(promise: Promise<unknown>): Promise<E> {
  try {
    await promise;
  } catch (error) {
    return error as E;
  }
  throw new Error("It did not reject.");
}

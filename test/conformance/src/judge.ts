import { setTimeout as delay } from "node:timers/promises";
import { isRestError } from "@azure/core-rest-pipeline";
import type { At, Call } from "./call.ts";
import { CannotJudge } from "./driver/values.ts";
import { behindTls } from "./https.ts";
import type { MockServer } from "./serve.ts";

/**
 * Why a scenario fails; `undefined` if it passes: the server has to have got what it expects, and the caller what the
 * server gave.
 */
export async function judge(
  name: string,
  call: Call,
  server: MockServer,
  timeLimit = 10_000,
): Promise<string | undefined> {
  server.forget(name);
  const end = new AbortController();
  const limit = delay(timeLimit, undefined, { signal: end.signal }).then(() => {
    throw new Error(`There was no end after ${timeLimit / 1000} seconds.`);
  });
  limit.catch(() => {});
  try {
    await Promise.race([call(atOf(server)), limit]);
  } catch (error) {
    return reasonOf(error);
  } finally {
    end.abort();
  }
  const coverage = server.coverage(name);
  return coverage === "pass" ? undefined : `the mock server says: ${coverage}`;
}

const atOf = ({ endpoint }: MockServer): At => ({
  endpoint,
  options: { httpClient: behindTls, retryOptions: { maxRetries: 0 } },
  credential: {
    getToken: async (scopes) => ({ token: [scopes].flat().join(" "), expiresOnTimestamp: Date.now() + 3_600_000 }),
  },
});

/** What the server finds wrong with a request is in the body of its answer. */
function reasonOf(error: unknown): string {
  if (error instanceof CannotJudge) return `the driver cannot judge ${error.message}`;
  if (!isRestError(error)) return error instanceof Error ? error.message : String(error);
  const body = error.response?.bodyAsText?.replace(/"stack":"[^"]*"/, "") ?? "";
  return `${error.message} ${body}`.trim();
}

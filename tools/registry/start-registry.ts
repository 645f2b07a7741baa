import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/** An npm registry on this machine, empty at first. It has packages of the scope `@instance-view` and no others. */
export interface Registry {
  /** Without a slash at the end. */
  readonly url: string;
  /** Of a user who may publish: the `_authToken` of an .npmrc. Everybody may read. */
  readonly token: string;
  /** Stops it, and removes all that it kept. */
  close(): Promise<void>;
}

/**
 * Starts an npm registry on a free port of the loopback. It ends with this process at the latest, even with a killed
 * one.
 *
 * @throws Error when it does not start; it has then said why on stderr.
 */
export async function startRegistry(): Promise<Registry> {
  const child = fork(join(import.meta.dirname, "registry-process.ts"), { execArgv: [] });
  const ended = once(child, "exit");
  const url = await Promise.race([
    once(child, "message").then(([message]) => String(message)),
    ended.then(([code]) => {
      throw new Error(`The registry did not start (exit code ${code}).`);
    }),
  ]);
  const close = async (): Promise<void> => {
    if (child.connected) child.disconnect();
    await ended;
  };
  try {
    return { url, token: await addUser(url), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function addUser(url: string): Promise<string> {
  const response = await fetch(`${url}/-/user/org.couchdb.user:publisher`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name: "publisher", password: crypto.randomUUID() }),
  });
  const { token } = (await response.json()) as { token?: string };
  if (token === undefined) throw new Error(`The registry gave no token, but status ${response.status}.`);
  return token;
}

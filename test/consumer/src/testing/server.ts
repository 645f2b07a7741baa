import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { stripVTControlCharacters } from "node:util";

/** A server that runs until it is closed. */
export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts a script that is a server, and waits for it to say its URL. */
export async function startServer(args: readonly string[], cwd: string): Promise<RunningServer> {
  const child = spawn(process.execPath, args, { cwd, stdio: ["ignore", "pipe", "inherit"] });
  const close = async (): Promise<void> => {
    const ended = once(child, "exit");
    child.kill();
    await ended;
  };
  return { url: await saidUrl(child), close };
}

async function saidUrl(child: ChildProcess): Promise<string> {
  let said = "";
  for await (const text of child.stdout ?? []) {
    said += stripVTControlCharacters(String(text));
    const url = /https?:\/\/[\w.:[\]]+\d/.exec(said)?.[0];
    if (url) return url;
  }
  throw new Error(`${child.spawnargs.join(" ")} ended without a URL: ${said}`);
}

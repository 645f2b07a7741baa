import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable } from "node:stream";
import { stripVTControlCharacters } from "node:util";

/** A server that runs until it is closed. */
export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts a script that is a server, and waits for it to say its URL. It ends by itself after five minutes. */
export async function startServer(args: readonly string[], cwd: string): Promise<RunningServer> {
  const child = spawn(process.execPath, args, { cwd, stdio: ["ignore", "pipe", "inherit"], timeout: 300_000 });
  const close = async (): Promise<void> => {
    const ended = once(child, "exit");
    child.kill();
    await ended;
  };
  return { url: await saidUrl(child), close };
}

function saidUrl(child: ChildProcessByStdio<null, Readable, null>): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stdout.on("data", (text) => {
      said += stripVTControlCharacters(String(text));
      const url = /https?:\/\/[\w.:[\]]+\d(?=\D)/.exec(said)?.[0];
      if (url) resolve(url);
    });
    child.once("exit", () => reject(new Error(`${child.spawnargs.join(" ")} ended: ${said}`)));
  });
}

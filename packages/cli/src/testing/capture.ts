import { Writable } from "node:stream";
import type { Io } from "../io.js";

/** An `Io` that keeps what is written. */
export interface Capture extends Io {
  out(): string;
  err(): string;
}

export function capture(env: Io["env"] = {}): Capture {
  const out: string[] = [];
  const err: string[] = [];
  return {
    stdout: streamInto(out),
    stderr: streamInto(err),
    env,
    out: () => out.join(""),
    err: () => err.join(""),
  };
}

function streamInto(parts: string[]): Writable {
  return new Writable({
    write(chunk, _encoding, done) {
      parts.push(String(chunk));
      done();
    },
  });
}

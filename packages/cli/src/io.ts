import type { Writable } from "node:stream";

/** A stream to write to; a terminal knows its width. */
export type OutputStream = Writable & { readonly columns?: number };

/** What a command may touch of the process it runs in. `process` itself is one. */
export interface Io {
  /** For answers, and nothing else. */
  readonly stdout: OutputStream;
  /** For errors and remarks. */
  readonly stderr: OutputStream;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Below this, lines are left to the terminal to break. */
const narrowest = 72;

/** How many columns text may have: those of the terminal, unless COLUMNS says otherwise; 80 in a file or a pipe. */
export function widthOf({ columns }: OutputStream, env: Io["env"]): number {
  const wanted = Number(env.COLUMNS) || columns || 80;
  return Math.max(narrowest, Math.floor(wanted));
}

import type { AbortSignalLike } from "@azure/abort-controller";
import { abortable } from "./abortable.js";

/** The longest that a timer takes; a longer wait would be over at once. */
const longest = 2 ** 31 - 1;

/**
 * Milliseconds that a `Retry-After` asks to wait, from seconds or a date; `undefined` for what is neither, and for a date
 * that has passed: a clock that is wrong must not make a poller ask without a pause.
 */
export function retryAfter(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return wait >= 0 ? Math.min(wait, longest) : undefined;
}

/** Waits, unless a signal ends it. */
export async function sleep(ms: number, signal: AbortSignalLike | undefined): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (): Promise<void> =>
    new Promise((resolve) => {
      timer = setTimeout(resolve, Math.min(ms, longest));
    });
  try {
    await abortable(wait, signal);
  } finally {
    clearTimeout(timer);
  }
}

/** Does something with a signal that stands for two: it is aborted as soon as one of them is. */
export async function withEither<T>(
  first: AbortSignalLike | undefined,
  second: AbortSignalLike | undefined,
  act: (signal: AbortSignalLike | undefined) => Promise<T>,
): Promise<T> {
  if (!first || !second || first === second) return act(first ?? second);
  const controller = new AbortController();
  const stop = () => controller.abort();
  const signals = [first, second];
  if (signals.some((signal) => signal.aborted)) stop();
  for (const signal of signals) signal.addEventListener("abort", stop);
  try {
    return await act(controller.signal);
  } finally {
    for (const signal of signals) signal.removeEventListener("abort", stop);
  }
}

import { AbortError, type AbortSignalLike } from "@azure/abort-controller";

/**
 * Does something unless a signal has ended it, and waits no longer than that, whether or not it heeds the signal itself.
 *
 * @throws AbortError
 */
export async function abortable<T>(start: () => Promise<T>, signal: AbortSignalLike | undefined): Promise<T> {
  if (!signal) return start();
  const toError = () => new AbortError("The operation was aborted.");
  if (signal.aborted) throw toError();
  let stop = (): void => {};
  try {
    const aborted = new Promise<never>((_, reject) => {
      stop = () => reject(toError());
      signal.addEventListener("abort", stop);
    });
    return await Promise.race([aborted, start()]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

import { CliError } from "./errors/cli-error.js";
import { ExitCode } from "./exit-code.js";

/** The time that a command may take. */
export interface Deadline {
  /** Aborts when the time is up. */
  readonly signal: AbortSignal;
  /** Milliseconds that are left, never below 0. */
  left(): number;
  /** The result of the work, or the rejection that the time is up, whichever comes first. */
  race<T>(work: Promise<T>): Promise<T>;
  /** Ends the watch. */
  clear(): void;
}

/** Starts the clock. Some credentials do not listen to a signal, hence `race`. */
export function startDeadline(seconds: number): Deadline {
  const controller = new AbortController();
  const end = performance.now() + seconds * 1000;
  const { promise: expired, reject } = withReject();
  const timer = setTimeout(() => {
    const message = `No answer within ${seconds} s: check the network, or allow more time with --timeout.`;
    reject(new CliError(ExitCode.Failed, message)); // before the abort, so that this is what the race ends in
    controller.abort();
  }, seconds * 1000);
  return {
    signal: controller.signal,
    left: () => Math.max(0, end - performance.now()),
    race: (work) => Promise.race([work, expired]),
    clear: () => clearTimeout(timer),
  };
}

function withReject(): { promise: Promise<never>; reject: (error: Error) => void } {
  let reject: (error: Error) => void = () => {};
  const promise = new Promise<never>((_resolve, rejectPromise) => {
    reject = rejectPromise;
  });
  promise.catch(() => {}); // it may come when nobody races any more
  return { promise, reject };
}
